package io.github.datacard.page;

import io.github.datacard.json.JsonText;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which datasets each word stands. The words are in alphabetical order, so that all words with one beginning stand
 * together; beside each are the numbers of its datasets, each as the difference from the one before, to the base 36.
 */
final class WordIndex {
    private static final int BASE = 36;

    private final Map<String, Places> places = new TreeMap<>();

    private static final class Places {
        private final StringBuilder differences = new StringBuilder();
        private int last = -1;

        void add(int number) {
            differences.append(last < 0 ? "" : ",").append(Integer.toString(number - Math.max(last, 0), BASE));
            last = number;
        }
    }

    /** Adds the words of a dataset; datasets come in the order of their numbers. */
    void add(int number, Stream<String> words) {
        words.collect(Collectors.toCollection(TreeSet::new))
                .forEach(word ->
                        places.computeIfAbsent(word, first -> new Places()).add(number));
    }

    /** The words that belong into one piece. */
    WordIndex piece(int number, int pieces) {
        WordIndex piece = new WordIndex();
        places.forEach((word, found) -> {
            if (pieceOf(word, pieces) == number) {
                piece.places.put(word, found);
            }
        });
        return piece;
    }

    /** Words that begin with the same two characters are in the same piece. */
    private static int pieceOf(String word, int pieces) {
        return (word.charAt(0) * 31 + (word.length() > 1 ? word.charAt(1) : 0)) % pieces;
    }

    /** About how many characters it takes. */
    long size() {
        return places.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length()
                        + (long) entry.getValue().differences.length()
                        + 2)
                .sum();
    }

    Map<String, Object> tree() {
        return JsonText.ordered(
                "words",
                String.join(" ", places.keySet()),
                "places",
                places.values().stream()
                        .map(found -> found.differences.toString())
                        .collect(Collectors.joining(" ")));
    }
}
