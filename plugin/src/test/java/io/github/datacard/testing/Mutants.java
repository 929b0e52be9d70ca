package io.github.datacard.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Changes one thing in a tree of maps, lists and scalars, the same in every run. */
public final class Mutants {
    private final Random random;
    private final Set<String> spared;
    private final List<?> values;

    /**
     * Mutants from a seed.
     *
     * @param spared top-level keys that are left as they are
     */
    public Mutants(long seed, Set<String> spared) {
        this(seed, spared, List.of());
    }

    /**
     * Mutants from a seed.
     *
     * @param spared top-level keys that are left as they are
     * @param values what values are changed to, too
     */
    public Mutants(long seed, Set<String> spared, List<?> values) {
        this.random = new Random(seed);
        this.spared = spared;
        this.values = List.copyOf(values);
    }

    /** A tree with one thing changed. */
    public Object of(Object tree) {
        List<List<Object>> ways = new ArrayList<>();
        collect(tree, List.of(), ways);
        return ways.isEmpty() ? tree : mutated(tree, ways.get(random.nextInt(ways.size())));
    }

    private void collect(Object tree, List<Object> way, List<List<Object>> ways) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!way.isEmpty() || !spared.contains(key)) {
                    follow(value, way, key, ways);
                }
            });
        } else if (tree instanceof List<?> list) {
            IntStream.range(0, list.size()).forEach(index -> follow(list.get(index), way, index, ways));
        }
    }

    private void follow(Object value, List<Object> way, Object step, List<List<Object>> ways) {
        List<Object> next = Stream.concat(way.stream(), Stream.of(step)).toList();
        ways.add(next);
        collect(value, next, ways);
    }

    private Object mutated(Object tree, List<Object> way) {
        Object step = way.get(0);
        List<Object> rest = way.subList(1, way.size());
        if (tree instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set((Integer) step, changed(copy.get((Integer) step), rest));
            return copy;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) tree).forEach((key, value) -> {
            boolean renamed = key.equals(step) && rest.isEmpty() && random.nextInt(5) == 0;
            Object kept = key.equals(step) && !renamed ? changed(value, rest) : value;
            copy.put(renamed ? key + "x" : String.valueOf(key), kept);
        });
        return copy;
    }

    private Object changed(Object value, List<Object> rest) {
        return rest.isEmpty() ? other(value) : mutated(value, rest);
    }

    private Object other(Object value) {
        int way = random.nextInt(9 + values.size());
        if (way > 8) {
            return values.get(way - 9);
        }
        return switch (way) {
            case 0 -> "word";
            case 1 -> 42;
            case 2 -> true;
            case 3 -> Collections.singletonList(value);
            case 4 -> Collections.singletonMap("unknown", value);
            case 5 -> List.of();
            case 6 -> "TODO";
            case 7 -> new BigDecimal("-1.5");
            default -> List.of("word", Map.of("name", "word"));
        };
    }
}
