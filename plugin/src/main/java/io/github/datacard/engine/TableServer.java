package io.github.datacard.engine;

import io.github.datacard.measure.DatabaseAddress;
import java.util.Properties;

/**
 * A database in which tables lie.
 *
 * @param address where it is
 * @param login user and password, if there are any
 */
public record TableServer(DatabaseAddress address, Properties login) {}
