package io.github.datacard.cardcheck;

import io.github.datacard.audience.Cards;
import io.github.datacard.card.CardLayout;
import io.github.datacard.card.CardLayouts;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.card.HeadingWords;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.DataMode;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges cards of the Hub that have no descriptor: their front matter by the Hub's rules, what it says of the data by the
 * data beside it, what their sections are worth, and what a reader misses.
 */
public final class LoneCardJudge {
    /** So many headings of the templates, one of them on data, and a text is a card, whatever stands above it. */
    private static final int ENOUGH_HEADINGS = 2;

    private static final String ON_DATA = "data";

    /** Files that are data wherever they lie, and where they lie beside a card. */
    private static final String DATA_FILES = "*.{csv,tsv,jsonl,ndjson,parquet,arrow}";

    private static final List<String> DATA_FOLDERS = List.of("", ON_DATA);

    private final Policy policy;
    private final FrontMatterKeys keys;
    private final Set<String> headings;
    private final CardJudge matters;
    private final LoneCardData data;
    private final LoneCardProse prose;
    private final LoneCardCitation citation;
    private final LoneQuestions questions;
    private final Lazy<CardImporter> importer;

    public LoneCardJudge(Workspace workspace, Policy policy) {
        Library library = workspace.library();
        this.policy = policy;
        this.keys = FrontMatterKeys.of(library);
        CardLayouts layouts = new CardLayouts(library);
        this.headings = Stream.of("current", "classic")
                .map(layouts::named)
                .flatMap(layout -> layout.headings().stream())
                .map(CardLayout.Heading::title)
                .map(HeadingWords::of)
                .collect(Collectors.toUnmodifiableSet());
        this.matters = new CardJudge(library, policy.audience());
        CardSubjects subjects = new CardSubjects(workspace, policy);
        this.data = new LoneCardData(workspace, policy.data().digestLimit(), subjects);
        this.prose = new LoneCardProse(library);
        this.citation = new LoneCardCitation(subjects);
        this.questions = new LoneQuestions(workspace, policy);
        this.importer = new Lazy<>(() -> new CardImporter(library));
    }

    /** All findings on cards without a descriptor, and all cards that were judged. */
    public List<Finding> findings(LoneFiles files) {
        return Workers.map(files.cards(), card -> findings(card, files)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> findings(Path file, LoneFiles files) {
        Findings findings = new Findings();
        Path folder = LoneFiles.folderOf(file);
        TextFile.read(folder, String.valueOf(file.getFileName()), findings)
                .ifPresent(text -> Attempt.at("Judging", file, findings, () -> {
                    judge(folder, file, text, files, findings);
                    return file;
                }));
        return findings.sorted();
    }

    private void judge(Path folder, Path file, String text, LoneFiles files, Findings findings) {
        CommittedCard card = CommittedCard.of(file, text);
        List<CardSection> sections = CardSections.of(card.source().body());
        if (!files.named().contains(file) && !isCard(card, sections)) {
            return;
        }
        findings.addAll(matters.frontMatter(card));
        if (LoneFiles.isMisspelled(file, Cards.NAME)) {
            findings.add(
                    ReadingRule.HUB_HIDDEN_METADATA,
                    Location.of(file),
                    "The Hub reads the card from " + Cards.NAME + ", and the name of this file differs in case",
                    "Rename it to " + Cards.NAME + ".");
        }
        if (!card.source().hasMatter() && findings.sorted().isEmpty()) {
            findings.add(
                    ReadingRule.CARD_METADATA_MISSING,
                    Location.of(file),
                    "This card has no front matter, so the Hub shows and finds neither license nor language",
                    "Begin the file with three dashes, license: and language:, and three dashes again.");
        }
        card.frontMatter()
                .filter(matter -> policy.data().mode() != DataMode.ABSENT)
                .filter(matter -> CardStructure.isIn(matter) || files.isOnlyCard(file))
                .ifPresent(matter -> findings.addAll(data.findings(folder, card, matter)));
        findings.addAll(prose.findings(card, sections));
        findings.addAll(citation.findings(card));
        Imported read = importer.get().named(String.valueOf(file.getFileName())).read(folder, text, new Findings());
        findings.addAll(questions.findings(file, read, sections, card.source().linesBeforeBody()));
    }

    /** Front matter of a model or a program says what the text is about; that of a dataset may be missing. */
    private boolean isCard(CommittedCard card, List<CardSection> sections) {
        Set<String> given =
                Set.copyOf(card.frontMatter().map(Node.Mapping::keys).orElse(List.of()));
        if (given.stream().anyMatch(keys.elsewhere()::contains)) {
            return false;
        }
        boolean stated = card.source().hasMatter()
                && (given.stream()
                                .anyMatch(key -> keys.keys().containsKey(key)
                                        || keys.misspelled().containsKey(key))
                        || (!card.isReadable()
                                && keys.keys().keySet().stream()
                                        .anyMatch(key -> card.source().matter().contains(key + ":"))));
        boolean hidden =
                !card.source().hasMatter() && !matters.frontMatter(card).isEmpty();
        return stated || hidden || isHeaded(sections) || (!card.source().hasMatter() && isBesideData(card.file()));
    }

    private boolean isHeaded(List<CardSection> sections) {
        List<String> known = sections.stream()
                .map(section -> HeadingWords.of(section.title()))
                .filter(headings::contains)
                .distinct()
                .toList();
        return known.size() >= ENOUGH_HEADINGS && known.stream().anyMatch(words -> words.contains(ON_DATA));
    }

    private static boolean isBesideData(Path card) {
        return DATA_FOLDERS.stream()
                .map(LoneFiles.folderOf(card)::resolve)
                .filter(Files::isDirectory)
                .anyMatch(LoneCardJudge::holdsData);
    }

    private static boolean holdsData(Path folder) {
        try (DirectoryStream<Path> data = Files.newDirectoryStream(folder, DATA_FILES)) {
            return data.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException unreadable) {
            return false;
        }
    }
}
