package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a descriptor states in each section, a line for each field, so that people see what they approve. */
final class ApprovedStatements {
    private static final int LONGEST = 160;
    private static final Pattern SPACE = Pattern.compile("(?U)[\\s\\p{Cc}]+");

    private final Vocabulary vocabulary;
    private final Descriptor descriptor;
    private final Map<String, Object> all;

    ApprovedStatements(Vocabulary vocabulary, Descriptor descriptor) {
        this.vocabulary = vocabulary;
        this.descriptor = descriptor;
        this.all = LongForm.of(descriptor);
    }

    /** The statements of a section and its gaps. */
    List<String> of(String id) {
        return Stream.concat(
                        vocabulary.section(id).map(this::fields).orElseGet(() -> said(id, id, all.get(id))),
                        descriptor.envelope().gaps().stream()
                                .filter(gap -> vocabulary.covers(id, gap.path()))
                                .map(gap -> line(
                                        vocabulary.label(gap.path()),
                                        gap.kind().key().replace('_', ' ')
                                                + (gap.reason().isEmpty() ? "" : ", " + gap.reason()))))
                .toList();
    }

    private Stream<String> fields(Section section) {
        Map<?, ?> members = section.root() ? all : all.get(section.id()) instanceof Map<?, ?> below ? below : Map.of();
        return section.fields().stream().flatMap(field -> said(field.path(), field.label(), members.get(field.name())));
    }

    private static Stream<String> said(String path, String label, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(line(label.isEmpty() ? path : label, text(value)));
    }

    private static String line(String label, String text) {
        String line = label + ": " + SPACE.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.size() == 1
                    ? text(map.values().iterator().next())
                    : map.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                            .collect(Collectors.joining(", "));
        }
        return value instanceof List<?> list
                ? list.stream().map(ApprovedStatements::text).collect(Collectors.joining("; "))
                : String.valueOf(value);
    }
}
