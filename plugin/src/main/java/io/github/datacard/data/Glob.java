package io.github.datacard.data;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Patterns of paths as the Hub reads them: {@code *} and {@code ?} stay within a folder, {@code **} does not, {@code [ab]}
 * is one of some characters. Parts that begin with {@code .} or {@code __} are found only if the pattern names them so.
 */
final class Glob {
    private Glob() {}

    static boolean isPattern(String path) {
        return path.matches(".*[*?\\[].*");
    }

    static List<String> matches(String glob, List<String> paths) {
        Pattern pattern = Pattern.compile(regex(glob), Pattern.DOTALL);
        boolean hidden = isHidden(glob);
        return paths.stream()
                .filter(path -> hidden || !isHidden(path))
                .filter(path -> pattern.matcher(path).matches())
                .toList();
    }

    static boolean isHidden(String path) {
        return Stream.of(path.split("/", -1)).anyMatch(part -> part.startsWith(".") || part.startsWith("__"));
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < glob.length(); at++) {
            char sign = glob.charAt(at);
            int end = glob.indexOf(']', at + 2);
            if (glob.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 2;
            } else if (glob.startsWith("**", at)) {
                regex.append(".*");
                at++;
            } else if (sign == '*') {
                regex.append("[^/]*");
            } else if (sign == '?') {
                regex.append("[^/]");
            } else if (sign == '[' && end > 0) {
                String inner = glob.substring(at + 1, end).replaceAll("[\\\\\\[\\]&^]", "\\\\$0");
                regex.append('[')
                        .append(inner.startsWith("!") ? "^" + inner.substring(1) : inner)
                        .append("&&[^/]]");
                at = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(sign)));
            }
        }
        return regex.toString();
    }
}
