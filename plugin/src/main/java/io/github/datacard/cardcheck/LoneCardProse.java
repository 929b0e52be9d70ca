package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the text of a card that has no descriptor: what its sections are worth, headings with nothing below, links that
 * lead nowhere, a merge conflict, and what the front matter says otherwise.
 */
final class LoneCardProse {
    private final CardSubstance substance;
    private final LoneCardMatter matter;
    private final LoneCardLicense license;

    LoneCardProse(Library library) {
        this.substance = new CardSubstance(library.vocabulary());
        ImportRules headings = new ImportRules(library);
        this.matter = new LoneCardMatter(headings, library.vocabulary().list("size-categories"));
        this.license = new LoneCardLicense(headings, library.vocabulary());
    }

    List<Finding> findings(CommittedCard card, List<CardSection> sections) {
        Findings findings = new Findings();
        findings.addAll(substance.findings(card, sections));
        findings.addAll(LoneCardLinks.findings(card));
        ConflictMarks.in(CardLines.prose(card))
                .ifPresent(line -> findings.add(
                        ReadingRule.CONFLICT_LEFT,
                        Location.at(card.file(), line, 1),
                        "A merge conflict was left in the card, and readers see both versions and the marks",
                        ConflictMarks.REMEDY));
        int above = card.source().linesBeforeBody();
        empty(card.file(), above, sections).ifPresent(findings::add);
        card.frontMatter().ifPresent(stated -> {
            findings.addAll(license.findings(card, stated, sections));
            findings.addAll(matter.findings(card, stated, sections));
        });
        return findings.sorted();
    }

    /** A heading may stand above smaller ones; with nothing at all below it, it promises what is not there. */
    private static Optional<Finding> empty(Path file, int above, List<CardSection> sections) {
        List<CardSection> empty = new ArrayList<>();
        for (int at = 0; at < sections.size(); at++) {
            CardSection section = sections.get(at);
            int next = at + 1 < sections.size() ? sections.get(at + 1).level() : 0;
            if (section.level() > 1 && section.text().isBlank() && next <= section.level()) {
                empty.add(section);
            }
        }
        return empty.stream()
                .findFirst()
                .map(first -> Finding.of(
                        ReadingRule.CARD_EMPTY_SECTION,
                        Location.at(file, above + first.line(), 1),
                        empty.size() == 1
                                ? "Nothing stands below the heading \"" + first.title() + "\""
                                : "Nothing stands below " + empty.size() + " headings: "
                                        + CardPlace.named(empty, above),
                        "Write what is known, say why it does not apply, or remove the heading."));
    }
}
