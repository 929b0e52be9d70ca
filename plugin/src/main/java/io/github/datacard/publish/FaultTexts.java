package io.github.datacard.publish;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.NumberedValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can go wrong, in the words of {@code publish/texts.yaml}. */
public final class FaultTexts {
    private static final String FILE = "publish/texts.yaml";
    private static final int LONGEST = 300;

    private final Map<String, String> texts;
    private final List<GitWord> words;
    private final Map<String, String> keys;

    private FaultTexts(Map<String, String> texts, List<GitWord> words, Map<String, String> keys) {
        this.texts = texts;
        this.words = words;
        this.keys = keys;
    }

    /** What git reports, and which fault that is. */
    private record GitWord(String fault, Pattern says) {}

    /**
     * The texts of a library. A file of one's own says all that ours says.
     *
     * @param fields the fields of the vocabulary
     */
    public static FaultTexts read(LibraryFiles files, KnownNames fields) {
        LibraryNode root = LibraryNode.read(files, FILE).allow("faults", "git", "keys");
        LibraryNode.replaced(files, FILE)
                .ifPresent(shipped ->
                        root.below("faults").require(shipped.below("faults").keys()));
        KnownNames faults = KnownNames.of("fault", root.below("faults").keys());
        return new FaultTexts(
                root.below("faults").attributes(),
                root.nodes("git").stream().map(node -> word(node, faults)).toList(),
                root.below("keys").attributes(fields));
    }

    private static GitWord word(LibraryNode node, KnownNames faults) {
        node.allow("fault", "says");
        return new GitWord(node.name("fault", faults), node.pattern(node.required("says")));
    }

    /** The field from which a key of the front matter comes, where the texts name one. */
    public Optional<String> field(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** The line of a fault, for what is wrong with the run itself. */
    public String line(String id) {
        return text(id);
    }

    /** A fault with values for <code>{0}</code>, <code>{1}</code> and so on. */
    public PublishFault fault(String id, Object... values) {
        return new PublishFault(id, text(id, values), List.of());
    }

    /** The same with its cause. */
    PublishFault fault(Throwable cause, String id, Object... values) {
        return new PublishFault(id, text(id, values), List.of(), cause);
    }

    /** The same with sentences of the other side. */
    PublishFault fault(String id, List<String> details, Object... values) {
        return new PublishFault(id, text(id, values), details);
    }

    /** The fault that git reports. */
    PublishFault ofGit(String place, String branch, String said) {
        String fault = words.stream()
                .filter(word -> word.says().matcher(said).find())
                .map(GitWord::fault)
                .findFirst()
                .orElse("git-other");
        return fault(fault, place, branch, reason(said));
    }

    /** What the other side said, as the end of a sentence; empty if it said nothing. */
    static String reason(String said) {
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return cut.isEmpty() ? "" : " (" + cut + ")";
    }

    private String text(String id, Object... values) {
        return NumberedValues.in(texts.getOrDefault(id, id + " {0} {1} {2}"), values);
    }
}
