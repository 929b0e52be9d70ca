package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code config-names}: names of configurations, and of the splits of one, have to tell them apart. */
final class ConfigNames implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Value> configs = subject.descriptor().values(Paths.CONFIGS);
        return Stream.concat(
                repeated(configs, "configurations", configs.size() > 1, r),
                configs.stream()
                        .flatMap(config -> repeated(
                                config.at("splits").flatMap(Value::flat).toList(), "splits", true, r)));
    }

    private static Stream<Finding> repeated(List<Value> values, String what, boolean needName, Report r) {
        Set<String> seen = new HashSet<>();
        return values.stream()
                .filter(value -> value.text("name").isEmpty() ? needName : !seen.add(value.text("name")))
                .map(value -> r.at(value.location())
                        .about(Paths.CONFIGS)
                        .say(
                                value.text("name").isEmpty()
                                        ? "One of several " + what + " has no name"
                                        : "Two " + what + " are named \"" + value.text("name") + "\"",
                                "Give each a name of its own."));
    }
}
