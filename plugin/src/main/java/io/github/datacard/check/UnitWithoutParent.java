package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code unit-without-parent}: several units are counted, and nothing says which of them makes up which, or one is part of a unit that is not listed. */
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
                ? open(tops, r)
                : units.size() > 1 ? units.stream().flatMap(unit -> unknown(unit, units, r).stream()) : Stream.empty();
    }

    /** A unit that is said to be part of one that is not listed. */
    private static Optional<Finding> unknown(Value unit, List<Value> units, Report r) {
        String parent = unit.text("parent");
        List<String> known = units.stream().map(one -> one.text("unit")).toList();
        return parent.isEmpty() || known.stream().anyMatch(parent::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(r.at(unit.at("parent").findFirst().orElse(unit).location())
                        .about(Paths.INSTANCE_PARENT)
                        .say(
                                "The unit \"" + unit.text("unit") + "\" is said to be part of \"" + parent
                                        + "\", which is no unit here",
                                Nearest.hint(parent, known) + "List \"" + parent
                                        + "\" below composition: instances, or name one of: "
                                        + String.join(", ", known) + "."));
    }

    private static Stream<Finding> open(List<Value> tops, Report r) {
        return Stream.of(r.at(tops.get(1).location())
                .about(Paths.INSTANCE_PARENT)
                .say(
                        "The units "
                                + tops.stream()
                                        .map(unit -> "\"" + unit.text("unit") + "\"")
                                        .collect(Collectors.joining(" and "))
                                + " are counted, and nothing says which is a part of which",
                        "Write below the finer unit:  parent: " + tops.get(0).text("unit")));
    }
}
