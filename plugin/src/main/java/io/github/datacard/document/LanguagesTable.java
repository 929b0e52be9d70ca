package io.github.datacard.document;

import io.github.datacard.document.Document.Measure;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which languages the texts of columns are. */
final class LanguagesTable {
    private final Vocabulary vocabulary;
    private final Messages messages;

    LanguagesTable(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** One table for each configuration that has any. */
    List<Measure> of(Facts facts) {
        boolean several = facts.configs().size() > 1;
        return facts.configs().stream()
                .flatMap(config -> of(config, several).stream())
                .toList();
    }

    private List<Measure> of(Facts.Config config, boolean several) {
        String title = messages.say("measured.languages");
        List<List<Shown>> rows = config.columns().stream()
                .flatMap(column -> column.detail().languages().stream().map(languages -> row(column.name(), languages)))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Measure(
                        "languages-" + config.name(),
                        several ? messages.say("measured.of", title, config.name()) : title,
                        Shown.table(
                                Stream.of("column", "shares", "texts")
                                        .map(heading -> messages.say("measured." + heading))
                                        .toList(),
                                rows),
                        messages.say("measured.languages-by")));
    }

    private List<Shown> row(String column, Facts.Languages languages) {
        int known = languages.shares().stream()
                .mapToInt(Facts.LanguageShare::percent)
                .sum();
        Stream<String> rest =
                known >= 100 ? Stream.of() : Stream.of(share(messages.say("measured.no-language"), 100 - known));
        String shares = Stream.concat(
                        languages.shares().stream().map(share -> share(name(share.language()), share.percent())), rest)
                .collect(Collectors.joining(", "));
        return Stream.of(column, shares, messages.numbers().number(languages.texts()))
                .map(Shown::plain)
                .toList();
    }

    private String share(String name, int percent) {
        return messages.say("measured.value-share", name, percent);
    }

    private String name(String code) {
        return vocabulary.list("languages").label(code);
    }
}
