package io.github.datacard.check;

import io.github.datacard.data.Seen;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code data-missing}: some of the declared data is here, but not this file; {@code data-unreadable}: a file is not what
 * its name says.
 */
final class DataFiles implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        Seen seen = subject.seen();
        return seen.checked()
                ? Stream.concat(missing(subject.descriptor(), seen), faults(subject.descriptor(), seen))
                : Stream.empty();
    }

    private static Stream<Finding> missing(Descriptor descriptor, Seen seen) {
        List<String> absent = seen.absent();
        List<String> here = seen.files().map(Seen.File::path).toList();
        return descriptor.values(Paths.SPLIT_FILES).stream()
                .filter(value -> value instanceof Value.Scalar scalar && absent.contains(scalar.text()))
                .map(value -> Finding.of(
                                Severity.ERROR,
                                "data-missing",
                                value.location(),
                                missing(((Value.Scalar) value).text()),
                                Nearest.hint(((Value.Scalar) value).text(), here)
                                        + "Correct the path, or bring the file back.")
                        .about(Paths.SPLIT_FILES));
    }

    private static String missing(String path) {
        return path.matches(".*[*?\\[].*")
                ? "No file fits the pattern \"" + path + "\""
                : "The file \"" + path + "\" is not here";
    }

    private static Stream<Finding> faults(Descriptor descriptor, Seen seen) {
        return seen.files()
                .flatMap(file -> file.fault().stream()
                        .map(fault -> Finding.of(
                                Severity.ERROR,
                                "data-unreadable",
                                Location.at(descriptor.folder().resolve(file.path()), fault.line(), 1),
                                "The file " + fault.message(),
                                "Mend it or write it anew; if it is another format, give it a name that says so.")));
    }
}
