package io.github.datacard.croissant;

import java.util.ArrayDeque;
import java.util.Deque;

/** Whether a text can be a JSON path: the brackets and quotes that it opens are closed, and no step is empty. */
final class JsonPathForm {
    private JsonPathForm() {}

    static boolean isSound(String path) {
        Deque<Character> open = new ArrayDeque<>();
        char quote = 0;
        for (int at = 0; at < path.length(); at++) {
            char now = path.charAt(at);
            if (quote != 0) {
                if (now == '\\') {
                    at++;
                } else if (now == quote) {
                    quote = 0;
                }
            } else if (now == '\'' || now == '"') {
                quote = now;
            } else if (now == '[' || now == '(') {
                open.push(now == '[' ? ']' : ')');
            } else if ((now == ']' || now == ')') && (open.isEmpty() || open.pop() != now)) {
                return false;
            }
        }
        return quote == 0 && open.isEmpty() && !path.contains("[]") && !path.contains("...") && !path.endsWith(".");
    }
}
