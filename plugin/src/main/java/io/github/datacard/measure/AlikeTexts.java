package io.github.datacard.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Groups of texts of several splits in which each text is nearly the same as another one. */
final class AlikeTexts {
    /** More texts are not compared: each takes some 150 bytes of memory. */
    static final long MOST = 1_000_000;

    private static final int INDEX_BITS = 20;

    /** With how many texts of one band that are not alike a text is compared. */
    private static final int MOST_COMPARED = 16;

    private final List<TextSketch> sketches = new ArrayList<>();
    private final List<Integer> splits = new ArrayList<>();
    private int[] group = {};

    void add(int split, TextSketch sketch) {
        sketches.add(sketch);
        splits.add(split);
    }

    /** Finds the groups. */
    AlikeTexts grouped() {
        group = IntStream.range(0, sketches.size()).toArray();
        for (int band = 0; band < TextSketch.BANDS; band++) {
            compare(band);
        }
        for (int text = 0; text < group.length; text++) {
            group[text] = root(text);
        }
        return this;
    }

    /** Texts with one key of a band stand together once sorted; the key leaves room for their places. */
    private void compare(int band) {
        long[] keys = new long[sketches.size()];
        for (int text = 0; text < keys.length; text++) {
            keys[text] = (sketches.get(text).band(band) << INDEX_BITS) | text;
        }
        Arrays.sort(keys);
        List<Integer> unlike = new ArrayList<>();
        for (int place = 0; place < keys.length; place++) {
            if (place == 0 || keys[place] >> INDEX_BITS != keys[place - 1] >> INDEX_BITS) {
                unlike.clear();
            }
            join((int) (keys[place] & ((1L << INDEX_BITS) - 1)), unlike);
        }
    }

    private void join(int text, List<Integer> others) {
        boolean found = false;
        for (int other : others) {
            boolean together = root(other) == root(text);
            if (together || sketches.get(other).isLike(sketches.get(text))) {
                group[Math.max(root(other), root(text))] = Math.min(root(other), root(text));
                found = true;
            }
        }
        if (!found && others.size() < MOST_COMPARED) {
            others.add(text);
        }
    }

    private int root(int text) {
        int root = text;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** How many texts of a split there are. */
    long texts(int split) {
        return splits.stream().filter(own -> own == split).count();
    }

    /** How many texts of a split are nearly the same as an earlier one of it. */
    long repeated(int split) {
        return texts(split) - groups(split).size();
    }

    /** How many texts of a split are nearly the same as one of another split. */
    long alsoIn(int split, int other) {
        Map<Integer, Long> others = groups(other);
        return groups(split).entrySet().stream()
                .filter(own -> others.containsKey(own.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The groups that texts of a split are in, with how many these are. */
    private Map<Integer, Long> groups(int split) {
        Map<Integer, Long> found = new HashMap<>();
        for (int text = 0; text < group.length; text++) {
            if (splits.get(text) == split) {
                found.merge(group[text], 1L, Long::sum);
            }
        }
        return found;
    }
}
