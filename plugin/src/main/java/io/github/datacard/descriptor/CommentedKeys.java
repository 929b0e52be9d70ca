package io.github.datacard.descriptor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys of a descriptor that stand in it as comments, such as questions of {@code init} that nobody answered yet. A
 * comment is where its key would be without the mark.
 */
public final class CommentedKeys {
    private static final Pattern KEY = Pattern.compile("( {0,99}+)(# )?+( {0,99}+)([a-z][a-z0-9_]{0,60}+):(?: .*+)?+");

    private final Map<String, Integer> lines;

    private CommentedKeys(Map<String, Integer> lines) {
        this.lines = lines;
    }

    private record Above(int indent, String name) {}

    /** The commented keys of a text. */
    public static CommentedKeys of(String text) {
        Map<String, Integer> found = new HashMap<>();
        Deque<Above> above = new ArrayDeque<>();
        List<String> all = text.lines().toList();
        for (int line = 0; line < all.size(); line++) {
            Matcher key = KEY.matcher(all.get(line));
            if (key.matches()) {
                int indent = key.group(1).length() + key.group(3).length();
                while (!above.isEmpty() && above.getLast().indent() >= indent) {
                    above.removeLast();
                }
                above.addLast(new Above(indent, key.group(4)));
                if (key.group(2) != null) {
                    found.putIfAbsent(above.stream().map(Above::name).collect(Collectors.joining(".")), line + 1);
                }
            }
        }
        return new CommentedKeys(Map.copyOf(found));
    }

    /** The line of a path, from 1. */
    public Optional<Integer> line(String path) {
        return Optional.ofNullable(lines.get(path));
    }
}
