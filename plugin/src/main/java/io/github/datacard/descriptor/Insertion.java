package io.github.datacard.descriptor;

import java.util.ArrayList;
import java.util.List;

/** Puts a question as a comment into the lines of a mapping, so that it is in its place when the comment mark is removed. */
final class Insertion {
    /** Stands for an answer, and is none. */
    static final String OPEN = "TODO";

    private static final String STEP = "  ";

    private final List<String> block;

    /**
     * An insertion.
     *
     * @param block the lines of a top-level key in block style, which grow
     */
    Insertion(List<String> block) {
        this.block = block;
    }

    /**
     * Adds a question below the innermost mapping that its names lead to; none where a value stands in the way.
     *
     * @param names the names below the top-level key
     * @param comment what is asked, in comment lines
     */
    void ask(List<String> names, List<String> comment) {
        int start = 0;
        int end = block.size();
        String indent = STEP;
        int depth = 0;
        for (; depth < names.size() - 1; depth++) {
            int found = find(indent + names.get(depth) + ":", start + 1, end);
            if (found < 0) {
                break;
            }
            start = found;
            end = end(found, indent.length(), end);
            indent += STEP;
        }
        boolean open = block.get(start).endsWith(":");
        if (!names.isEmpty() && open && find(indent + names.get(depth) + ":", start + 1, end) < 0) {
            block.addAll(end, lines(names.subList(depth, names.size()), comment, indent));
        }
    }

    /** Records on the way are open already, so that each question in them can be answered alone. */
    private static List<String> lines(List<String> names, List<String> comment, String start) {
        List<String> lines = new ArrayList<>();
        String indent = start;
        for (String above : names.subList(0, names.size() - 1)) {
            lines.add(indent + above + ":");
            indent += STEP;
        }
        for (String line : comment) {
            lines.add(indent + line);
        }
        lines.add(indent + "# " + names.get(names.size() - 1) + ": " + OPEN);
        return lines;
    }

    private int find(String key, int from, int to) {
        for (int at = from; at < to; at++) {
            if (block.get(at).equals(key) || block.get(at).startsWith(key + " ")) {
                return at;
            }
        }
        return -1;
    }

    /** Where the block of a key ends that is indented so far: lists stand in the column of their key. */
    private int end(int start, int indent, int to) {
        int at = start + 1;
        while (at < to && isBelow(block.get(at), indent)) {
            at++;
        }
        return at;
    }

    private static boolean isBelow(String line, int indent) {
        int own = line.length() - line.stripLeading().length();
        return line.isBlank() || own > indent || (own == indent && line.startsWith("- ", own));
    }
}
