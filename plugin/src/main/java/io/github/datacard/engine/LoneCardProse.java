package io.github.datacard.engine;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.data.LicenseText;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.substance.LicenseMentions;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges the text of a card that has no descriptor: headings with nothing below, links that lead nowhere, a merge
 * conflict, and a license that others contradict.
 */
final class LoneCardProse {
    private static final String LICENSE = "license";

    /** Creative Commons. */
    private static final String FAMILY = "cc";

    /** Ids that leave open which license it is. */
    private static final Set<String> VAGUE = Set.of("other", FAMILY);

    private static final Pattern AROUND = Pattern.compile("^#+\\s*|,? (?:January|June) .*$|(?i) public license$");

    private final CardSubstance substance;
    private final ImportRules headings;
    private final LoneCardMatter matter;
    private final ValueList licenses;
    private final Lazy<LicenseMentions> mentions;

    LoneCardProse(Library library) {
        this.substance = new CardSubstance(library.vocabulary());
        this.headings = new ImportRules(library);
        this.matter = new LoneCardMatter(headings, library.vocabulary().list("size-categories"));
        this.licenses = library.vocabulary().list("licenses");
        this.mentions = new Lazy<>(() -> new LicenseMentions(library.vocabulary()));
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
            unnamed(stated, findings);
            findings.addAll(matter.findings(card, stated, sections));
        });
        card.frontMatter()
                .flatMap(matter -> matter.get(LICENSE))
                .ifPresent(stated -> license(card, above, sections, stated, findings));
        return findings.sorted();
    }

    /** The Hub shows the name of a license of one's own, and links to it, only if the card gives both. */
    private static void unnamed(Node.Mapping matter, Findings findings) {
        boolean other = matter.texts(LICENSE).equals(List.of("other"));
        boolean named = Stream.of("license_name", "license_link", "license_details")
                .flatMap(key -> matter.items(key).stream())
                .anyMatch(value -> !value.isNothing());
        if (other && !named) {
            findings.add(Finding.of(
                            ReadingRule.HUB_MISSING_KEY,
                            matter.get(LICENSE).orElse(matter).location(),
                            "The license is \"other\", and nothing says which one",
                            "Add license_name: and license_link:, with the place of its text.")
                    .as(Severity.WARNING));
        }
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

    /** Whether a text names the family of a stated license, too, without saying which one of it. */
    private boolean isInFamily(String text, String named, List<String> ids) {
        return !named.startsWith(FAMILY)
                && ids.stream().anyMatch(id -> id.startsWith(FAMILY))
                && licenses.spellings(FAMILY).stream().anyMatch(text::contains);
    }

    private void license(CommittedCard card, int above, List<CardSection> sections, Node stated, Findings findings) {
        List<String> ids = stated.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> ((Node.Scalar) item).text())
                .toList();
        boolean known = !ids.isEmpty()
                && ids.stream()
                        .allMatch(id -> !VAGUE.contains(id) && licenses.get(id).isPresent());
        if (!known) {
            return;
        }
        String said = String.join(", ", ids);
        for (CardSection section : sections) {
            boolean isOnLicense = headings.heading(section.title())
                    .filter(rule -> LoneQuestions.isOnLicense(rule.field()))
                    .isPresent();
            if (isOnLicense) {
                mentions.get()
                        .in(section.text())
                        .only()
                        .filter(named -> !ids.contains(named) && !isInFamily(section.text(), named, ids))
                        .ifPresent(named -> findings.add(
                                ReadingRule.CARD_LICENSE_DIFFERS,
                                Location.at(card.file(), above + section.line(), 1),
                                "The front matter says the license is " + said + ", but below \"" + section.title()
                                        + "\" stands " + named,
                                "Correct the one that is wrong. If both hold, list both and say what each covers."));
            }
        }
        Optional.ofNullable(card.file().getParent())
                .flatMap(LicenseText::in)
                .ifPresent(text -> text.titles()
                        .flatMap(title -> licenses.resolve(AROUND.matcher(title).replaceAll("")).stream())
                        .findFirst()
                        .filter(license -> !ids.contains(license.id()))
                        .ifPresent(license -> findings.add(
                                ReadingRule.CARD_LICENSE_DIFFERS,
                                stated.location(),
                                "The front matter says the license is " + said + ", but the file " + text.name()
                                        + " beside it is " + license.label(),
                                "Write " + license.id() + " here, or replace the file. If the file is about the code"
                                        + " only, say so below \"Licensing Information\".")));
    }
}
