package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code checksum-differs}: a file that is here is not the one whose checksum the descriptor gives. */
final class ChecksumDiffers implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.FILES).stream()
                .flatMap(file -> file
                        .at("sha256")
                        .findFirst()
                        .filter(said -> digest(subject, file.text("path"))
                                .filter(digest -> !digest.equalsIgnoreCase(file.text("sha256")))
                                .isPresent())
                        .map(said -> finding(subject, file, said, r))
                        .stream());
    }

    /** A quick look is fresher than the facts. */
    private static Optional<String> digest(Subject subject, String path) {
        return subject.seen()
                .files()
                .filter(file -> file.path().equals(path))
                .flatMap(file -> file.digest().stream())
                .findFirst()
                .or(() -> subject.facts().flatMap(facts -> facts.file(path)).map(Facts.DataFile::sha256));
    }

    private static Finding finding(Subject subject, Value file, Value said, Report r) {
        return r.at(said.location())
                .about(Paths.FILE_SHA256)
                .say(
                        "The file \"" + file.text("path") + "\" has another SHA-256 checksum: "
                                + digest(subject, file.text("path")).orElseThrow(),
                        "Bring back the file that was published, or publish the new one with this checksum and a new"
                                + " version.");
    }
}
