package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** {@code version-unlisted}: versions are listed, and the one that is described is not among them. */
final class VersionUnlisted implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        String version = plain(descriptor.text(Paths.VERSION));
        List<String> listed = descriptor.values(Paths.VERSIONS).stream()
                .map(one -> one.text("version"))
                .toList();
        boolean unlisted = !version.isEmpty()
                && !listed.isEmpty()
                && listed.stream().noneMatch(String::isEmpty)
                && listed.stream().map(VersionUnlisted::plain).noneMatch(version::equals);
        return unlisted
                ? Stream.of(r.at(Paths.VERSION)
                        .about(Paths.VERSIONS)
                        .say(
                                "The version is " + descriptor.text(Paths.VERSION) + ", but listed are "
                                        + String.join(", ", listed),
                                "Add what changed in this version to maintenance: versions, or correct the version."))
                : Stream.empty();
    }

    /** {@code v1.2} and {@code 1.2.0} are one version. */
    private static String plain(String version) {
        return version.strip().replaceFirst("^[vV]\\.? ?(?=\\d)", "").replaceFirst("(?:\\.0)+$", "");
    }
}
