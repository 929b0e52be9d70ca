package io.github.datacard.check;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
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
 * same, and one is another.
 */
final class LanguagesTold {
    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}{2,}(?!\\p{L})");

    /** More names make a list of something else likely. */
    private static final int MOST = 4;

    private LanguagesTold() {}

    /** A language that a text names. */
    private record Named(String code, Mention mention) {}

    static Stream<Finding> in(Subject subject, Report r) {
        List<String> stated = new DatasetView(subject.descriptor()).languageCodes();
        if (stated.size() < 2 || stated.size() > MOST) {
            return Stream.empty();
        }
        String summary = subject.descriptor().text(Paths.SUMMARY);
        ValueList languages = subject.vocabulary().list("languages");
        List<Named> named = named(summary, languages);
        List<String> codes = named.stream().map(Named::code).distinct().toList();
        List<String> unsaid =
                stated.stream().filter(code -> !codes.contains(code)).toList();
        return codes.size() != stated.size() || unsaid.size() != 1
                ? Stream.empty()
                : named.stream()
                        .filter(one -> !stated.contains(one.code))
                        .limit(1)
                        .map(one -> r.at(Paths.SUMMARY)
                                .about(Paths.SUMMARY)
                                .pointing(one.mention, summary)
                                .say(
                                        "Here it says \"" + one.mention.quote() + "\", but the languages are "
                                                + String.join(" and ", stated),
                                        "Correct the text, or what stands below language:."));
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
