package io.github.datacard.evidence;

import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The numbers in the quotes about each path. Those of a path and those of a quote are read once. */
final class QuotedNumbers {
    private final Vocabulary vocabulary;
    private final NumberReader reader;
    private final List<Citation> citations;
    private final Map<String, List<BigDecimal>> byQuote = new HashMap<>();
    private final Map<String, Optional<NavigableSet<BigDecimal>>> byPath = new HashMap<>();

    QuotedNumbers(Vocabulary vocabulary, NumberReader reader, List<Citation> citations) {
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.citations = citations;
    }

    /** The numbers about a path; nothing if there is evidence without a quote, which may have any. */
    Optional<NavigableSet<BigDecimal>> about(String path) {
        return byPath.computeIfAbsent(path, this::read);
    }

    private Optional<NavigableSet<BigDecimal>> read(String path) {
        NavigableSet<BigDecimal> numbers = new TreeSet<>();
        for (Citation citation : citations) {
            if (isAbout(citation, path)) {
                if (citation.quote().isEmpty()) {
                    return Optional.empty();
                }
                numbers.addAll(byQuote.computeIfAbsent(citation.quote(), reader::numbers));
            }
        }
        return Optional.of(numbers);
    }

    private boolean isAbout(Citation citation, String path) {
        return citation.covered().isEmpty()
                || citation.covered().stream().anyMatch(covered -> vocabulary.covers(covered, path));
    }
}
