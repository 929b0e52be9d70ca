package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.ApplyResult.Written;
import io.github.datacard.findings.CodeFrame;
import io.github.datacard.findings.ConsoleReport;
import io.github.datacard.findings.Ink;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.judging.HostCroissant;
import io.github.datacard.judging.Judgement;
import io.github.datacard.judging.Judging;
import io.github.datacard.merge.Card;
import io.github.datacard.merge.KnownParts;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.text.TextFile;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The goal {@code apply}: brings the cards beside the data up to date. */
public final class Applying {
    /** Rules on what looks like a descriptor and is not read as one. */
    private static final Set<String> WITHOUT_DESCRIPTOR =
            Set.of(ReadingRule.UNREADABLE_FILE.id(), ReadingRule.MISNAMED_DESCRIPTOR.id());

    private final Workspace workspace;
    private final Policy policy;
    private final MergeOptions wishes;
    private final boolean repair;
    private final List<Written> written = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> unshown = new ArrayList<>();
    private int unchanged;
    private int incomplete;
    private int blocked;

    /**
     * An application.
     *
     * @param wishes what is to become of text that Datacard did not write
     * @param repair whether to do nothing but fix what today's Hub refuses in the front matter of cards
     */
    public Applying(Workspace workspace, Policy policy, MergeOptions wishes, boolean repair) {
        this.repair = repair;
        this.workspace = workspace;
        this.policy = policy;
        this.wishes = wishes;
    }

    /** Writes every card that nothing stands in the way of. */
    public ApplyResult run() {
        if (!wishes.equals(MergeOptions.NONE)) {
            new KnownParts(workspace.library()).require(wishes);
        }
        Judgement judgement = new Judging(workspace, policy).judge();
        ShownPaths paths = new ShownPaths(workspace.viewpoint());
        Cards cards = new Cards(workspace.library(), policy.audience());
        Set<Path> met = new HashSet<>();
        Set<Path> read = new HashSet<>();
        for (JudgedDataset dataset : judgement.datasets()) {
            Descriptor descriptor = dataset.descriptor();
            read.add(descriptor.file());
            if (!dataset.known().whole() && !repair) {
                skipped.add(paths.of(descriptor.file())
                        + ": it has errors, and a card made of the rest would say less; the goal check names them");
                incomplete++;
            } else if (met.add(Cards.file(descriptor))) {
                attempt(descriptor.file(), Cards.file(descriptor), () -> apply(dataset, cards));
                if (!repair && HostCroissant.isBeside(descriptor)) {
                    attempt(descriptor.file(), HostCroissant.file(descriptor), () -> merge(dataset));
                }
            } else {
                skipped.add(paths.of(descriptor.file()) + ": another dataset has the card " + descriptor.cardPath());
            }
        }
        if (repair && judgement.descriptors().isEmpty()) {
            workspace.sources().stream()
                    .filter(Files::isDirectory)
                    .forEach(folder -> attempt(folder, folder.resolve(Cards.NAME), () -> repairAlone(folder, cards)));
        }
        judgement.descriptors().stream().filter(file -> !read.contains(file)).forEach(file -> {
            skipped.add(paths.of(file) + ": it cannot be read");
            blocked++;
        });
        Set<Path> unread = new HashSet<>();
        judgement.onNoDataset().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> isOnDescriptor(finding, judgement))
                .forEach(finding -> {
                    findings.add(finding);
                    blocked +=
                            !judgement.descriptors().contains(finding.location().file())
                                            && unread.add(finding.location().file())
                                    ? 1
                                    : 0;
                });
        if (written.isEmpty() && unchanged == 0) {
            blocked += incomplete;
        }
        return new ApplyResult(
                judgement.descriptors().size(),
                List.copyOf(written),
                unchanged,
                List.copyOf(skipped),
                List.copyOf(unshown),
                List.copyOf(findings),
                report(paths),
                blocked);
    }

    /** Other files, such as Croissant, are no matter of cards. */
    private static boolean isOnDescriptor(Finding finding, Judgement judgement) {
        return judgement.descriptors().contains(finding.location().file())
                || WITHOUT_DESCRIPTOR.contains(finding.rule());
    }

    /** A card that cannot be made or written stops no other. */
    private void attempt(Path descriptor, Path card, Runnable work) {
        Findings failed = new Findings();
        Optional<Boolean> done = Attempt.toWrite("Writing the card of", descriptor, card, failed, () -> {
            work.run();
            return true;
        });
        if (done.isEmpty()) {
            findings.addAll(failed.sorted());
            blocked++;
        }
    }

    private void apply(JudgedDataset dataset, Cards cards) {
        Descriptor descriptor = dataset.descriptor();
        Findings reading = new Findings();
        Optional<CommittedCard> existing = Cards.committed(descriptor, reading);
        if (reading.hasErrors()) {
            findings.addAll(reading.sorted());
            blocked++;
            return;
        }
        Optional<Card> fixed = existing.filter(found -> repair).map(cards::repair);
        if (repair && fixed.isEmpty()) {
            return;
        }
        Card card = fixed.orElseGet(() -> cards.make(dataset.known(), dataset.assessments(), existing, wishes));
        findings.addAll(card.obstacles());
        if (!card.obstacles().isEmpty()) {
            blocked++;
        } else {
            write(descriptor.folder(), descriptor.cardPath(), card);
            if (!repair) {
                cards.unshown(
                                dataset.known(),
                                dataset.assessments(),
                                CommittedCard.of(Cards.file(descriptor), card.text()))
                        .ifPresent(unshown::add);
            }
        }
        findings.addAll(repair ? stillThere(cards, Cards.file(descriptor), card) : placed(card, dataset, cards));
    }

    /** What stands in the way of a card is none for the file of the host. */
    private void merge(JudgedDataset dataset) {
        Descriptor descriptor = dataset.descriptor();
        HostCroissant host = new HostCroissant(workspace.library(), policy.audience());
        host.merged(dataset.known(), dataset.assessments()).ifPresent(merged -> {
            if (HostCroissant.write(descriptor, merged)) {
                written.add(new Written(HostCroissant.file(descriptor).normalize(), merged.changes()));
            }
            host.merged(dataset.known(), dataset.assessments()).ifPresent(now -> findings.addAll(now.notes()));
        });
    }

    /** The notes on a card at their places in what was written, which may have other lines than before. */
    private List<Finding> placed(Card card, JudgedDataset dataset, Cards cards) {
        if (card.notes().isEmpty() || !card.obstacles().isEmpty()) {
            return card.notes();
        }
        Optional<CommittedCard> now = Cards.committed(dataset.descriptor(), new Findings());
        List<Finding> again = new ArrayList<>(
                cards.make(dataset.known(), dataset.assessments(), now, wishes).notes());
        return card.notes().stream().map(note -> placed(note, again)).toList();
    }

    private static Finding placed(Finding note, List<Finding> again) {
        Optional<Finding> same = again.stream()
                .filter(other ->
                        other.rule().equals(note.rule()) && other.message().equals(note.message()))
                .findFirst();
        same.ifPresent(again::remove);
        return same.orElse(note);
    }

    /** Fixes the card in a folder without a descriptor, if it has front matter: any other README is no card. */
    private void repairAlone(Path folder, Cards cards) {
        Findings reading = new Findings();
        Path file = folder.resolve(Cards.NAME);
        Optional<CommittedCard> existing = TextFile.read(folder, Cards.NAME, reading)
                .map(text -> CommittedCard.of(file, text))
                .filter(card -> card.source().hasMatter());
        findings.addAll(reading.sorted());
        existing.map(cards::repair).ifPresent(card -> {
            findings.addAll(stillThere(cards, file, card));
            write(folder, Cards.NAME, card);
        });
    }

    private void write(Path folder, String path, Card card) {
        if (TextFile.write(folder, path, card.text())) {
            written.add(new Written(folder.resolve(path).normalize(), card.changes()));
        } else {
            unchanged++;
        }
    }

    /** What is to be said of a card after it was fixed. */
    private static List<Finding> stillThere(Cards cards, Path file, Card fixed) {
        return cards.repair(CommittedCard.of(file, fixed.text())).notes();
    }

    private List<CheckResult.Line> report(ShownPaths paths) {
        ConsoleReport console = new ConsoleReport(paths, new CodeFrame(List.of()), Ink.NONE);
        return findings.stream()
                .flatMap(finding ->
                        console.lines(finding).stream().map(text -> new CheckResult.Line(finding.severity(), text)))
                .toList();
    }
}
