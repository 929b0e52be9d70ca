package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.substance.Repetition;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.text.Lines;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds sections of a card that say nothing, what a template left, and what is said again. */
final class CardSubstance {
    private final Substance substance;
    private final TemplateRemains remains;

    CardSubstance(Vocabulary vocabulary) {
        this.substance = new Substance(vocabulary);
        this.remains = new TemplateRemains(vocabulary, substance);
    }

    /** All findings on the sections of a card. */
    List<Finding> findings(CommittedCard card, List<CardSection> all) {
        Path file = card.file();
        int above = card.source().linesBeforeBody();
        Map<Verdict, List<CardSection>> sections = all.stream()
                .filter(section -> section.level() > 0 && !isGenerated(card, section))
                .collect(Collectors.groupingBy(section -> substance.of(section.text())));
        return Stream.of(
                        saysNothing(file, above, sections).stream(),
                        remains.finding(card, all).stream(),
                        repeats(file, above, sections.getOrDefault(Verdict.ANSWER, List.of())))
                .flatMap(found -> found)
                .toList();
    }

    /** What Datacard wrote says what the descriptor says, which is judged itself: a stated gap is no filler. */
    private static boolean isGenerated(CommittedCard card, CardSection section) {
        int index = section.line() - 1;
        return card.body().parts().stream()
                .filter(part -> part.isSealed() && !part.isHandWritten())
                .anyMatch(part -> part.line() <= index
                        && index < part.line() + Lines.of(part.text()).size());
    }

    private static Stream<Finding> repeats(Path file, int above, List<CardSection> sections) {
        Repetition repetition = new Repetition();
        return sections.stream()
                .flatMap(section -> repetition
                        .add(section.title(), section.text())
                        .map(earlier -> Finding.of(
                                ReadingRule.CARD_REPEATS,
                                Location.at(file, above + section.line(), 1),
                                "The section \"" + section.title() + "\" of the card says again what \"" + earlier
                                        + "\" says",
                                "Say here what only belongs here, or remove the heading."))
                        .stream());
    }

    private static Optional<Finding> saysNothing(Path file, int above, Map<Verdict, List<CardSection>> sections) {
        List<CardSection> empty = sections.entrySet().stream()
                .filter(entry -> entry.getKey() != Verdict.ANSWER && entry.getKey() != Verdict.EMPTY)
                .flatMap(entry -> entry.getValue().stream())
                .sorted(Comparator.comparing(CardSection::line))
                .toList();
        return empty.stream()
                .findFirst()
                .map(first -> Finding.of(
                        ReadingRule.CARD_SAYS_NOTHING,
                        Location.at(file, above + first.line(), 1),
                        empty.size() == 1
                                ? "The section \"" + first.title() + "\" of the card says nothing"
                                : empty.size() + " sections of the card say nothing: " + CardPlace.named(empty, above),
                        "Write what is known, or remove the heading."));
    }
}
