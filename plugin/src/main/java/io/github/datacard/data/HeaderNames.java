package io.github.datacard.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of columns as the Hub's reader makes them of the first line of a delimited file: an empty one gets a name by its
 * place, and one that stands there twice gets a number. Follows {@code read_csv} of pandas 3.
 */
final class HeaderNames {
    private HeaderNames() {}

    static List<String> of(List<String> header) {
        List<String> named = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            named.add(name.isEmpty() ? "Unnamed: " + column : name);
        }
        Map<String, Integer> counts = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        for (String name : named) {
            distinct.add(distinct(name, named, counts));
        }
        return List.copyOf(distinct);
    }

    private static String distinct(String name, List<String> all, Map<String, Integer> counts) {
        String found = name;
        int count = counts.getOrDefault(name, 0);
        while (count > 0) {
            counts.put(name, count + 1);
            found = name + "." + count;
            count = all.contains(found) ? count + 1 : counts.getOrDefault(found, 0);
        }
        counts.put(found, count + 1);
        return found;
    }
}
