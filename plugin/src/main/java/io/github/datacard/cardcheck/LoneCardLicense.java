package io.github.datacard.cardcheck;

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
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the license in the front matter of a card with its text and the license file beside it. */
final class LoneCardLicense {
    private static final String LICENSE = "license";

    /** Creative Commons. */
    private static final String FAMILY = "cc";

    /** Ids that leave open which license it is. */
    private static final Set<String> VAGUE = Set.of("other", FAMILY);

    private static final Pattern AROUND = Pattern.compile("^#+\\s*|,? (?:January|June) .*$|(?i) public license$");

    private final ImportRules headings;
    private final ValueList licenses;
    private final Lazy<LicenseMentions> mentions;

    LoneCardLicense(ImportRules headings, Vocabulary vocabulary) {
        this.headings = headings;
        this.licenses = vocabulary.list("licenses");
        this.mentions = new Lazy<>(() -> new LicenseMentions(vocabulary));
    }

    List<Finding> findings(CommittedCard card, Node.Mapping matter, List<CardSection> sections) {
        Findings findings = new Findings();
        unnamed(matter, findings);
        matter.get(LICENSE).ifPresent(stated -> {
            List<String> ids = matter.texts(LICENSE);
            boolean known = !ids.isEmpty()
                    && ids.stream()
                            .allMatch(id ->
                                    !VAGUE.contains(id) && licenses.get(id).isPresent());
            if (known) {
                inText(card, sections, ids, findings);
                inFile(card, stated, ids, findings);
            }
        });
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

    /** Whether a text names the family of a stated license, too, without saying which one of it. */
    private boolean isInFamily(String text, String named, List<String> ids) {
        return !named.startsWith(FAMILY)
                && ids.stream().anyMatch(id -> id.startsWith(FAMILY))
                && licenses.spellings(FAMILY).stream().anyMatch(text::contains);
    }

    private void inText(CommittedCard card, List<CardSection> sections, List<String> ids, Findings findings) {
        int above = card.source().linesBeforeBody();
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
                                "The front matter says the license is " + String.join(", ", ids) + ", but below \""
                                        + section.title() + "\" stands " + named,
                                "Correct the one that is wrong. If both hold, list both and say what each covers."));
            }
        }
    }

    private void inFile(CommittedCard card, Node stated, List<String> ids, Findings findings) {
        Optional.ofNullable(card.file().getParent())
                .flatMap(LicenseText::in)
                .ifPresent(text -> text.titles()
                        .flatMap(title -> licenses.resolve(AROUND.matcher(title).replaceAll("")).stream())
                        .findFirst()
                        .filter(license -> !ids.contains(license.id()))
                        .ifPresent(license -> findings.add(
                                ReadingRule.CARD_LICENSE_DIFFERS,
                                stated.location(),
                                "The front matter says the license is " + String.join(", ", ids) + ", but the file "
                                        + text.name() + " beside it is " + license.label(),
                                "Write " + license.id() + " here, or replace the file. If the file is about the code"
                                        + " only, say so below \"Licensing Information\".")));
    }
}
