package io.github.datacard.card;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The titles above the tables of a card, as they are written and read back. */
public final class TableTitles {
    private static final String BEFORE_NAME = ": ";
    private static final List<String> PATHS =
            List.of(Paths.SPLITS, Paths.FEATURES, Paths.LABEL_DEFINITIONS, Paths.DEMOGRAPHICS);

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Set<String> measured;

    /** Titles in the words of a library. */
    public TableTitles(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.measured = MeasuredCells.headings(messages);
    }

    /**
     * A title.
     *
     * @param path the records that the table shows
     * @param name the configuration or set that they belong to; empty where there is only one
     */
    public record Title(String path, String name) {}

    /** The title of a table of records. */
    String of(String path, String name) {
        return vocabulary.label(path) + (name.isEmpty() ? "" : BEFORE_NAME + name);
    }

    String funnel() {
        return messages.say("card.funnel");
    }

    String loading() {
        return messages.say("card.loading");
    }

    /** What a label says, if it is the title of a table of records. */
    public Optional<Title> read(String label) {
        return PATHS.stream().flatMap(path -> read(path, label).stream()).findFirst();
    }

    private Optional<Title> read(String path, String label) {
        String words = vocabulary.label(path);
        if (label.equals(words)) {
            return Optional.of(new Title(path, ""));
        }
        return label.startsWith(words + BEFORE_NAME)
                ? Optional.of(new Title(path, label.substring(words.length() + BEFORE_NAME.length())))
                : Optional.empty();
    }

    /** Whether the heading of a column stands above figures that were measured. */
    public boolean isMeasured(String heading) {
        return measured.contains(heading);
    }

    /** Whether a label stands above what is derived from other fields. */
    public boolean isDerived(String label) {
        return label.equals(funnel()) || label.equals(loading());
    }
}
