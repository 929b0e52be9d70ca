package io.github.datacard.assessment;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a dataset stands to profiles.
 *
 * @param required to those that it has to satisfy
 * @param reports to those that only report
 * @param found to those that its content calls for; they report, too
 */
public record Assessments(List<Assessment> required, List<Assessment> reports, List<Assessment> found) {
    /** A dataset that no profile asks anything. */
    public static final Assessments NONE = new Assessments(List.of(), List.of(), List.of());

    /** Those to the profiles that the dataset or the build named. */
    public List<Assessment> named() {
        return Stream.concat(required.stream(), reports.stream()).toList();
    }

    /** All of them. */
    public List<Assessment> all() {
        return Stream.of(required, reports, found).flatMap(List::stream).toList();
    }
}
