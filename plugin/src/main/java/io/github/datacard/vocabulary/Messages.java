package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.NumberedValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts of an interface, by group and name, such as {@code catalog.title}. */
public final class Messages {
    /** The language of the texts that are always there. */
    public static final String ENGLISH = "en";

    /** The group of words of the vocabulary, by the English ones. */
    static final String LABELS = "labels";

    private static final String FOLDER = "page";
    private static final String FILE = FOLDER + "/messages.yaml";
    private static final Pattern VALUE = Pattern.compile("\\{[0-9]}");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+");
    private static final Pattern OTHER = Pattern.compile(".*messages\\.([A-Za-z0-9-]+)\\.yaml");

    /** The end of the name of a text that has two forms. */
    private static final Pattern FORM = Pattern.compile("\\.(one|other)$");

    private final String file;
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    private final NumberWords numbers;

    private Messages(String file, LibraryNode root) {
        this.file = file;
        root.each((group, texts) -> Map.entry(group, texts.attributes()))
                .forEach(group -> groups.put(group.getKey(), group.getValue()));
        this.numbers = new NumberWords(
                say("page.thousands"),
                say("page.decimal"),
                say("page.percent"),
                say("page.bytes"),
                List.of(say("page.powers").split(",")));
    }

    /** The texts of the pages, the catalog and the tables of cards. */
    public static Messages read(LibraryFiles files) {
        LibraryNode root = LibraryNode.read(files, FILE);
        LibraryNode.replaced(files, FILE).ifPresent(shipped -> complete(root, shipped));
        return new Messages(FILE, root);
    }

    /**
     * The same in another language, of which the library has all texts.
     *
     * @throws DatacardException if it has none, with the languages that it has
     */
    public static Messages read(LibraryFiles files, String language) {
        if (language.equals(ENGLISH)) {
            return read(files);
        }
        String file = FOLDER + "/messages." + language + ".yaml";
        if (!LANGUAGE.matcher(language).matches() || !files.has(file)) {
            throw new DatacardException("There are no texts in the language \"" + language + "\". There are: "
                    + String.join(", ", languages(files)) + ". Choose one with -Ddatacard.language, or add the file "
                    + file + " to your templates.");
        }
        LibraryNode root = LibraryNode.read(files, file);
        complete(root, LibraryNode.read(files, FILE));
        return new Messages(file, root);
    }

    private static List<String> languages(LibraryFiles files) {
        return Stream.concat(
                        Stream.of(ENGLISH),
                        files.in(FOLDER).stream()
                                .map(OTHER::matcher)
                                .filter(Matcher::matches)
                                .map(found -> found.group(1)))
                .sorted()
                .toList();
    }

    /** A label or a text of the vocabulary in the language of the interface, where it is translated. */
    public String translated(String english) {
        return group(LABELS).getOrDefault(english, english);
    }

    /** A file of one's own has to say all that ours says; it may say more, for templates of one's own. */
    private static void complete(LibraryNode own, LibraryNode shipped) {
        own.require(shipped.keys());
        shipped.each((group, texts) -> {
            LibraryNode said = own.below(group);
            return said.require(texts.keys().stream()
                    .filter(name -> !said.has(FORM.matcher(name).replaceFirst("")))
                    .toList());
        });
    }

    /** How numbers are written. */
    public NumberWords numbers() {
        return numbers;
    }

    /** All texts of a group by their names. */
    public Map<String, String> group(String group) {
        return groups.getOrDefault(group, Map.of());
    }

    /**
     * A text with values for <code>{0}</code>, <code>{1}</code> and so on. Where one thing is counted that differs from
     * many, the text has two forms, {@code name.one} and {@code name.other}, and the first value decides which is meant.
     * Numbers are written as the language does; texts stay as they are.
     */
    public String say(String name, Object... values) {
        String text = text(name)
                .or(() -> text(name + (values.length > 0 && values[0].toString().equals("1") ? ".one" : ".other")))
                .orElseThrow(() -> new DatacardException("There is no text \"" + name + "\" in " + file + "."));
        return NumberedValues.in(text, Stream.of(values).map(this::said).toArray());
    }

    private Object said(Object value) {
        return value instanceof Number number ? numbers.number(number.toString()) : value;
    }

    /** The values that a text was given, if it is the text of this name; the inverse of {@link #say}. */
    public Optional<List<String>> values(String name, String said) {
        String form =
                VALUE.splitAsStream(text(name).orElse("")).map(Pattern::quote).collect(Collectors.joining("(.+)"));
        Matcher values = Pattern.compile(form + (text(name).orElse("").endsWith("}") ? "(.+)" : ""))
                .matcher(said);
        return values.matches()
                ? Optional.of(IntStream.rangeClosed(1, values.groupCount())
                        .mapToObj(values::group)
                        .toList())
                : Optional.empty();
    }

    private Optional<String> text(String name) {
        int dot = name.indexOf('.');
        return Optional.ofNullable(group(name.substring(0, Math.max(dot, 0))).get(name.substring(dot + 1)));
    }
}
