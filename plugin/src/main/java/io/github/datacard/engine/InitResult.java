package io.github.datacard.engine;

import java.nio.file.Path;

/**
 * What a start made.
 *
 * @param descriptor the new descriptor
 * @param schema the editor schema
 */
public record InitResult(Path descriptor, Path schema) {}
