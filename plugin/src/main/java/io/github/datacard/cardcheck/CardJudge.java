package io.github.datacard.cardcheck;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.audience.Audience;
import io.github.datacard.audience.Cards;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.hub.HubCard;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.merge.Card;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges the card beside a descriptor: what the Hub would report about it and what would be repaired, which sections say
 * nothing, and whether the card is what the descriptor says.
 */
public final class CardJudge {
    private final HubCard hub;
    private final Cards cards;
    private final CardSubstance substance;

    public CardJudge(Library library, Audience audience) {
        this.hub = new HubCard(FrontMatterKeys.of(library), library.vocabulary().list("hub-features"));
        this.cards = new Cards(library, audience);
        this.substance = new CardSubstance(library.vocabulary());
    }

    /** All findings on the card of a dataset; none if it has no card. */
    public List<Finding> findings(KnownDataset known, Assessments assessments) {
        Findings findings = new Findings();
        Cards.committed(known.descriptor(), findings).ifPresent(card -> {
            findings.addAll(frontMatter(card));
            findings.addAll(new CardCounts(known).findings(card));
            findings.addAll(new CardClasses(known.seen()).findings(card));
            findings.addAll(
                    substance.findings(card, CardSections.of(card.source().body())));
            findings.addAll(differences(known, assessments, card));
        });
        return findings.sorted();
    }

    /** What the Hub and its loader would report about the front matter of a card. */
    List<Finding> frontMatter(CommittedCard card) {
        if (!card.source().hasMatter()) {
            return hub.checkWithoutFrontMatter(card.file(), card.text());
        }
        Map<Location, List<Finding>> repairs = cards.repair(card).notes().stream()
                .sorted()
                .collect(Collectors.groupingBy(Finding::location, LinkedHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>(card.isReadable() ? card.faults() : List.of());
        findings.addAll(hub.checkFences(card.file(), card.text()));
        card.frontMatter()
                .map(Node.Mapping::entries)
                .orElse(List.of())
                .forEach(entry -> findings.addAll(joined(
                        hub.check(entry),
                        Optional.ofNullable(repairs.remove(entry.key().location()))
                                .orElse(List.of()))));
        repairs.values().forEach(findings::addAll);
        return findings;
    }

    /** What the Hub would report about a key, with the remedy of the first repair, or else what would be repaired. */
    private static List<Finding> joined(List<Finding> hub, List<Finding> repairs) {
        return hub.isEmpty() || repairs.isEmpty()
                ? Stream.concat(hub.stream(), repairs.stream()).toList()
                : hub.stream()
                        .map(finding -> finding.remediedBy(more(finding, repairs.get(0))))
                        .toList();
    }

    /** What a repair says beyond a finding: both may begin with the question which value is meant. */
    private static String more(Finding finding, Finding repair) {
        int end = repair.remedy().indexOf("? ") + 2;
        String question = repair.remedy().substring(0, end);
        return end > 2 && finding.remedy().startsWith(question)
                ? repair.remedy().substring(end)
                : repair.remedy();
    }

    /** Whether a card with marks of Datacard is up to date is only known if all of the descriptor could be read. */
    private List<Finding> differences(KnownDataset known, Assessments assessments, CommittedCard committed) {
        if (!committed.isMarked()) {
            return List.of();
        }
        Card card = cards.make(known, assessments, Optional.of(committed), MergeOptions.NONE);
        Findings findings = new Findings();
        findings.addAll(card.obstacles());
        findings.addAll(card.notes());
        if (card.obstacles().isEmpty() && known.whole()) {
            card.outdated(committed).ifPresent(findings::add);
        }
        return findings.sorted();
    }
}
