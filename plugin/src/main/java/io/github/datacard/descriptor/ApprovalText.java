package io.github.datacard.descriptor;

import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an approval into the text of a descriptor: in block style, in place of an earlier one of the same person, and
 * without a change to any other line. Where flow style stands in the way, nothing is written.
 */
public final class ApprovalText {
    private static final String CARD = "card";
    private static final String APPROVALS = "approvals";
    private static final String STEP = "  ";
    private static final Pattern ITEM = Pattern.compile("( *)-.*");

    private final List<String> lines;
    private final Node.Mapping root;

    private ApprovalText(String text, Node.Mapping root) {
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
        this.root = root;
    }

    /**
     * The text with an approval; empty if a person has to write it.
     *
     * @param root what the text says
     */
    public static Optional<String> with(String text, Node.Mapping root, Approval approval) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String plain = text.replace("\r\n", "\n");
        return new ApprovalText(plain, root).with(approval).map(written -> written.replace("\n", end));
    }

    private Optional<String> with(Approval approval) {
        Optional<Node.Entry> card = entry(root, CARD);
        if (card.isEmpty()) {
            List<String> block = new ArrayList<>(List.of(CARD + ":", STEP + APPROVALS + ":"));
            block.addAll(approval.lines(STEP + STEP));
            insert(end(lines.size()), block);
            return Optional.of(joined());
        }
        if (!(card.get().value() instanceof Node.Mapping members) || !isBlock(card.get(), members)) {
            return Optional.empty();
        }
        String indent = " ".repeat(members.entries().get(0).key().location().column() - 1);
        Optional<Node.Entry> approvals = entry(members, APPROVALS);
        if (approvals.isEmpty()) {
            List<String> block = new ArrayList<>(List.of(indent + APPROVALS + ":"));
            block.addAll(approval.lines(indent + STEP));
            insert(end(below(root, card.get())), block);
            return Optional.of(joined());
        }
        int limit = next(members, approvals.get()).orElseGet(() -> below(root, card.get()));
        return into(approvals.get(), limit, approval);
    }

    private Optional<String> into(Node.Entry approvals, int limit, Approval approval) {
        if (!(approvals.value() instanceof Node.Sequence list) || list.items().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> starts =
                list.items().stream().map(item -> item.location().line() - 1).toList();
        Matcher first = ITEM.matcher(lines.get(starts.get(0)));
        boolean block =
                first.matches() && starts.get(0) > approvals.key().location().line() - 1;
        if (!block) {
            return Optional.empty();
        }
        for (int at = 0; at < starts.size(); at++) {
            if (list.items().get(at) instanceof Node.Mapping item
                    && item.text("by").equals(approval.by())) {
                int to = at + 1 < starts.size() ? starts.get(at + 1) : end(limit);
                lines.subList(starts.get(at), to).clear();
                insert(starts.get(at), approval.lines(first.group(1)));
                return Optional.of(joined());
            }
        }
        insert(end(limit), approval.lines(first.group(1)));
        return Optional.of(joined());
    }

    private static Optional<Node.Entry> entry(Node.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst();
    }

    private static boolean isBlock(Node.Entry card, Node.Mapping members) {
        return !members.entries().isEmpty()
                && members.entries().get(0).key().location().line()
                        > card.key().location().line();
    }

    /** The line of the entry after one; the entries of a mapping stand in their order. */
    private static Optional<Integer> next(Node.Mapping mapping, Node.Entry entry) {
        int line = entry.key().location().line();
        return mapping.entries().stream()
                .map(other -> other.key().location().line())
                .filter(other -> other > line)
                .min(Integer::compare)
                .map(other -> other - 1);
    }

    private int below(Node.Mapping mapping, Node.Entry entry) {
        return next(mapping, entry).orElse(lines.size());
    }

    /** Where a block ends: comments and blank lines before the next one belong to that. */
    private int end(int limit) {
        int end = limit;
        while (end > 0
                && (lines.get(end - 1).isBlank()
                        || lines.get(end - 1).strip().startsWith("#")
                        || lines.get(end - 1).equals("..."))) {
            end--;
        }
        return end;
    }

    private void insert(int at, List<String> block) {
        lines.addAll(at, block);
    }

    private String joined() {
        String text = String.join("\n", lines);
        return text.endsWith("\n") ? text : text + "\n";
    }
}
