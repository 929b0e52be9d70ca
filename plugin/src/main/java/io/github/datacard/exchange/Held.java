package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What a format holds of one dataset. Two values that say the same are two: one may be written and the other not. */
final class Held {
    private final Set<String> paths;
    private final Set<Value> values = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Nothing is held yet.
     *
     * @param ignored paths that the format is not asked to hold
     */
    Held(Set<String> ignored) {
        this.paths = new HashSet<>(ignored);
    }

    void add(Collection<? extends Value> written) {
        values.addAll(written);
    }

    /**
     * What is said below a value and is not held.
     *
     * @param switches paths of questions whose yes is said by what else stands in their section
     */
    void rest(Value value, String path, Set<String> switches, BiConsumer<String, String> lost) {
        if (paths.contains(path) || values.contains(value)) {
            return;
        }
        if (value instanceof Value.Members members) {
            members.values().forEach((name, member) -> {
                String below = path.isEmpty() ? name : path + "." + name;
                if (members.values().size() == 1 || !switches.contains(below) || !isYes(member)) {
                    rest(member, below, switches, lost);
                }
            });
        } else if (value instanceof Value.Items items) {
            List.copyOf(items.values()).forEach(item -> rest(item, path, switches, lost));
        } else {
            lost.accept(path, text(value));
        }
    }

    private static boolean isYes(Value value) {
        return value instanceof Value.Scalar said && said.text().equals("yes");
    }

    private static String text(Value value) {
        if (value instanceof Value.Shares shares) {
            return shares.shares().stream()
                    .map(share -> share.name() + " " + share.amount() + (share.percent() ? "%" : ""))
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Value.Scalar scalar ? scalar.text() : "a type";
    }
}
