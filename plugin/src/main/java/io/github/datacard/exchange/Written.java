package io.github.datacard.exchange;

import java.util.List;

/**
 * A dataset in a format.
 *
 * @param text the file, which is written as UTF-8
 * @param losses what the format could not hold
 */
public record Written(String text, List<Loss> losses) {}
