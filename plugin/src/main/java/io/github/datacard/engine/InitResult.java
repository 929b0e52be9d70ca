package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a start made.
 *
 * @param descriptor the new descriptor
 * @param schema the editor schema, if it was written
 * @param says what was imported, what is kept, what stays behind and what is still open, line by line
 * @param findings what could not be read
 */
public record InitResult(Path descriptor, Optional<Path> schema, List<String> says, List<Finding> findings) {}
