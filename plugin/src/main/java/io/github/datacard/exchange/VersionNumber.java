package io.github.datacard.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as formats take it that know whole numbers and three numbers alone: {@code v1.2} becomes {@code 1.2.0}. */
record VersionNumber(MappedPath path) implements KeyRule {
    private static final String NUMBER = "(?:0|[1-9]\\d{0,17})";
    private static final Pattern VERSION = Pattern.compile("[vV]?(" + NUMBER + ")(?:(\\." + NUMBER + ")(\\." + NUMBER
            + "(?:-[0-9a-zA-Z-]{1,40})?(?:\\+[0-9a-zA-Z-]{1,40})?)?)?");

    @Override
    public Object value(Scope scope) {
        return scope.heldTexts(path).stream()
                .findFirst()
                .map(text -> written(text.strip(), scope))
                .orElse("");
    }

    private String written(String text, Scope scope) {
        Matcher version = VERSION.matcher(text);
        String written = !version.matches()
                ? ""
                : version.group(2) == null
                        ? version.group(1)
                        : version.group(1) + version.group(2) + (version.group(3) == null ? ".0" : version.group(3));
        if (!written.equals(text)) {
            scope.lose(path, "it holds only versions such as 2 and 1.2.0", text);
        }
        return written;
    }
}
