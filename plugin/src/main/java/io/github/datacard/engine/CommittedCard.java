package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.hub.HubCard;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.vocabulary.FrontMatterKeys;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the card that lies beside a descriptor: what the Hub would say of it, and which sections say nothing. */
final class CommittedCard {
    private static final int MOST_NAMES = 5;

    private final HubCard hub;
    private final Substance substance;

    CommittedCard(Library library) {
        this.hub = new HubCard(FrontMatterKeys.of(library));
        this.substance = new Substance(library.vocabulary().list("placeholders"));
    }

    /** What is wrong with the card of a descriptor; nothing where there is none. */
    List<Finding> findings(Descriptor descriptor) {
        Path card = Cards.file(descriptor);
        return Cards.committed(descriptor, new Findings())
                .map(text -> Stream.concat(hub.check(card, text).stream(), saysNothing(card, text).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Finding> saysNothing(Path card, String text) {
        CardSource source = CardSource.of(text);
        int above = source.bodyLine() - 1;
        List<CardSection> empty = CardSections.of(source.body()).stream()
                .filter(section -> section.level() > 0)
                .filter(section -> !Set.of(Verdict.ANSWER, Verdict.EMPTY).contains(substance.of(section.text())))
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
