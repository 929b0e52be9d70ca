package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** {@code task-columns-exist}: a task uses a column that no configuration has. */
final class TaskColumnsExist implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> columns = subject.descriptor().texts(Paths.FEATURE_NAME);
        return columns.isEmpty()
                ? Stream.empty()
                : subject.descriptor().values(Paths.TASK_MAPPING).stream()
                        .filter(pair -> !known(pair.text("field"), columns))
                        .map(pair -> finding(pair, columns, r));
    }

    private static boolean known(String field, List<String> columns) {
        return field.isEmpty() || columns.contains(field.split("[.\\[]", 2)[0]);
    }

    private static Finding finding(Value pair, List<String> columns, Report r) {
        String field = pair.text("field");
        return r.at(pair.location())
                .about(Paths.TASK_MAPPING)
                .say(
                        "No configuration has the column \"" + field + "\"",
                        Nearest.hint(field, columns) + "Columns are: " + String.join(", ", columns) + ".");
    }
}
