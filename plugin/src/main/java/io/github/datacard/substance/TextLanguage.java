package io.github.datacard.substance;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the language of a text: by its script where that has one language only, else by which characters follow each other.
 * Of texts that are short, mixed, in a language that it does not know or in none, it says nothing.
 */
public final class TextLanguage {
    private static final Pattern NO_PROSE = Pattern.compile(
            "(?<!\\p{Alpha})\\p{Alpha}+://\\S+|(?<!\\S)\\S+@\\S+|[#@]\\S+|(?<!\\S)\\S*[\\d_={}\\\\|]\\S*");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u1ea0-\\u1eff]");

    /** Fewer letters say nothing. */
    private static final int FEWEST_LETTERS = 20;

    private static final int FEWEST_SIGNS = 6;

    /** What part of the letters are in one script, in percent. */
    private static final int MOST = 85;

    private static final int LEAST_KANA = 5;

    private static final Learned<TextLanguage> KNOWN = new Learned<>(TextLanguage::new);

    private final Map<UnicodeScript, ValueList.Value> alone = new EnumMap<>(UnicodeScript.class);
    private final Map<UnicodeScript, Trigrams> several;

    private TextLanguage(Vocabulary vocabulary) {
        vocabulary
                .list("language-scripts")
                .values()
                .forEach(script -> alone.put(UnicodeScript.forName(script.id()), script));
        this.several = vocabulary.list("language-trigrams").values().stream()
                .map(Trigrams.Profile::of)
                .collect(Collectors.groupingBy(
                        Trigrams.Profile::script, Collectors.collectingAndThen(Collectors.toList(), Trigrams::new)));
    }

    /** Knows languages by the value lists {@code language-scripts} and {@code language-trigrams} of a vocabulary. */
    public static TextLanguage of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    /** Whether it could find a language, given by its code. */
    public boolean knows(String code) {
        return code.equals("ja")
                || alone.values().stream().anyMatch(script -> script.label().equals(code))
                || several.values().stream().anyMatch(trigrams -> trigrams.knows(code));
    }

    /** The code of the language of a text, if that is clear. */
    public Optional<String> in(String text) {
        String prose = prose(text);
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        prose.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(count -> count).sum();
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (all >= FEWEST_SIGNS && isMost(kana + letters.getOrDefault(UnicodeScript.HAN, 0), all)) {
            return kana * 100 >= LEAST_KANA * all ? japanese(letters) : only(prose, UnicodeScript.HAN);
        }
        return letters.entrySet().stream()
                .filter(script -> isMost(script.getValue(), all))
                .findFirst()
                .flatMap(script -> in(prose, script.getKey(), all));
    }

    /** The words of a text, as those were written that were counted: with the yeh of Arabic, and cedillas in Romanian. */
    private static String prose(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('\u06cc', '\u064a')
                .replace('\u0219', '\u015f')
                .replace('\u021b', '\u0163');
        return NO_LETTERS
                .matcher(VIETNAMESE
                        .matcher(NO_PROSE.matcher(TAG.matcher(plain).replaceAll(" "))
                                .replaceAll(" "))
                        .replaceAll("\u1ec3"))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isMost(int some, int all) {
        return some * 100 >= MOST * all;
    }

    /** Names of things are in katakana alone. */
    private static Optional<String> japanese(Map<UnicodeScript, Integer> letters) {
        return Optional.of("ja").filter(code -> letters.containsKey(UnicodeScript.HIRAGANA));
    }

    private Optional<String> in(String prose, UnicodeScript script, int letters) {
        if (alone.containsKey(script)) {
            return only(prose, script).filter(code -> letters >= FEWEST_SIGNS);
        }
        return Optional.ofNullable(several.get(script))
                .filter(trigrams -> letters >= FEWEST_LETTERS)
                .flatMap(trigrams -> trigrams.nearest(prose));
    }

    private Optional<String> only(String prose, UnicodeScript script) {
        return Optional.ofNullable(alone.get(script))
                .filter(known -> known.aliases().stream().noneMatch(prose::contains))
                .map(ValueList.Value::label);
    }
}
