package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What a start made.
 *
 * @param descriptor the new descriptor
 * @param schema the editor schema
 * @param says what was imported, what is kept, what stays behind and what is still open, line by line
 * @param findings what could not be read
 */
public record InitResult(Path descriptor, Path schema, List<String> says, List<Finding> findings) {}
