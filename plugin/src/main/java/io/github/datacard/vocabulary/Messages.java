package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The texts of an interface, by group and name, such as {@code catalog.title}. */
public final class Messages {
    private static final String FILE = "page/messages.yaml";
    private static final Pattern VALUE = Pattern.compile("\\{[0-9]}");

    /** The end of the name of a text that has two forms. */
    private static final Pattern FORM = Pattern.compile("\\.(one|other)$");

    private final String file;
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

    private Messages(String file) {
        this.file = file;
    }

    /** The texts of the pages, the catalog and the tables of cards. */
    public static Messages read(LibraryFiles files) {
        Messages messages = new Messages(FILE);
        LibraryNode root = LibraryNode.read(files, FILE);
        LibraryNode.replaced(files, FILE).ifPresent(shipped -> complete(root, shipped));
        root.each((group, texts) -> Map.entry(group, texts.attributes()))
                .forEach(group -> messages.groups.put(group.getKey(), group.getValue()));
        return messages;
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

    /** All texts of a group by their names. */
    public Map<String, String> group(String group) {
        return groups.getOrDefault(group, Map.of());
    }

    /**
     * A text with values for <code>{0}</code>, <code>{1}</code> and so on. Where one thing is counted that differs from
     * many, the text has two forms, {@code name.one} and {@code name.other}, and the first value tells which is meant.
     */
    public String say(String name, Object... values) {
        String text = text(name)
                .or(() -> text(name + (values.length > 0 && values[0].toString().equals("1") ? ".one" : ".other")))
                .orElseThrow(() -> new DatacardException("There is no text \"" + name + "\" in " + file + "."));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
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
