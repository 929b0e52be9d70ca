package io.github.datacard.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of an approval.
 *
 * @param descriptors how many descriptors there are
 * @param lines what is approved, for people
 * @param written the descriptors that have the approval now
 * @param refused why others have not
 */
public record ApproveResult(int descriptors, List<String> lines, List<Path> written, List<String> refused) {}
