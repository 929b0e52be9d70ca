package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that no text and no id should hold: those that control devices or turn the direction of what follows, and the
 * mark in place of one that could not be read, which reading JSON puts for control characters and halves of pairs, too.
 */
final class CharacterCheck {
    /** More are not worth a finding each: the file was broken by a program. */
    private static final int MOST = 20;

    private static final String ID = "@id";
    private static final String REPLACEMENT = "\uFFFD";
    private static final Pattern BAD =
            Pattern.compile("[\uFFFD\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\u202D\u202E]");

    private final Remarks remarks;
    private final Thing top;
    private final Deque<Step> way = new ArrayDeque<>();
    private int found;

    CharacterCheck(Remarks remarks, Thing top) {
        this.remarks = remarks;
        this.top = top;
    }

    private record Step(Node node, String name) {}

    /** Everything in a file. */
    void check() {
        walk(top.node());
    }

    private void walk(Node node) {
        if (found >= MOST) {
            return;
        }
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                String key = entry.key().text();
                way.addLast(new Step(entry.value(), key));
                text(key, key, true);
                walk(entry.value());
                way.removeLast();
            }
        } else if (node instanceof Node.Sequence list) {
            int at = 0;
            for (Node item : list.items()) {
                way.addLast(new Step(item, Integer.toString(at++)));
                walk(item);
                way.removeLast();
            }
        } else if (node instanceof Node.Scalar scalar && !way.isEmpty()) {
            text(scalar.text(), way.getLast().name(), false);
        }
    }

    private void text(String text, String name, boolean key) {
        Matcher bad = BAD.matcher(text);
        if (!bad.find()) {
            return;
        }
        found++;
        boolean id = name.equals(ID) && !key;
        boolean lost = bad.group().equals(REPLACEMENT);
        remarks.warning(
                id ? ReadingRule.CROISSANT_ID : ReadingRule.CROISSANT_VALUE,
                here(),
                (key ? "This key" : id ? "This id" : "This text")
                        + (lost
                                ? " holds a character that nobody can read"
                                : " holds a character that is no part of a text, U+"
                                        + String.format(Locale.ROOT, "%04X", (int)
                                                bad.group().charAt(0))),
                lost
                        ? "Write what was meant: it is a control character, half of a pair, or was read in another encoding."
                        : "Remove it.");
    }

    private Thing here() {
        Thing at = top;
        for (Step step : way) {
            at = at.below(step.node(), step.name());
        }
        return at;
    }
}
