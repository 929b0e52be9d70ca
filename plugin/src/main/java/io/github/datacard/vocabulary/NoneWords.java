package io.github.datacard.vocabulary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whole answers by which authors say that there is none of what is asked for, such as "None known." or "No biases". */
public final class NoneWords {
    private static final int LONGEST = 80;
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Learned<NoneWords> KNOWN = new Learned<>(NoneWords::new);

    private final Set<String> words;

    private NoneWords(Vocabulary vocabulary) {
        this.words = vocabulary.list("words-none").values().stream()
                .flatMap(value -> value.aliases().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The answers that the value list {@code words-none} of a vocabulary names. */
    public static NoneWords of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    /**
     * Whether an answer says no more than that.
     *
     * @param label what was asked for, which the answer may repeat: "no known biases"
     */
    public boolean are(String answer, String label) {
        if (answer.length() > LONGEST) {
            return false;
        }
        String said = plain(answer);
        String asked = " " + plain(label);
        return words.contains(said)
                || said.endsWith(asked) && words.contains(said.substring(0, said.length() - asked.length()));
    }

    private static String plain(String text) {
        return NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
