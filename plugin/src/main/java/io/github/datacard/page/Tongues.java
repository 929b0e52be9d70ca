package io.github.datacard.page;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The languages of texts, as far as a descriptor knows them: a text in a script that only one of the dataset's languages
 * uses is taken to be in that language, so that it is read aloud and set rightly.
 */
final class Tongues {
    private static final String FILE = "page/scripts.yaml";

    /** So many characters of a text are looked at. */
    private static final int LONGEST = 2_000;

    private static final KnownNames SCRIPTS = KnownNames.of(
            "script",
            Stream.of(Character.UnicodeScript.values()).map(Enum::name).toList());

    private final Map<String, List<String>> languages = new HashMap<>();

    Tongues(LibraryFiles files) {
        LibraryNode root = LibraryNode.read(files, FILE).allow(SCRIPTS);
        root.keys().forEach(script -> languages.put(script, root.texts(script)));
    }

    /** What templates call: the attribute of an element that holds a text; empty if its language is not known. */
    Function<String, String> of(List<String> tags) {
        return text -> script(text)
                .flatMap(script -> single(script, tags))
                .map(tag -> " lang=\"" + tag + "\"")
                .orElse("");
    }

    private Optional<String> single(String script, List<String> tags) {
        List<String> using = languages.getOrDefault(script, List.of());
        List<String> fitting = tags.stream()
                .filter(tag -> tag.matches("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+"))
                .filter(tag -> using.contains(tag.split("-", 2)[0]))
                .distinct()
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The script of most letters. */
    private static Optional<String> script(String text) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        int read = 0;
        for (int at = 0; at < text.length() && read < LONGEST; read++) {
            int letter = text.codePointAt(at);
            if (Character.isLetter(letter)) {
                counts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum);
            }
            at += Character.charCount(letter);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Character.UnicodeScript, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().name()))
                .map(entry -> entry.getKey().name());
    }
}
