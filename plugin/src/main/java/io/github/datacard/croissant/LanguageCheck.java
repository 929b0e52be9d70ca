package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.vocabulary.ValueList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Languages are named by tags (BCP 47), such as {@code de} and {@code pt-BR}.
 *
 * @param languages the languages that there are
 */
record LanguageCheck(Supplier<ValueList> languages, Remarks remarks) {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*+");
    private static final int SHOWN = 40;

    /**
     * The languages of the data, of the texts in the file, and of texts that are given in several.
     *
     * @param root all of the file, with the context
     */
    void check(Thing root, Thing dataset) {
        root.get("@context")
                .filter(Thing::isObject)
                .flatMap(context -> context.get("@language"))
                .ifPresent(this::tag);
        dataset.all("inLanguage").stream()
                .filter(language -> !language.isObject()
                        || language.has("@value")
                        || language.members().isEmpty())
                .forEach(this::tag);
        for (String name : new String[] {"name", "description"}) {
            dataset.all(name).stream().filter(Thing::isObject).forEach(this::texts);
        }
    }

    private void texts(Thing texts) {
        if (texts.has("@value")) {
            texts.get("@language").ifPresent(this::tag);
            return;
        }
        texts.members().forEach((language, text) -> {
            if (!language.startsWith("@")) {
                Thing said = texts.below(text, language);
                judge(language, said);
                if (!said.isText()
                        && text.items().stream()
                                .noneMatch(item -> texts.below(item, language).isText())) {
                    remarks.error(
                            ReadingRule.CROISSANT_VALUE,
                            said,
                            "The text for \"" + language + "\" is " + text.kind(),
                            "Write a text in this language.");
                }
            }
        });
    }

    private void tag(Thing language) {
        judge(language.text(), language);
    }

    private void judge(String tag, Thing at) {
        if (isTag(tag)) {
            return;
        }
        String shown = tag.length() <= SHOWN ? tag : tag.substring(0, SHOWN) + "…";
        remarks.warning(
                ReadingRule.CROISSANT_VALUE,
                at,
                "\"" + shown + "\" is no language tag",
                meant(tag)
                        .map(code -> "Write \"" + code + "\".")
                        .orElse("Write a tag of BCP 47, such as en, de or pt-BR."));
    }

    private boolean isTag(String tag) {
        return TAG.matcher(tag).matches() && languages.get().get(primary(tag)).isPresent();
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The tag of a name in English, or of one with an underscore. */
    private Optional<String> meant(String tag) {
        String joined = tag.strip().replace('_', '-');
        return isTag(joined)
                ? Optional.of(joined)
                : languages.get().resolve(tag.strip()).map(ValueList.Value::id);
    }
}
