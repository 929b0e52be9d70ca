package io.github.datacard.card;

import io.github.datacard.text.Lines;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The YAML of a front matter, of which single keys are replaced, removed and added while all other bytes stay. A key's
 * lines reach from its own to the last one before the next key that is neither empty nor a comment.
 */
public final class FrontMatterText {
    private final List<Chunk> chunks = new ArrayList<>();
    private final String end;

    /** Some lines: those of a key, or empty ones and comments. */
    private record Chunk(String key, String text) {}

    /**
     * A text.
     *
     * @param yaml the text, whose last line has no end
     * @param root what it says
     * @param before how many lines of the file stand before it
     * @param end what ends lines that are added
     */
    public FrontMatterText(String yaml, Node.Mapping root, int before, String end) {
        this.end = end;
        List<String> lines = Lines.of(yaml.isEmpty() ? "" : yaml + end);
        List<Node.Entry> keys = root.entries();
        int from = keys.isEmpty() ? lines.size() : line(keys.get(0), before);
        // Braces without keys between them say nothing, but no key could stand below them.
        chunk(
                "",
                lines.subList(0, from).stream()
                        .filter(line -> !line.startsWith("{"))
                        .toList());
        for (int i = 0; i < keys.size(); i++) {
            int next = i + 1 < keys.size() ? line(keys.get(i + 1), before) : lines.size();
            int last = next;
            while (last > from + 1 && isEmptyOrComment(lines.get(last - 1))) {
                last--;
            }
            chunk(keys.get(i).key().text(), lines.subList(from, last));
            chunk("", lines.subList(last, next));
            from = next;
        }
    }

    private static int line(Node.Entry entry, int before) {
        return entry.key().location().line() - 1 - before;
    }

    private static boolean isEmptyOrComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private void chunk(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            chunks.add(new Chunk(key, String.join("", lines)));
        }
    }

    /** The lines of a key; empty if it is not there. */
    public String of(String key) {
        int at = indexOf(key);
        return at < 0 ? "" : chunks.get(at).text();
    }

    public void remove(String key) {
        chunks.removeIf(chunk -> chunk.key().equals(key));
    }

    /** Writes a key in its place, or else behind the last one of others that should stand before it. */
    public void put(String key, String yaml, List<String> before) {
        Chunk chunk = new Chunk(key, Lines.ended(yaml, end));
        int at = indexOf(key);
        if (at >= 0) {
            chunks.set(at, chunk);
            return;
        }
        int behind = before.stream().mapToInt(this::indexOf).max().orElse(-1);
        chunks.add(behind >= 0 ? behind + 1 : before.isEmpty() ? firstKey() : chunks.size(), chunk);
    }

    /** Writes a key of another name in the place of one. */
    public void replace(String key, String name, String yaml) {
        int at = indexOf(key);
        if (at >= 0) {
            chunks.set(at, new Chunk(name, Lines.ended(yaml, end)));
        }
    }

    /** Calls a key otherwise; what stands behind it stays byte for byte. */
    public void rename(String key, String name) {
        String text = of(key);
        int colon = text.indexOf(':', text.indexOf(key) + key.length());
        replace(key, name, name + text.substring(colon));
    }

    private int firstKey() {
        int at = 0;
        while (at < chunks.size() && chunks.get(at).key().isEmpty()) {
            at++;
        }
        return at;
    }

    private int indexOf(String key) {
        for (int at = 0; at < chunks.size(); at++) {
            if (!key.isEmpty() && chunks.get(at).key().equals(key)) {
                return at;
            }
        }
        return -1;
    }

    /** The YAML; its last line has no end. */
    public String text() {
        String text = chunks.stream().map(Chunk::text).collect(Collectors.joining());
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
}
