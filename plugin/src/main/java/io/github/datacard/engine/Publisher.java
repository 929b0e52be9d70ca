package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.publish.ChangedMeanwhile;
import io.github.datacard.publish.Destination;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.Publication;
import io.github.datacard.publish.PublishFault;
import io.github.datacard.publish.Receipt;
import io.github.datacard.publish.RemoteFiles;
import io.github.datacard.workspace.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends publications to one destination, and reports what became of each. */
final class Publisher {
    /** As many times a publication is made again because others were faster. */
    private static final int MOST_TRIES = 20;

    private final PublishRequest request;
    private final Destination destination;
    private final EditedCards edited;
    private final FaultTexts texts;
    private final Lazy<RefusedMetadata> metadata;
    private final AtomicBoolean hopeless = new AtomicBoolean();

    Publisher(
            PublishRequest request,
            Destination destination,
            EditedCards edited,
            FaultTexts texts,
            Lazy<RefusedMetadata> metadata) {
        this.request = request;
        this.destination = destination;
        this.edited = edited;
        this.texts = texts;
        this.metadata = metadata;
    }

    /** Sends one, unless no one will arrive. */
    PublishReport publish(CardPublication one) {
        PublishReport report = new PublishReport();
        if (hopeless.get()) {
            return report;
        }
        try {
            publish(one, report);
        } catch (PublishFault fault) {
            if (!fault.isEverywhere() || !hopeless.getAndSet(true)) {
                failed(one, fault, report);
            }
        } catch (DatacardException broken) {
            // What the other datasets report must not be lost with this one.
            report.failed(String.valueOf(broken.getMessage()));
        }
        return report;
    }

    private void publish(CardPublication one, PublishReport report) {
        Publication publication = one.publication();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            RemoteFiles there = destination.look(publication);
            if (there.isAlready()) {
                unchanged(there, report);
                return;
            }
            if (edited.stop(destination.place(publication), one, there, report)) {
                report.refused();
                return;
            }
            destination.validate(publication);
            if (request.dryRun()) {
                report.published();
                report.lines(Severity.INFO, PublishPreview.lines(destination.place(publication), publication, there));
                return;
            }
            try {
                published(destination.send(publication, there), there, report);
                return;
            } catch (ChangedMeanwhile faster) {
                rest(tries);
            }
        }
        throw texts.fault("busy", destination.place(publication), MOST_TRIES);
    }

    /** Two that met once shall not meet again at the same time. */
    private static void rest(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(50, 200L * (1 + Math.min(tries, 10))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatacardException("Publishing was interrupted.", stopped);
        }
    }

    private static void unchanged(RemoteFiles there, PublishReport report) {
        report.unchanged();
        if (!there.note().isEmpty()) {
            report.line(Severity.INFO, "Already " + there.note());
        }
    }

    private static void published(Receipt receipt, RemoteFiles there, PublishReport report) {
        report.published();
        report.line(Severity.INFO, "Published " + String.join(", ", shortened(there)) + ": " + receipt.where());
        report.lines(Severity.WARNING, receipt.remarks());
    }

    private static List<String> shortened(RemoteFiles there) {
        List<String> names = new ArrayList<>(there.changed());
        there.obsolete().forEach(path -> names.add("without " + path));
        return names.size() <= 5 ? names : List.of(names.size() + " files");
    }

    private void failed(CardPublication one, PublishFault fault, PublishReport report) {
        String message = String.valueOf(fault.getMessage());
        Optional<JudgedDataset> dataset = Optional.ofNullable(one.cards().get(Cards.NAME));
        if (!fault.id().equals("refused") || dataset.isEmpty()) {
            report.failed(message);
            return;
        }
        report.refused();
        report.line(Severity.ERROR, message);
        report.lines(
                Severity.ERROR,
                metadata.get()
                        .lines(dataset.get().descriptor(), one.publication().file(Cards.NAME), fault.details()));
    }
}
