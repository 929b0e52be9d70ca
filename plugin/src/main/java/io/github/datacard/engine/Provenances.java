package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsFile;
import io.github.datacard.git.GitRepository;
import io.github.datacard.json.JsonText;
import io.github.datacard.page.Provenance;
import io.github.datacard.page.Provenance.FileDigest;
import io.github.datacard.page.Provenance.FindingLine;
import io.github.datacard.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes where the documentation of datasets comes from: program, commit and digests of what was read. */
final class Provenances {
    private final String version;
    private final Optional<GitRepository> git;

    Provenances(Path top, String version) {
        this.version = version;
        this.git = GitRepository.at(top);
    }

    /**
     * The provenance of one dataset.
     *
     * @param shown what may be shown of its descriptor
     * @param facts what may be shown of what was measured
     */
    Provenance of(Descriptor shown, Optional<Facts> facts, List<Finding> findings) {
        Optional<String> commit = git.flatMap(GitRepository::head);
        return new Provenance(
                "Datacard " + version,
                commit.orElse(""),
                commit.isPresent()
                        && git.filter(repository -> repository.isChanged(shown.file()))
                                .isPresent(),
                files(shown, facts),
                findings.stream().map(Provenances::line).toList(),
                JsonText.indented(LongForm.of(shown)));
    }

    private static List<FileDigest> files(Descriptor shown, Optional<Facts> facts) {
        Path folder = shown.folder();
        List<FileDigest> files = new ArrayList<>();
        Stream.of(shown.file().toAbsolutePath().normalize(), FactsFile.of(shown.file()))
                .filter(Files::isRegularFile)
                .forEach(file -> files.add(
                        new FileDigest(folder.relativize(file).toString().replace('\\', '/'), Digest.of(bytes(file)))));
        facts.ifPresent(known -> known.files().forEach(file -> files.add(new FileDigest(file.path(), file.sha256()))));
        return List.copyOf(files);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static FindingLine line(Finding finding) {
        return new FindingLine(
                finding.severity().word(),
                finding.rule(),
                finding.location().line() + ":" + finding.location().column(),
                finding.message());
    }
}
