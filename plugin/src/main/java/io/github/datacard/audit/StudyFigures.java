package io.github.datacard.audit;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The figures of the study, to see oneself beside the hub.
 *
 * @param source where they stand
 * @param bands the figures of cards by popularity
 * @param filled in how many cards a section is filled, in percent
 */
public record StudyFigures(String source, Map<String, Band> bands, Map<String, String> filled) {
    private static final String FILE = "audit/study.yaml";
    private static final KnownNames SECTIONS = KnownNames.of(
            "section",
            Stream.of(StudySection.values())
                    .map(section -> section.name().toLowerCase(Locale.ROOT))
                    .toList());

    /** Figures of cards of one popularity, as they are printed; what the study does not say is empty. */
    public record Band(String complete, String words, Map<String, String> shares) {}

    /** The figures of a library. */
    public static StudyFigures of(Library library) {
        LibraryNode root = LibraryNode.read(library.files(), FILE).allow("source", "cards", "date", "bands", "filled");
        Map<String, Band> bands = new LinkedHashMap<>();
        root.below("bands")
                .each((id, node) -> {
                    node.allow("complete", "words", "shares");
                    return Map.entry(
                            id,
                            new Band(
                                    node.text("complete"),
                                    node.text("words"),
                                    node.node("shares")
                                            .map(shares ->
                                                    shares.allow(SECTIONS).attributes())
                                            .orElse(Map.of())));
                })
                .forEach(band -> bands.put(band.getKey(), band.getValue()));
        return new StudyFigures(
                root.required("source"),
                bands,
                root.below("filled").allow(SECTIONS).attributes());
    }
}
