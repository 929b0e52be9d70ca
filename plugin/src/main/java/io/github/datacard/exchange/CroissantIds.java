package io.github.datacard.exchange;

import java.util.HashSet;
import java.util.Set;

/** Gives out ids without white space, each once. */
final class CroissantIds {
    private final Set<String> given = new HashSet<>();

    /** The id nearest to a name that nothing has yet. */
    String of(String name) {
        String plain = name.strip().replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", "_");
        String start = plain.isEmpty() ? "part" : plain;
        String id = start;
        for (int number = 2; !given.add(id); number++) {
            id = start + "-" + number;
        }
        return id;
    }
}
