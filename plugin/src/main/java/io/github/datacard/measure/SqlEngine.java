package io.github.datacard.measure;

import java.sql.Connection;
import java.sql.SQLException;

/** Where an SQL engine comes from that reads data files. It is fetched when it is first asked for a connection. */
public interface SqlEngine {
    /** A connection to an empty database in memory. */
    Connection connect() throws SQLException;
}
