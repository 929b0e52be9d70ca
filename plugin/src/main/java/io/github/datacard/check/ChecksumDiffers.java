package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code checksum-differs}: a listed file has another checksum or size than is said, or is not here. */
final class ChecksumDiffers implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.FILES).stream()
                .flatMap(file -> Stream.of(
                                otherDigest(subject, file, r), otherSize(subject, file, r), gone(subject, file, r))
                        .flatMap(Optional::stream)
                        .limit(1));
    }

    private static Optional<Finding> otherDigest(Subject subject, Value file, Report r) {
        return file.at("sha256")
                .findFirst()
                .filter(said -> digest(subject, file.text("path"))
                        .filter(digest -> !digest.equalsIgnoreCase(file.text("sha256")))
                        .isPresent())
                .map(said -> finding(subject, file, said, r));
    }

    /** Only a size in bytes is exact. */
    private static Optional<Finding> otherSize(Subject subject, Value file, Report r) {
        Optional<Long> here = subject.seen().listed(file.text("path")).map(DataInspection.File::bytes);
        return file.at("bytes")
                .findFirst()
                .filter(said ->
                        here.filter(bytes -> !isNear(file.text("bytes"), bytes)).isPresent())
                .map(said -> r.at(said.location())
                        .about(Paths.FILE_BYTES)
                        .say(
                                "The file \"" + file.text("path") + "\" has " + CountDiffers.number(here.orElseThrow())
                                        + " bytes, but here it says " + file.text("bytes"),
                                "Correct the size, or bring back the file that was published."));
    }

    private static boolean isNear(String said, long bytes) {
        double number = Double.parseDouble(said);
        return Math.abs(number - (double) bytes) <= 0.06 * Math.max(number, (double) bytes);
    }

    private static Optional<Finding> gone(Subject subject, Value file, Report r) {
        return subject.seen().listed().gone().contains(file.text("path"))
                ? Optional.of(r.at(file.at("path").findFirst().orElse(file).location())
                        .about(Paths.FILES)
                        .as(Severity.WARNING)
                        .say(
                                "The file \"" + file.text("path") + "\" is listed and not here, though others are",
                                "Correct the path, bring the file back, or take it out of the list."))
                : Optional.empty();
    }

    /** A quick look is fresher than the facts. */
    private static Optional<String> digest(Subject subject, String path) {
        return subject.seen()
                .listed(path)
                .flatMap(DataInspection.File::digest)
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
