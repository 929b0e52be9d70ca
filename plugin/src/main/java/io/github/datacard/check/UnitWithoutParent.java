package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code unit-without-parent}: several units are counted, and nothing says which of them makes up which. */
final class UnitWithoutParent implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Value> units = subject.descriptor().values(Paths.INSTANCES).stream()
                .filter(instance -> !instance.text("unit").isEmpty())
                .toList();
        List<Value> tops =
                units.stream().filter(unit -> unit.text("parent").isEmpty()).toList();
        boolean open = tops.size() > 1
                && tops.size() == units.size()
                && subject.descriptor().gap(Paths.INSTANCE_PARENT).isEmpty();
        return open
                ? Stream.of(r.at(tops.get(1).location())
                        .about(Paths.INSTANCE_PARENT)
                        .say(
                                "The units "
                                        + tops.stream()
                                                .map(unit -> "\"" + unit.text("unit") + "\"")
                                                .collect(Collectors.joining(" and "))
                                        + " are counted, and nothing says which is a part of which",
                                "Write below the finer unit:  parent: "
                                        + tops.get(0).text("unit")))
                : Stream.empty();
    }
}
