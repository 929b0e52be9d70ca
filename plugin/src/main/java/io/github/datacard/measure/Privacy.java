package io.github.datacard.measure;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.facts.Facts;
import io.github.datacard.substance.PersonMarks;
import io.github.datacard.substance.PersonNames;
import io.github.datacard.substance.PersonalData;
import io.github.datacard.substance.TextLanguage;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps out of facts what could identify single persons. */
final class Privacy {
    /** Values of these say who somebody is, or which persons belong together. */
    static final Set<String> NAMING_ROLES = Set.of("id", "group");

    /** The vocabulary's list of words in names of columns. */
    private static final String WORDS = "words-private-columns";

    /** Two or three words that begin with a capital, as names of people do, or one within a sentence. */
    private static final Pattern NAME = Pattern.compile(
            "(?<!\\p{L})(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.? )?\\p{Lu}[\\p{L}'’.-]*,?(?: \\p{Lu}[\\p{L}'’.-]*){1,2}|\\p{Ll} \\p{Lu}\\p{Ll}");

    /** A place on earth within some hundred meters, or the page of a member of some site. */
    private static final Pattern PLACE_OR_PAGE = Pattern.compile(
            "-?\\d{1,3}\\.\\d{3,12}°?\\s?[NSns]?[,;/ ]\\s?-?\\d{1,3}\\.\\d{3}"
                    + "|(?i)://[^\\s/]+/(?:[^\\s/]+/)?(?:(?:u|users?|people|profiles?|in|members?)/[^\\s/]|[@~][^\\s/])");

    /** Words of languages that put nothing between them. */
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");

    private final Set<String> sensitive;
    private final Set<String> open;
    private final List<String> words;
    private final boolean aboutPeople;
    private final int smallestGroup;
    private final PersonalData personal;
    private final Vocabulary vocabulary;
    private final boolean ofPart;

    /**
     * What a descriptor says of people and sensitive columns. A descriptor that does not say that the data is not about
     * people is taken to be about people.
     */
    Privacy(Descriptor descriptor, Vocabulary vocabulary, int smallestGroup) {
        this(descriptor, vocabulary, smallestGroup, false);
    }

    /** What of a part is kept: small groups, too, of which only all parts together know how large they are. */
    static Privacy of(Descriptor descriptor, Vocabulary vocabulary, MeasureSettings settings) {
        return settings.part().isPresent()
                ? new Privacy(descriptor, vocabulary, 1, true)
                : new Privacy(descriptor, vocabulary, settings.stated().smallestGroup());
    }

    private Privacy(Descriptor descriptor, Vocabulary vocabulary, int smallestGroup, boolean ofPart) {
        Stream<String> named = Stream.concat(
                descriptor.texts(Paths.SENSITIVE_FIELDS).stream(),
                descriptor.values(Paths.DEMOGRAPHICS).stream().map(attribute -> attribute.text("attribute")));
        Stream<String> naming = new DatasetView(descriptor)
                .configs().stream()
                        .flatMap(config -> config.features().stream())
                        .filter(feature -> NAMING_ROLES.contains(feature.role()))
                        .map(DatasetView.Feature::name);
        this.open = marked(descriptor, "public");
        this.words = vocabulary.list(WORDS).values().stream()
                .flatMap(value -> value.aliases().stream())
                .toList();
        this.sensitive = Stream.concat(
                        marked(descriptor, "private").stream(),
                        Stream.concat(named.flatMap(text -> Stream.of(text.split("\\s*,\\s*"))), naming))
                .map(Privacy::folded)
                .collect(Collectors.toUnmodifiableSet());
        this.aboutPeople = !descriptor.text(Paths.ABOUT_PEOPLE).equals("no");
        this.smallestGroup = smallestGroup;
        this.personal = new PersonalData(vocabulary);
        this.vocabulary = vocabulary;
        this.ofPart = ofPart;
    }

    boolean isOfPart() {
        return ofPart;
    }

    private static Set<String> marked(Descriptor descriptor, String privacy) {
        return descriptor.values(Paths.FEATURES).stream()
                .flatMap(features -> features.flat())
                .filter(feature -> feature.text("privacy").equals(privacy))
                .map(feature -> folded(feature.text("name")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Knows names of people; its many words are read when the first values are judged. */
    private PersonNames names() {
        return PersonNames.of(vocabulary);
    }

    private PersonMarks marks() {
        return PersonMarks.of(vocabulary);
    }

    /** Whether values of a column, taken together, are names of people, or stand for people. */
    private boolean areOfPersons(List<String> values) {
        return names().amongst(values) || marks().amongst(values);
    }

    /** Whether values of a column may be known by its name. */
    boolean mayShowRange(String column) {
        return !sensitive.contains(folded(column)) && (!aboutPeople || isOpen(column) || !isPrivateByName(column));
    }

    /** Whether the descriptor says that the values of a column may be known. */
    private boolean isOpen(String column) {
        return open.contains(folded(column));
    }

    private boolean isPrivateByName(String column) {
        String name = " "
                + column.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
        return words.stream()
                .anyMatch(word -> name.contains(UNSPACED.matcher(word).matches() ? word : " " + word + " "));
    }

    /** Whether nearly each value of a column is that of one row, so that whatever is shown identifies a single one. */
    boolean tellsOfSingleRows(String column, long rows, long different) {
        return !ofPart && aboutPeople && !isOpen(column) && different * 2 > rows;
    }

    /** Whether so few rows have the smallest or largest value that it identifies single persons. */
    boolean mayShowExtreme(String column, long rows) {
        return !aboutPeople || isOpen(column) || rows >= smallestGroup;
    }

    /** Whether so few rows have a value that its range would identify single persons. */
    boolean isTooSmall(long rows) {
        return aboutPeople && rows < smallestGroup;
    }

    /**
     * Classes without those that so few rows have that somebody could be recognized. What is left out must not follow from
     * a sum either: together the hidden classes have at least as many rows as the smallest that is shown may have.
     */
    Facts.Classes safe(Facts.Classes classes) {
        List<Facts.ClassCount> bySize = classes.counts().stream()
                .filter(known -> known.count() > 0)
                .sorted(Comparator.comparingLong(Facts.ClassCount::count))
                .toList();
        if (!aboutPeople || bySize.isEmpty() || bySize.get(0).count() >= smallestGroup) {
            return classes;
        }
        List<Facts.ClassCount> hidden = new ArrayList<>();
        long rows = 0;
        for (Facts.ClassCount known : bySize) {
            if (known.count() >= smallestGroup && rows >= smallestGroup && hidden.size() > 1) {
                break;
            }
            hidden.add(known);
            rows += known.count();
        }
        return new Facts.Classes(
                classes.counts().stream()
                        .filter(known -> !hidden.contains(known))
                        .toList(),
                classes.undeclared(),
                hidden.size());
    }

    /** Knows numbers that stand for a missing value. */
    MissingCodes missingCodes() {
        return MissingCodes.of(vocabulary);
    }

    /** Knows the languages of texts. */
    TextLanguage languages() {
        return TextLanguage.of(vocabulary);
    }

    /** Knows data of persons by its form. */
    PersonalData personal() {
        return personal;
    }

    /** Whether a number of rows is none, or large enough to identify nobody. */
    boolean mayShowRows(long rows) {
        return !aboutPeople || rows == 0 || rows >= smallestGroup;
    }

    /** Whether the values of a column may be shown as they are: not where they may be names of people or ways to reach them. */
    boolean mayShowValues(String column, List<String> values) {
        return mayShowRange(column)
                && values.stream().allMatch(value -> mayShowCell(column, value))
                && mayShowCells(column, List.of(), values);
    }

    /** Whether cells of a column may be seen in single rows, by its name, those of its members, and texts in some cells. */
    boolean mayShowCells(String column, List<String> members, List<String> texts) {
        return mayShowRange(column)
                && (isOpen(column)
                        || (members.stream().allMatch(this::mayShowRange) && (!aboutPeople || !areOfPersons(texts))));
    }

    /** Whether a single cell may be seen. */
    boolean mayShowCell(String column, String cell) {
        return isOpen(column)
                || (personal.in(cell).isEmpty()
                        && !(aboutPeople
                                && (marks().within(cell)
                                        || NAME.matcher(cell).find()
                                        || PLACE_OR_PAGE.matcher(cell).find())));
    }

    /** Whether a cell may be seen in a row, beside others that say more of the same person. */
    boolean mayShowInRow(String column, String cell) {
        return mayShowCell(column, cell) && (isOpen(column) || !aboutPeople || !names().within(cell));
    }

    /** Whether the labels that folders or files state may be shown, if there are any: not where some are names of people. */
    boolean mayShowLabels(String column, List<String> labels) {
        return labels.isEmpty() || !aboutPeople || isOpen(column) || (mayShowRange(column) && !areOfPersons(labels));
    }

    /** Whether keys of objects are names of people. */
    boolean isKeyedByPersons(List<String> keys) {
        return aboutPeople && names().mostOf(keys);
    }

    /** Bins in which neighbors are one where fewer rows lie than may show. */
    List<Facts.Bin> safe(List<Facts.Bin> bins) {
        if (!aboutPeople) {
            return bins;
        }
        List<Facts.Bin> safe = new ArrayList<>();
        for (Facts.Bin bin : bins) {
            Facts.Bin last = safe.isEmpty() ? null : safe.get(safe.size() - 1);
            if (last != null && (last.rows() < smallestGroup || bin.rows() < smallestGroup)) {
                safe.set(safe.size() - 1, new Facts.Bin(last.from(), bin.to(), last.rows() + bin.rows()));
            } else {
                safe.add(bin);
            }
        }
        return safe.size() < 2 ? List.of() : List.copyOf(safe);
    }

    /** What of this shows in facts. */
    String key() {
        return new TreeSet<>(sensitive) + " " + new TreeSet<>(open) + " " + aboutPeople + " " + new TreeSet<>(words);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
