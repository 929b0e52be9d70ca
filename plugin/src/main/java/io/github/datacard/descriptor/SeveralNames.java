package io.github.datacard.descriptor;

import io.github.datacard.substance.PersonNames;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;

/** Names of several people in one text, each of a first and a last name. */
final class SeveralNames {
    private static final Pattern BETWEEN =
            Pattern.compile("(?:(?<!\\s)\\s+)?+(?:,\\s*(?:and\\s+)?|;\\s*)|(?<!\\s)\\s+(?:and|&)\\s+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\.?(?:\\s\\p{Lu}[\\p{L}'’-]*\\.?){0,2}"
            + "(?:\\s(?:van|von|der|den|de|da|di|del|la|le)){0,2}\\s\\p{Lu}[\\p{L}'’-]+");
    private static final int LONGEST = 500;

    private SeveralNames() {}

    /** The names, or none where the text is not made of them alone. */
    static List<String> of(String text, Vocabulary vocabulary) {
        List<String> parts = text.length() > LONGEST
                ? List.of()
                : BETWEEN.splitAsStream(text.strip()).toList();
        boolean formed = parts.size() > 1
                && parts.stream().allMatch(part -> NAME.matcher(part).matches());
        return formed && PersonNames.of(vocabulary).mostOf(parts) ? parts : List.of();
    }
}
