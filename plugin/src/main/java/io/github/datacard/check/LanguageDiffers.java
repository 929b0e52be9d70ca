package io.github.datacard.check;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import io.github.datacard.substance.TextLanguage;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code language-differs}: the summary names a language that is not stated, or nearly all texts of a column are in one.
 * Nothing is said where a stated language could not be found in texts, or is one that could be taken for the other.
 */
final class LanguageDiffers implements Rule<Subject> {
    private static final int FEWEST_TEXTS = 50;
    private static final int MOST = 90;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> stated = new DatasetView(subject.descriptor()).languageCodes();
        return stated.isEmpty()
                ? Stream.empty()
                : Stream.concat(LanguagesTold.in(subject, r), measured(subject, stated, r))
                        .limit(1);
    }

    private static Stream<Finding> measured(Subject subject, List<String> stated, Report r) {
        return subject.facts().stream()
                .flatMap(facts -> facts.configs().stream())
                .flatMap(config -> config.columns().stream())
                .flatMap(column -> column.detail().languages().stream()
                        .filter(languages -> languages.texts() >= FEWEST_TEXTS)
                        .flatMap(languages -> languages.shares().stream().limit(1))
                        .filter(share ->
                                share.percent() >= MOST && contradicts(subject.vocabulary(), stated, share.language()))
                        .map(share -> finding(subject, column, share, r)));
    }

    /** Whether texts in a language cannot be in any of those that are stated. */
    static boolean contradicts(Vocabulary vocabulary, List<String> stated, String language) {
        ValueList alike = vocabulary.list("languages-alike");
        return stated.stream()
                        .noneMatch(tag -> tag.equals(language)
                                || alike.spellings(language).contains(tag))
                && stated.stream()
                        .allMatch(tag -> TextLanguage.of(vocabulary).knows(tag)
                                || alike.values().stream()
                                        .anyMatch(value -> value.aliases().contains(tag)));
    }

    private static Finding finding(Subject subject, Facts.Column column, Facts.LanguageShare share, Report r) {
        return r.at(Paths.LANGUAGE_TAG)
                .about(Paths.LANGUAGE_TAG)
                .say(
                        "The texts of the column \"" + column.name() + "\" were measured to be in "
                                + subject.vocabulary().list("languages").label(share.language()) + ", "
                                + share.percent() + " % of them, and this language is not stated",
                        "Add " + share.language() + " below language:, or correct what stands there.");
    }
}
