package io.github.datacard.check;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Languages that the summary names, against those that are stated: as many are named as are stated, some of them are the
 * same, and one is another; or something is "in" the only one that is named, which is not the only one that is stated.
 */
final class LanguagesTold {
    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}{2,}(?!\\p{L})");

    private static final Learned<Pattern> BEFORE = new Learned<>(vocabulary ->
            Pattern.compile("(?<!\\p{L})" + vocabulary.list("language-words").anyOf("in") + " $"));

    private static final Pattern BEHIND = Pattern.compile("^(?:[.,;)]|$)");

    /** More names make a list of something else likely. */
    private static final int MOST = 4;

    private LanguagesTold() {}

    /** A language that a text names. */
    private record Named(String code, Mention mention) {}

    static Stream<Finding> in(Subject subject, Report r) {
        List<String> stated = new DatasetView(subject.descriptor()).languageCodes();
        if (stated.isEmpty() || stated.size() > MOST) {
            return Stream.empty();
        }
        String summary = subject.descriptor().text(Paths.SUMMARY);
        ValueList languages = subject.vocabulary().list("languages");
        List<Named> named = named(summary, languages);
        if (stated.size() == 1) {
            return named.size() == 1 && isOther(named.get(0), summary, stated, subject)
                    ? Stream.of(finding(named.get(0), summary, stated, r))
                    : Stream.empty();
        }
        List<String> codes = named.stream().map(Named::code).distinct().toList();
        List<String> unsaid =
                stated.stream().filter(code -> !codes.contains(code)).toList();
        return codes.size() != stated.size() || unsaid.size() != 1
                ? Stream.empty()
                : named.stream()
                        .filter(one -> !stated.contains(one.code))
                        .limit(1)
                        .map(one -> finding(one, summary, stated, r));
    }

    /** Whether all is in one language, and none that could be taken for it is stated. */
    private static boolean isOther(Named one, String summary, List<String> stated, Subject subject) {
        int start = one.mention.start();
        return BEFORE.from(subject.vocabulary())
                        .matcher(summary.substring(0, start))
                        .find()
                && BEHIND.matcher(summary.substring(start + one.mention.quote().length()))
                        .find()
                && LanguageDiffers.contradicts(subject.vocabulary(), stated, one.code);
    }

    private static Finding finding(Named one, String summary, List<String> stated, Report r) {
        return r.at(Paths.SUMMARY)
                .about(Paths.SUMMARY)
                .pointing(one.mention, summary)
                .say(
                        "Here it says \"" + one.mention.quote() + "\", but "
                                + (stated.size() == 1 ? "the language is " : "the languages are ")
                                + String.join(" and ", stated),
                        "Correct the text, or what stands below language:.");
    }

    private static List<Named> named(String text, ValueList languages) {
        List<Named> named = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            Mention mention = new Mention(names.group(), names.start());
            code(names.group(), languages).ifPresent(code -> named.add(new Named(code, mention)));
        }
        return named;
    }

    /** Only languages that have a short code, since names of others are those of places and people. */
    private static Optional<String> code(String name, ValueList languages) {
        return languages
                .resolve(name)
                .filter(found -> found.label().equals(name))
                .map(ValueList.Value::id)
                .filter(id -> id.length() == 2);
    }
}
