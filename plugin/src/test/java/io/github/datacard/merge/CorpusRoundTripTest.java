package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.document.Document;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.testing.CardText;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real cards, imported, written and imported again in every mode: they say the same, nothing is lost of text and front matter,
 * and nothing is written twice. A
 * quarter of the cards is tried, always the same; {@code -Ddatacard.corpus.all} tries all of them, which takes minutes.
 */
@OnCorpus
class CorpusRoundTripTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Wording WORDING = Wording.of(LIBRARY);
    private static final CardImporter IMPORTER = new CardImporter(LIBRARY);
    private static final CardMaker MAKER = new CardMaker(LIBRARY, new TemplateEngine(LIBRARY.files()));
    private static final Substance SUBSTANCE = new Substance(LIBRARY.vocabulary());
    private static final String OWN = ", own";
    private static final long SEED = 17;
    private static final Path FOLDER = Path.of("/", "sets", "some-set");
    private static final Path FILE = FOLDER.resolve("README.md");

    @ParameterizedTest
    @ValueSource(strings = {"full", "regions", "front-matter", "full, own", "regions, own"})
    void aCardKeepsWhatItSays(String mode) throws IOException {
        Map<String, List<String>> faults = new TreeMap<>();
        List<Path> cards = new ArrayList<>(CorpusCardsTest.cards());
        Collections.shuffle(cards, new Random(SEED));
        int tried = System.getProperty("datacard.corpus.all") == null ? cards.size() / 4 : cards.size();
        for (Path card : cards.subList(0, tried)) {
            List<String> found = faults(Files.readString(card), mode);
            if (!found.isEmpty()) {
                faults.put(card.getFileName().toString(), found);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What is wrong with a card after it was taken over in a mode and written again. */
    static List<String> faults(String text, String wanted) {
        String mode = wanted.replace(OWN, "");
        MergeOptions wishes = wanted.equals(mode)
                ? MergeOptions.NONE
                : new MergeOptions(Set.of("configs", "dataset_info"), Set.of(), Set.of());
        List<String> faults = new ArrayList<>();
        Imported imported = IMPORTER.read(FOLDER, text, new Findings());
        Findings findings = new Findings();
        Descriptor descriptor = descriptor(imported, mode, findings);
        findings.sorted().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> faults.add("error in the descriptor: " + finding.message()));
        Document document = document(descriptor);
        Card written = MAKER.make(descriptor, document, FILE, Optional.of(CommittedCard.of(FILE, text)), wishes);
        said("obstacle: ", written.obstacles(), faults);
        written.notes().stream()
                .filter(note -> note.rule().equals("card-prose-differs"))
                .forEach(note -> faults.add("note: " + note.message()));
        CardText.lost(text, written.text(), words -> SUBSTANCE.of(words) != Verdict.ANSWER)
                .forEach(lost -> faults.add("lost: " + lost));
        values(text).stream()
                .filter(value -> !values(written.text()).contains(value))
                .forEach(value -> faults.add("lost from the front matter: " + value));

        Card again = MAKER.make(
                descriptor, document, FILE, Optional.of(CommittedCard.of(FILE, written.text())), MergeOptions.NONE);
        said("obstacle of a second time: ", again.obstacles(), faults);
        if (!again.text().equals(written.text())) {
            faults.add("written twice: " + CardText.difference(written.text(), again.text()));
        }
        String before = yaml(imported, mode);
        String after = yaml(IMPORTER.read(FOLDER, written.text(), new Findings()), mode);
        if (!after.equals(before)) {
            faults.add("imported again: " + CardText.difference(before, after));
        }
        return faults;
    }

    /** The values below each key of a front matter, at whatever depth. */
    private static Set<String> values(String card) {
        Set<String> values = new LinkedHashSet<>();
        CommittedCard.of(FILE, card)
                .frontMatter()
                .ifPresent(root ->
                        root.entries().forEach(entry -> values(entry.key().text(), entry.value(), values)));
        return values;
    }

    private static void values(String key, Node node, Set<String> values) {
        if (node instanceof Node.Mapping map) {
            map.entries().forEach(entry -> values(key, entry.value(), values));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> values(key, item, values));
        } else if (node instanceof Node.Scalar scalar) {
            values.add(key + ": " + scalar.text().strip());
        }
    }

    private static void said(String what, List<Finding> findings, List<String> faults) {
        findings.forEach(finding -> faults.add(what + finding.message()));
    }

    /** All but the digest of the card, which is another one. */
    private static String yaml(Imported imported, String mode) {
        imported.draft().put("card.mode", mode);
        imported.draft().remove("card.imported");
        return imported.draft().yaml();
    }

    private static Document document(Descriptor descriptor) {
        return new DocumentMaker(WORDING, DocumentInput.alone(descriptor)).make();
    }

    private static Descriptor descriptor(Imported imported, String mode, Findings findings) {
        imported.draft().put("card.mode", mode);
        return new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, FOLDER)
                .parse(FOLDER.resolve("datacard.yaml"), imported.draft().yaml(), findings)
                .orElseThrow();
    }
}
