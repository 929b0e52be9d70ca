package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code package-needed}: the library {@code datasets} unpacks files only with a package that it does not bring along. */
final class PackageNeeded implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.seen().trouble().packed().stream()
                .map(packed -> r.at(Paths.CONFIGS)
                        .about(Paths.CONFIGS)
                        .say(
                                "The library datasets unpacks " + packed.path() + " only where the package "
                                        + packed.needs() + " of Python is installed, too",
                                "Pack the files as .gz, which everybody can read, write them as Parquet, or tell readers to run"
                                        + " pip install " + packed.needs() + "."));
    }
}
