package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.document.Document.Notice;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What readers have to know since it was measured in the data and is not as the descriptor says: the language of texts. */
final class MeasuredOtherwise {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Descriptor descriptor;
    private final String rule;

    /** @param rule what compares them; what it reports is what readers are told */
    MeasuredOtherwise(Vocabulary vocabulary, Messages messages, Descriptor descriptor, String rule) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.descriptor = descriptor;
        this.rule = rule;
    }

    List<Notice> of(List<Finding> findings, Optional<Facts> facts) {
        return findings.stream().noneMatch(finding -> finding.rule().equals(rule))
                ? List.of()
                : facts.map(this::languages)
                        .filter(measured -> !measured.isEmpty())
                        .map(measured -> messages.say("dataset.otherwise.language", stated(), measured))
                        .map(text -> List.of(new Notice("caution", text, List.of())))
                        .orElse(List.of());
    }

    private String stated() {
        return descriptor.texts(Paths.LANGUAGE_TAG).stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** The most frequent language of each column, as far as one is known. */
    private String languages(Facts facts) {
        return facts.configs().stream()
                .flatMap(config -> config.columns().stream())
                .flatMap(column -> column.detail().languages().stream())
                .flatMap(languages -> languages.shares().stream().limit(1))
                .map(share -> name(share.language()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String name(String code) {
        return vocabulary.list("languages").label(code);
    }
}
