package io.github.datacard.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for many words in a plain text at once, such that no word or number of the text is cut. Each character of the text
 * is looked at once (Aho and Corasick), however many words are looked for.
 */
final class ManyWords {
    private final WordTree tree = new WordTree();
    private final List<String> words;

    /** For each node, the one of the longest shorter beginning with which it ends. */
    private final int[] shorter;

    /** For each node, whether it ends words or what stands before a space of them. */
    private final boolean[] ends;

    ManyWords(Collection<String> words) {
        this.words = List.copyOf(words);
        List<Integer> whole = new ArrayList<>();
        for (String one : this.words) {
            int node = 0;
            for (int at = 0; at < one.length(); at++) {
                if (one.charAt(at) == ' ') {
                    whole.add(node);
                }
                node = tree.grown(node, one.charAt(at));
            }
            whole.add(node);
        }
        ends = new boolean[tree.size()];
        whole.forEach(node -> ends[node] = true);
        shorter = new int[tree.size()];
        for (int node : tree.byDepth()) {
            if (tree.depth(node) > 1) {
                shorter[node] = next(shorter[tree.parent(node)], tree.character(node));
            }
        }
    }

    /** For each of the words, their longest beginning, in whole words, that a text has. */
    Map<String, String> beginningsIn(String text) {
        boolean[] seen = new boolean[tree.size()];
        int[] sought = sought();
        int node = 0;
        for (int at = 0; at < text.length(); at++) {
            node = next(node, text.charAt(at));
            if (node > 0 && !WordEnds.isCut(text, at + 1)) {
                see(text, at + 1, node, sought, seen);
            }
        }
        Map<String, String> beginnings = new HashMap<>();
        words.forEach(one -> beginnings.put(one, beginning(one, seen)));
        return beginnings;
    }

    private int next(int from, char character) {
        int node = from;
        int child = tree.child(node, character);
        while (child == 0 && node > 0) {
            node = shorter[node];
            child = tree.child(node, character);
        }
        return child;
    }

    /** For each node, the node itself if it is looked for, else one of those with which it ends. */
    private int[] sought() {
        int[] sought = shorter.clone();
        for (int node = 1; node < sought.length; node++) {
            sought[node] = ends[node] ? node : shorter[node];
        }
        return sought;
    }

    private void see(String text, int end, int node, int[] sought, boolean[] seen) {
        for (int at = left(node, sought); at > 0; at = left(shorter[at], sought)) {
            if (!WordEnds.isCut(text, end - tree.depth(at))) {
                see(at, sought, seen);
            }
        }
    }

    /** The longest beginning with which a node ends that is still looked for; others are passed by ever faster. */
    private static int left(int node, int[] sought) {
        int at = node;
        while (sought[at] != at) {
            sought[at] = sought[sought[at]];
            at = sought[at];
        }
        return at;
    }

    /** Notes a beginning, and those that end before its spaces. */
    private void see(int found, int[] sought, boolean[] seen) {
        for (int node = found, below = 0; node > 0; below = node, node = tree.parent(node)) {
            if (below == 0 || (ends[node] && tree.character(below) == ' ')) {
                if (seen[node]) {
                    return;
                }
                seen[node] = true;
                sought[node] = shorter[node];
            }
        }
    }

    private String beginning(String one, boolean[] seen) {
        int longest = 0;
        int node = 0;
        for (int length = 1; length <= one.length(); length++) {
            node = tree.child(node, one.charAt(length - 1));
            if (seen[node] && (length == one.length() || one.charAt(length) == ' ')) {
                longest = length;
            }
        }
        return one.substring(0, longest);
    }
}
