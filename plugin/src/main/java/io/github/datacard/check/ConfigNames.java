package io.github.datacard.check;

import io.github.datacard.descriptor.DatasetView;
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
        return Stream.of(
                        repeated(configs, "configurations", configs.size() > 1, r),
                        configs.stream()
                                .flatMap(config -> repeated(
                                        config.at("splits").flatMap(Value::flat).toList(), "splits", true, r)),
                        defaults(configs, r))
                .flatMap(found -> found);
    }

    /** A configuration is the default by its name or by its mark. */
    private static Stream<Finding> defaults(List<Value> configs, Report r) {
        List<Value> defaults = configs.stream()
                .filter(config -> config.text("name").equals(DatasetView.DEFAULT_CONFIG)
                        || config.text("default").equals("yes"))
                .toList();
        long names =
                defaults.stream().map(config -> config.text("name")).distinct().count();
        return names < 2
                ? Stream.empty()
                : Stream.of(r.at(defaults.get(1)
                                .at("default")
                                .findFirst()
                                .orElse(defaults.get(1))
                                .location())
                        .about(Paths.CONFIGS)
                        .say(
                                "Two configurations are the default: "
                                        + defaults.get(0).text("name") + " and "
                                        + defaults.get(1).text("name"),
                                "Leave \"default: yes\" to one. A configuration that is named default is one without"
                                        + " it."));
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
