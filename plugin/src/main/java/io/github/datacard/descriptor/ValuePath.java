package io.github.datacard.descriptor;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** A path as the names that it goes along. Some hundred paths are asked for over and over, so they are taken apart once. */
final class ValuePath {
    /** More paths than a vocabulary and the columns of data have are not remembered. */
    private static final int MOST = 5_000;

    private static final ConcurrentMap<String, ValuePath> KNOWN = new ConcurrentHashMap<>();

    private final String[] names;

    private ValuePath(String path) {
        this.names = path.split("\\.", -1);
    }

    static ValuePath of(String path) {
        ValuePath known = KNOWN.get(path);
        if (known == null) {
            known = new ValuePath(path);
            if (KNOWN.size() < MOST) {
                KNOWN.put(path, known);
            }
        }
        return known;
    }

    /** Whether there is a value at this path below another value. */
    boolean isIn(Value value) {
        return isIn(value, 0);
    }

    private boolean isIn(Value value, int at) {
        if (value instanceof Value.Items items) {
            for (Value item : items.values()) {
                if (isIn(item, at)) {
                    return true;
                }
            }
            return false;
        }
        Value next = value instanceof Value.Members members ? members.values().get(names[at]) : null;
        return next != null && (at == names.length - 1 || isIn(next, at + 1));
    }

    /** The values at this path below another value; of a list on the way all items count. */
    Stream<Value> along(Value value) {
        return along(value, 0);
    }

    private Stream<Value> along(Value value, int from) {
        Value here = value;
        for (int at = from; at < names.length; at++) {
            if (here instanceof Value.Items) {
                int next = at;
                return here.flat().flatMap(item -> along(item, next));
            }
            Value found =
                    here instanceof Value.Members members ? members.values().get(names[at]) : null;
            if (found == null) {
                return Stream.empty();
            }
            here = found;
        }
        return Stream.of(here);
    }
}
