package io.github.datacard.takeover;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which keys, headings and lines of a card are which fields, by the library. */
public final class ImportRules {
    private static final String FILE = "card/import.yaml";
    private static final KnownNames OF_KEYS = KnownNames.of(
            "form", List.of("list", "one", "yesno", "license", "source", "configs", "info", "record", "pairs"));
    private static final String OTHERWISE = "otherwise";
    private static final KnownNames OF_HEADINGS =
            KnownNames.of("form", List.of("summary", "citation", "names", "contact", OTHERWISE));
    private static final KnownNames OF_LINES = KnownNames.of("form", List.of("url", "urls", "contact", "names"));

    private final Map<String, Rule> keys;
    private final Map<String, Rule> headings;
    private final Map<String, Rule> lines;
    private final Map<String, String> questions;
    private final Set<String> contents;
    private final List<String> titles;
    private final Set<String> repeats;
    private final Set<String> plain;
    private final Set<String> license;
    private final Set<String> licenseOfOthers;
    private final List<Pattern> guidance;
    private final Tables tables;
    private final Described described;

    /**
     * Where something goes.
     *
     * @param field the path
     * @param as what has to be made of it
     * @param meanings what words of the Hub are in the field; a word that is not here is taken as it is
     */
    public record Rule(String field, String as, Map<String, Object> meanings) {
        private static Rule of(LibraryNode node, Vocabulary vocabulary, KnownNames forms) {
            String field = node.name("field", vocabulary.paths());
            return new Rule(
                    field,
                    node.name("as", forms),
                    node.node("map")
                            .map(map -> map.trees(vocabulary.members(List.of(field))))
                            .orElse(Map.of()));
        }

        /** Whether it holds only where no other heading of the card means the field. */
        public boolean isOtherwise() {
            return as.equals(OTHERWISE);
        }
    }

    /**
     * How texts that describe columns are known.
     *
     * @param titles words of headings below which lists are of columns
     * @param leads words of a paragraph that leads to a list of columns
     * @param otherLeads words of a paragraph that leads to a list of something else, or of parts of a column
     * @param configs words of an item that holds the columns of a configuration
     * @param types texts that only state a type
     * @param notes words that stand where a name could, and are none
     * @param files ends of names of files, which are no columns
     */
    record Described(
            Pattern titles,
            Pattern leads,
            Pattern otherLeads,
            Pattern configs,
            Pattern types,
            Pattern notes,
            List<String> files) {
        private static Described of(LibraryNode words) {
            words.allow("titles", "leads", "other_leads", "configs", "types", "notes", "files");
            return new Described(
                    words.pattern(words.required("titles")),
                    words.pattern(words.required("leads")),
                    words.pattern(words.required("other_leads")),
                    words.pattern(words.required("configs")),
                    words.pattern(words.required("types")),
                    words.pattern(words.required("notes")),
                    words.texts("files"));
        }
    }

    /**
     * The words by which tables of splits and of columns are known.
     *
     * @param below fields below whose headings they stand
     * @param splits headings of a column with names of splits
     * @param counts headings of a column with their numbers of examples
     * @param configs headings of a column with names of configurations
     * @param names words in the names of splits
     * @param columns headings of a column with names of columns
     * @param types headings of a column with their types
     * @param meanings headings of a column with what they mean
     */
    record Tables(
            List<String> below,
            List<String> splits,
            List<String> counts,
            List<String> configs,
            List<String> names,
            List<String> columns,
            List<String> types,
            List<String> meanings) {
        private static Tables of(LibraryNode words, KnownNames fields) {
            words.allow("below", "splits", "counts", "configs", "names", "columns", "types", "meanings");
            return new Tables(
                    words.names("below", fields),
                    words.texts("splits"),
                    words.texts("counts"),
                    words.texts("configs"),
                    words.texts("names"),
                    words.texts("columns"),
                    words.texts("types"),
                    words.texts("meanings"));
        }
    }

    /** The rules of a library. */
    public ImportRules(Library library) {
        LibraryNode root = LibraryNode.read(library.files(), FILE)
                .allow(
                        "front_matter",
                        "headings",
                        "license",
                        "license_of_others",
                        "lines",
                        "guidance",
                        "plain",
                        "tables",
                        "described_columns",
                        "title",
                        "repeats",
                        "questions",
                        "contents");
        Vocabulary vocabulary = library.vocabulary();
        this.keys = rules(root.nodes("front_matter"), "keys", vocabulary, OF_KEYS, name -> name);
        this.headings = rules(root.nodes("headings"), "titles", vocabulary, OF_HEADINGS, HeadingWords::of);
        this.titles = root.texts("title");
        this.repeats = Set.copyOf(root.texts("repeats"));
        this.plain = Set.copyOf(root.texts("plain"));
        this.license = Set.copyOf(root.texts("license"));
        this.licenseOfOthers = Set.copyOf(root.texts("license_of_others"));
        this.guidance = root.texts("guidance").stream()
                .map(words -> root.pattern("(?is)" + words))
                .toList();
        this.tables = Tables.of(root.below("tables"), vocabulary.paths());
        this.described = Described.of(root.below("described_columns"));
        this.contents = root.texts("contents").stream().map(HeadingWords::of).collect(Collectors.toSet());
        this.questions =
                rules(root.nodes("questions"), "asked", vocabulary, OF_HEADINGS, HeadingWords::of).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, rule -> rule.getValue().field()));
        this.lines = rules(root.nodes("lines"), "words", vocabulary, OF_LINES, HeadingWords::of);
    }

    /**
     * Rules by what they are known by.
     *
     * @param names the key of the names in the file
     * @param known what a name is known by
     */
    private static Map<String, Rule> rules(
            List<LibraryNode> nodes,
            String names,
            Vocabulary vocabulary,
            KnownNames forms,
            UnaryOperator<String> known) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (LibraryNode node : nodes) {
            Rule rule = Rule.of(node.allow(names, "field", "as", "map"), vocabulary, forms);
            node.texts(names).forEach(name -> rules.put(known.apply(name), rule));
        }
        return rules;
    }

    /** Words before the name of a dataset in the first heading of a card. */
    List<String> titles() {
        return titles;
    }

    /** Whether a part of our own cards only repeats what stands elsewhere. */
    boolean isRepeated(String part) {
        return repeats.contains(part);
    }

    /** Whether the license of the data may be named below a heading, or in a line. */
    boolean isOfLicense(String title) {
        List<String> words = List.of(HeadingWords.of(title).split(" ", -1));
        return words.stream().anyMatch(license::contains) && words.stream().noneMatch(licenseOfOthers::contains);
    }

    /** Words of links that say nothing beside the address. */
    Set<String> plain() {
        return plain;
    }

    /** Whether a comment guides authors, as those of templates do. */
    boolean isGuidance(String comment) {
        return guidance.stream().anyMatch(words -> words.matcher(comment).matches());
    }

    /** Words of tables. */
    public Tables tables() {
        return tables;
    }

    /** How texts that describe columns are known. */
    Described described() {
        return described;
    }

    /** Paths by questions of frameworks in their own words. */
    Map<String, String> questions() {
        return questions;
    }

    /** Whether a heading is that of a table of contents. */
    boolean isContents(String title) {
        return contents.contains(HeadingWords.of(title));
    }

    Map<String, Rule> keys() {
        return keys;
    }

    public Optional<Rule> heading(String title) {
        return Optional.ofNullable(headings.get(HeadingWords.of(title)));
    }

    public Optional<Rule> line(String label) {
        return Optional.ofNullable(lines.get(HeadingWords.of(label)));
    }
}
