package io.github.datacard.descriptor;

import java.util.List;

/**
 * What an importer made of a file.
 *
 * @param source the file, or several as people call them
 * @param files the files themselves, relative to the folder of the dataset
 * @param draft the values of the new descriptor
 * @param placed what went where, in words
 * @param kept what no field took and stands in the descriptor as it was, in words
 * @param left what the descriptor does not hold: it stays in the file alone, in words
 */
public record Imported(
        String source, List<String> files, Draft draft, List<String> placed, List<String> kept, List<String> left) {
    /** What was made of one file. */
    public Imported(String source, Draft draft, List<String> placed, List<String> kept, List<String> left) {
        this(source, List.of(source), draft, placed, kept, left);
    }

    /** The same as made of several files. */
    public Imported withFiles(List<String> several) {
        return new Imported(source, List.copyOf(several), draft, placed, kept, left);
    }
}
