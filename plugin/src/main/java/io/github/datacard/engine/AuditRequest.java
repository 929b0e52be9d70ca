package io.github.datacard.engine;

import io.github.datacard.diagnostic.DatacardException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an audit is asked for.
 *
 * @param popularity a table with the popularity of cards
 * @param against an earlier audit, its folder or its table
 * @param part which part of the input is measured
 * @param merge a folder with the tables of all parts
 * @param thresholds what passes: {@code score=60}
 * @param seconds the most time for one card
 * @param bytes the largest card
 */
public record AuditRequest(
        Optional<Path> popularity,
        Optional<Path> against,
        Optional<Part> part,
        Optional<Path> merge,
        List<String> thresholds,
        long seconds,
        long bytes) {
    /** What an audit is asked for. */
    public AuditRequest {
        atLeastOne("seconds", seconds);
        atLeastOne("bytes", bytes);
    }

    private static void atLeastOne(String option, long limit) {
        if (limit < 1) {
            throw new DatacardException(
                    "A limit of " + limit + " lets no card through. Correct -Ddatacard.audit." + option + ".");
        }
    }

    /** A part of the input: of each so many cards one. */
    public record Part(int number, int of) {
        /** Reads {@code 3/16}. */
        public static Optional<Part> read(String text) {
            String[] numbers = text.strip().split("/", -1);
            if (numbers.length != 2 || !numbers[0].matches("\\d{1,6}") || !numbers[1].matches("\\d{1,6}")) {
                return Optional.empty();
            }
            Part part = new Part(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            return part.number >= 1 && part.number <= part.of ? Optional.of(part) : Optional.empty();
        }

        boolean has(long place) {
            return place % of == number - 1;
        }

        String file() {
            return "part-" + number + "-of-" + of + ".csv";
        }
    }
}
