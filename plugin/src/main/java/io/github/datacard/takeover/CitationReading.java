package io.github.datacard.takeover;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands below a heading of citations: words, and entries of BibTeX as code behind them.
 *
 * @param words the words before the entries
 * @param entries the entries
 */
public record CitationReading(List<CardBlock> words, List<CardBlock> entries) {
    private static final Pattern ENTRY =
            Pattern.compile("\\A(`{3,}|~{3,})\\w*\\s*\\n(\\s*@\\w+\\s*[{(].*)\\n\\1\\s*\\z", Pattern.DOTALL);

    public CitationReading {
        words = List.copyOf(words);
        entries = List.copyOf(entries);
    }

    /** The parts; empty if there is no entry, or something else behind one. */
    public static Optional<CitationReading> of(List<CardBlock> blocks) {
        int first = 0;
        while (first < blocks.size() && entry(blocks.get(first)).isEmpty()) {
            first++;
        }
        List<CardBlock> behind = blocks.subList(first, blocks.size());
        return !behind.isEmpty()
                        && behind.stream().allMatch(block -> entry(block).isPresent())
                ? Optional.of(new CitationReading(blocks.subList(0, first), behind))
                : Optional.empty();
    }

    /** The entries as a field holds them. */
    String bibtex() {
        return entries.stream().flatMap(block -> entry(block).stream()).collect(Collectors.joining("\n\n"));
    }

    /**
     * The blocks by the fields that they go to.
     *
     * @param reference the field of references in plain words
     */
    public Map<String, List<CardBlock>> byField(String reference) {
        Map<String, List<CardBlock>> fields = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            fields.put(field(reference), words);
        }
        fields.put(Paths.BIBTEX, entries);
        return fields;
    }

    /** Where the words go: a request that only leads to the entries is no reference itself. */
    String field(String reference) {
        return BodyReading.source(words).stripTrailing().endsWith(":") ? Paths.CITATION_POLICY : reference;
    }

    /** A fence that nobody closed holds the rest of the card, too. */
    private static boolean isClosed(String entries) {
        return entries.endsWith("}") || entries.endsWith(")");
    }

    private static Optional<String> entry(CardBlock block) {
        Matcher code = ENTRY.matcher(FieldForm.of(block.source()).orElse(""));
        return Optional.of(code)
                .filter(Matcher::matches)
                .map(found -> found.group(2).strip())
                .filter(CitationReading::isClosed);
    }
}
