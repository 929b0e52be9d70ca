package io.github.datacard.descriptor;

import io.github.datacard.json.JsonText;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One digest for each section of a descriptor, by which an approval knows what it was about: of all that is said and not
 * said there, in the long form, so that another spelling of the same changes nothing.
 */
public final class SectionDigests {
    private static final String CARD = "card";
    private static final String EXTRA = "extra";
    private static final int DIGITS = 16;

    private SectionDigests() {}

    /** The digests by sections; those in which nothing stands have none, and the section on the card itself has none. */
    public static Map<String, String> of(Vocabulary vocabulary, Descriptor descriptor) {
        Map<String, Object> all = LongForm.of(descriptor);
        Map<String, String> digests = new LinkedHashMap<>();
        for (Section section : vocabulary.sections()) {
            if (!section.id().equals(CARD)) {
                Map<String, Object> content = content(vocabulary, section, descriptor, all);
                if (!content.isEmpty()) {
                    digests.put(section.id(), digest(content));
                }
            }
        }
        Optional.ofNullable(all.get(EXTRA)).ifPresent(extra -> digests.put(EXTRA, digest(JsonText.sorted(extra))));
        return digests;
    }

    private static Map<String, Object> content(
            Vocabulary vocabulary, Section section, Descriptor descriptor, Map<String, Object> all) {
        Map<String, Object> content = new TreeMap<>();
        List<String> keys =
                section.root() ? section.fields().stream().map(Field::name).toList() : List.of(section.id());
        all.forEach((key, value) -> {
            if (keys.contains(key)) {
                content.put(key, JsonText.sorted(value));
            }
        });
        List<String> gaps = descriptor.envelope().gaps().stream()
                .filter(gap -> vocabulary.covers(section.id(), gap.path()))
                .map(gap -> gap.kind().key() + " " + gap.path() + " " + gap.reason())
                .sorted()
                .toList();
        if (!gaps.isEmpty()) {
            content.put("gaps", gaps);
        }
        return content;
    }

    private static String digest(Object content) {
        return "sha256:"
                + Digest.of(JsonText.compact(Map.of("content", content))).substring(0, DIGITS);
    }
}
