package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code task-columns-exist}: a task uses a column that no configuration has, or has inputs and no target. */
final class TaskColumnsExist implements Rule<Subject> {
    private static final Pattern INPUTS = Pattern.compile(
            "(?i)(?:input|source|text|image|audio|video|question|context|prompt|premise|hypothesis|document|passage|feature)s?(?:[ _-]?\\w{1,2})?");
    /** A slot of a template for prompts, which may stand in the place of a column. */
    private static final Pattern TEMPLATE = Pattern.compile("(?<!\\{)\\{+\\s*([^{}\\s]+)\\s*\\}+");

    private static final Pattern IDENTIFIERS =
            Pattern.compile("(?i)(?:.*[_-])?(?:id|idx|index|uuid|key|url|split|source)");
    private static final Pattern UNSUPERVISED = Pattern.compile(
            "(?i)cluster|topic model|language model|pretrain|pre-train|mask|denois|self-supervis|unsupervis|embedding"
                    + "|anomal|generation|retriev|compress|visuali[sz]|similarity");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> columns = subject.descriptor().texts(Paths.FEATURE_NAME);
        return columns.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        subject.descriptor().values(Paths.TASK_MAPPING).stream()
                                .filter(pair -> !known(pair.text("field"), columns))
                                .map(pair -> finding(pair, columns, r)),
                        subject.descriptor().values(Paths.TASKS).stream()
                                .flatMap(task -> withoutTarget(task, columns, r).stream()));
    }

    /** A task that maps inputs only, while columns are left that may be what is predicted. */
    private static Optional<Finding> withoutTarget(Value task, List<String> columns, Report r) {
        List<Value> pairs = task.at("mapping").flatMap(Value::flat).toList();
        List<String> used =
                pairs.stream().map(pair -> column(pair.text("field"))).toList();
        List<String> left = columns.stream()
                .filter(column ->
                        !used.contains(column) && !IDENTIFIERS.matcher(column).matches())
                .toList();
        boolean inputs = !pairs.isEmpty()
                && pairs.stream()
                        .allMatch(pair -> INPUTS.matcher(pair.text("role")).matches());
        return inputs
                        && columns.containsAll(used)
                        && !left.isEmpty()
                        && !UNSUPERVISED.matcher(task.text("name")).find()
                ? Optional.of(r.at(pairs.get(0).location())
                        .about(Paths.TASK_MAPPING)
                        .as(Severity.WARNING)
                        .say(
                                "The task \"" + task.text("name")
                                        + "\" maps inputs only, and nothing says what is predicted",
                                "Add the target to the mapping. Columns that are left: " + String.join(", ", left)
                                        + "."))
                : Optional.empty();
    }

    private static String column(String field) {
        return field.split("[.\\[]", 2)[0];
    }

    private static boolean known(String field, List<String> columns) {
        return field.isEmpty()
                || columns.contains(column(field))
                || (TEMPLATE.matcher(field).find()
                        && TEMPLATE.matcher(field).results().allMatch(slot -> columns.contains(column(slot.group(1)))));
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
