package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.hub.HubCard;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.substance.Repetition;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges the card that lies beside a descriptor: what the Hub would say of it, and which sections say nothing or say
 * again what another one said.
 */
final class CommittedCard {
    private static final int MOST_NAMES = 5;

    private final HubCard hub;
    private final Substance substance;

    CommittedCard(Library library) {
        this.hub = new HubCard(FrontMatterKeys.of(library));
        this.substance = new Substance(library.vocabulary().list("placeholders"));
    }

    /**
     * What is wrong with the card of a descriptor; nothing where there is none.
     *
     * @param mending what whoever would mend or write it has to say of it
     */
    List<Finding> findings(Descriptor descriptor, List<Finding> mending) {
        Path card = Cards.file(descriptor);
        return Cards.committed(descriptor, new Findings())
                .map(text -> Stream.concat(
                                new FrontMatterFindings(text).joined(hub.check(card, text), mending),
                                sections(card, text))
                        .toList())
                .orElse(mending);
    }

    private Stream<Finding> sections(Path card, String text) {
        CardSource source = CardSource.of(text);
        int above = source.bodyLine() - 1;
        Map<Verdict, List<CardSection>> sections = CardSections.of(source.body()).stream()
                .filter(section -> section.level() > 0)
                .collect(Collectors.groupingBy(section -> substance.of(section.text())));
        return Stream.concat(
                saysNothing(card, above, sections).stream(),
                repeats(card, above, sections.getOrDefault(Verdict.ANSWER, List.of())));
    }

    private static Stream<Finding> repeats(Path card, int above, List<CardSection> sections) {
        Repetition repetition = new Repetition();
        return sections.stream()
                .flatMap(section -> repetition
                        .add(section.title(), section.text())
                        .map(earlier -> Finding.of(
                                Severity.INFO,
                                "card-repeats",
                                Location.at(card, above + section.line(), 1),
                                "The section \"" + section.title() + "\" of the card says again what \"" + earlier
                                        + "\" says",
                                "Say here what only belongs here, or remove the heading."))
                        .stream());
    }

    private static Optional<Finding> saysNothing(Path card, int above, Map<Verdict, List<CardSection>> sections) {
        List<CardSection> empty = sections.entrySet().stream()
                .filter(entry -> entry.getKey() != Verdict.ANSWER && entry.getKey() != Verdict.EMPTY)
                .flatMap(entry -> entry.getValue().stream())
                .sorted(Comparator.comparing(CardSection::line))
                .toList();
        return empty.stream()
                .findFirst()
                .map(first -> Finding.of(
                        Severity.WARNING,
                        "card-says-nothing",
                        Location.at(card, above + first.line(), 1),
                        empty.size() == 1
                                ? "The section \"" + first.title() + "\" of the card says nothing"
                                : empty.size() + " sections of the card say nothing: " + named(empty, above),
                        "Write what is known, or remove the heading."));
    }

    private static String named(List<CardSection> sections, int above) {
        String named = sections.stream()
                .limit(MOST_NAMES)
                .map(section -> section.title() + " (line " + (above + section.line()) + ")")
                .collect(Collectors.joining(", "));
        int more = sections.size() - MOST_NAMES;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
