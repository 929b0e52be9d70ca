package io.github.datacard.card;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The headings of a card and the fields that stand below them. A field stands where a layout names it; one that none
 * names stands where the layout takes the rest of its section.
 */
public final class CardLayout {
    private final List<Heading> sections;
    private final List<Heading> headings;
    private final Map<String, Heading> byWords = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /**
     * A layout.
     *
     * @param sections the headings of level 2
     */
    CardLayout(List<Heading> sections) {
        this.sections = sections;
        this.headings = sections.stream().flatMap(Heading::all).toList();
        for (Heading heading : headings) {
            byWords.put(HeadingWords.of(heading.title()), heading);
            heading.fields().forEach(path -> places.putIfAbsent(path, heading.title()));
            heading.rest().forEach(section -> places.putIfAbsent(section, heading.title()));
        }
    }

    /** The headings of level 2. */
    List<Heading> sections() {
        return sections;
    }

    /** All headings, in their order. */
    public List<Heading> headings() {
        return headings;
    }

    /** The heading that says these {@link HeadingWords}. */
    public Optional<Heading> heading(String words) {
        return Optional.ofNullable(byWords.get(words));
    }

    /** The title that a field stands below, or that takes the rest of its section; empty if it has no place. */
    public String place(String path) {
        int dot = path.indexOf('.');
        String section = dot < 0 ? "identity" : path.substring(0, dot);
        return places.getOrDefault(path, places.getOrDefault(section, ""));
    }

    /**
     * A heading.
     *
     * @param title its text
     * @param level 2, 3 or 4
     * @param tables names of tables that stand behind the first text, before all other fields
     * @param inTables fields that these tables show, so that they stand nowhere else; without a table, a gap is shown
     * @param fields paths, in their order
     * @param rest sections whose other fields follow
     * @param bullets whether fields are lines of a list instead of paragraphs, and members of a first record, too
     * @param listed whether the first field is a list, even of one item
     * @param labels labels of fields that differ from those of the vocabulary, by paths
     * @param below headings below this one
     */
    public record Heading(
            String title,
            int level,
            List<String> tables,
            List<String> inTables,
            List<String> fields,
            List<String> rest,
            boolean bullets,
            boolean listed,
            Map<String, String> labels,
            List<Heading> below) {
        private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

        /** This heading and all below it. */
        Stream<Heading> all() {
            return Stream.concat(Stream.of(this), below.stream().flatMap(Heading::all));
        }

        /** The field that its first text belongs to, without a label. */
        public String lead() {
            return fields.isEmpty() ? "" : fields.get(0);
        }

        /** The name of the part that the heading opens: {@code dataset-details}. */
        public String id() {
            String words = OTHERS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
            return words.replaceAll("^-|-$", "");
        }
    }
}
