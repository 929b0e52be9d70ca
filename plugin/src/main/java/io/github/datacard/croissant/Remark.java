package io.github.datacard.croissant;

import io.github.datacard.diagnostic.Finding;

/**
 * What a linter says of a file.
 *
 * @param finding the finding, which can stand alone
 * @param reason why the file is not as it should be, as part of a list: {@code it has no "license"}
 */
public record Remark(Finding finding, String reason) {}
