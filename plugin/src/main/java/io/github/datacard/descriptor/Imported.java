package io.github.datacard.descriptor;

import java.util.List;

/**
 * What an importer made of a file.
 *
 * @param source the file, relative to the folder of the dataset
 * @param draft the values of the new descriptor
 * @param placed what went where, in words
 * @param kept what no field took and stands in the descriptor as it was, in words
 * @param left what the descriptor does not hold: it stays in the file alone, in words
 */
public record Imported(String source, Draft draft, List<String> placed, List<String> kept, List<String> left) {}
