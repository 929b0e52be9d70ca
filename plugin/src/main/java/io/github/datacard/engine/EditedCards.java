package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.git.GitRepository;
import io.github.datacard.publish.PublishedFile;
import io.github.datacard.publish.RemoteFiles;
import io.github.datacard.text.TextFile;
import io.github.datacard.text.UnifiedDiff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the way because somebody edited it where it was published. */
final class EditedCards {
    private final PublishRequest request;
    private final CardEdits edits;
    private final Optional<GitRepository> repository;
    private final ShownPaths paths;

    EditedCards(PublishRequest request, CardEdits edits, Optional<GitRepository> repository, ShownPaths paths) {
        this.request = request;
        this.edits = edits;
        this.repository = repository;
        this.paths = paths;
    }

    /** Whether something stands in the way, which is then reported. */
    boolean stop(String place, CardPublication one, RemoteFiles there, PublishReport report) {
        if (request.edits() == Edits.REPLACE) {
            return false;
        }
        Map<String, String> edited = new LinkedHashMap<>();
        there.edited().forEach(path -> edited.put(path, there.text(path).orElse("")));
        one.cards()
                .forEach((path, dataset) -> there.text(path)
                        .filter(theirs -> edits.isEdited(dataset, theirs, ours(one, path)))
                        .ifPresent(theirs -> edited.put(path, theirs)));
        edited.forEach((path, theirs) -> {
            Optional<JudgedDataset> dataset = Optional.ofNullable(one.cards().get(path));
            String where = place + ", " + path;
            if (request.edits() == Edits.IMPORT && dataset.isPresent() && !request.dryRun()) {
                report.line(Severity.ERROR, imported(dataset.get(), theirs, where));
            } else {
                report.lines(Severity.ERROR, shown(where, path, theirs, ours(one, path), dataset.isPresent()));
            }
        });
        return !edited.isEmpty();
    }

    private static String ours(CardPublication one, String path) {
        return one.publication().file(path).map(PublishedFile::text).orElse("");
    }

    private static List<String> shown(String where, String path, String theirs, String ours, boolean isCard) {
        List<String> lines = new ArrayList<>();
        lines.add(where + " was edited since it was published. What is there (-) and what would be published (+):");
        lines.addAll(UnifiedDiff.of(path, theirs, ours).lines().toList());
        lines.add(
                isCard
                        ? "To take the edit over: -Ddatacard.publish.edits=import. To replace it:"
                                + " -Ddatacard.publish.edits=replace."
                        : "To replace it: -Ddatacard.publish.edits=replace.");
        return lines;
    }

    /** Beside the data, where its difference is seen and can be taken back; what is not committed is not replaced. */
    private String imported(JudgedDataset dataset, String theirs, String where) {
        Descriptor descriptor = dataset.descriptor();
        Path card = Cards.file(descriptor);
        boolean kept = !Files.exists(card)
                || repository
                        .map(found -> found.uncommitted(List.of(card)).isEmpty())
                        .orElse(false);
        if (!kept) {
            return where + " was edited since it was published, and " + paths.of(card)
                    + " has changes that would be lost. Commit it, then import again.";
        }
        TextFile.write(descriptor.folder(), descriptor.cardPath(), edits.imported(dataset, theirs));
        return "Wrote the edit of " + where + " to " + paths.of(card)
                + ". Look at the difference, commit it, and publish again.";
    }
}
