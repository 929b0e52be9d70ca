package io.github.datacard.evidence;

import java.util.Arrays;

/** The beginnings of many words as one tree of characters. Its nodes are numbered as they come, from 0, the root. */
final class WordTree {
    private static final int FEWEST = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private int nodes = 1;
    private int[] parents = new int[FEWEST];
    private char[] characters = new char[FEWEST];
    private int[] depths = new int[FEWEST];

    /** The nodes by their parents and characters: places of a table that is at most half full. */
    private int[] table = new int[2 * FEWEST];

    int size() {
        return nodes;
    }

    int parent(int node) {
        return parents[node];
    }

    /** The character that leads to a node. */
    char character(int node) {
        return characters[node];
    }

    /** How many characters lead to a node. */
    int depth(int node) {
        return depths[node];
    }

    /** The node below another one, or 0. */
    int child(int node, char character) {
        return table[place(node, character)];
    }

    /** The node below another one, made if it is not there. */
    int grown(int node, char character) {
        int known = child(node, character);
        if (known > 0) {
            return known;
        }
        if (nodes == parents.length) {
            grow();
        }
        parents[nodes] = node;
        characters[nodes] = character;
        depths[nodes] = depths[node] + 1;
        table[place(node, character)] = nodes;
        return nodes++;
    }

    private int place(int node, char character) {
        long key = (((long) node << Character.SIZE) | character) * SPREAD;
        int at = (int) (key >>> Integer.SIZE) & (table.length - 1);
        while (table[at] > 0 && (parents[table[at]] != node || characters[table[at]] != character)) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        parents = Arrays.copyOf(parents, 2 * nodes);
        characters = Arrays.copyOf(characters, 2 * nodes);
        depths = Arrays.copyOf(depths, 2 * nodes);
        table = new int[2 * parents.length];
        for (int node = 1; node < nodes; node++) {
            table[place(parents[node], characters[node])] = node;
        }
    }

    /** All nodes, those with fewer characters before those with more. */
    int[] byDepth() {
        int deepest = Arrays.stream(depths, 0, nodes).max().orElse(0);
        int[] starts = new int[deepest + 2];
        for (int node = 0; node < nodes; node++) {
            starts[depths[node] + 1]++;
        }
        for (int depth = 1; depth < starts.length; depth++) {
            starts[depth] += starts[depth - 1];
        }
        int[] ordered = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            ordered[starts[depths[node]]++] = node;
        }
        return ordered;
    }
}
