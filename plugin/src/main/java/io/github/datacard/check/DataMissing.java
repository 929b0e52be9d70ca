package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.hub.LoaderNames;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code data-missing}: some of the declared data is here, or other data of its kind, but not this file. */
final class DataMissing implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.seen().checked() ? missing(subject.descriptor(), subject.seen(), r) : Stream.empty();
    }

    private static Stream<Finding> missing(Descriptor descriptor, DataInspection seen, Report r) {
        Set<String> absent = Set.copyOf(seen.absent());
        List<String> here = Stream.concat(
                        seen.trouble().others().stream(), seen.files().map(DataInspection.File::path))
                .toList();
        List<String> near = absent.size() > ColumnMissing.MOST_HINTED ? List.of() : here;
        Stream<Value> folders = descriptor.values(Paths.CONFIGS).stream().flatMap(config -> config.at("data_dir"));
        return Stream.concat(descriptor.values(Paths.SPLIT_FILES).stream(), folders)
                .filter(value -> value instanceof Value.Scalar scalar && absent.contains(scalar.text()))
                .filter(value -> !LoaderNames.isElsewhere(((Value.Scalar) value).text()))
                .map(value -> r.at(value.location())
                        .about(Paths.SPLIT_FILES)
                        .say(
                                missing(((Value.Scalar) value).text()),
                                Nearest.hint(((Value.Scalar) value).text(), near)
                                        + "Correct the path, or bring the file back."));
    }

    private static String missing(String path) {
        return path.matches(".*[*?\\[].*")
                ? "No file fits the pattern \"" + path + "\""
                : "The file \"" + path + "\" is not here";
    }
}
