package io.github.datacard.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as facts keep them: ISO 8601, in UTC where they have a zone, without zeros behind seconds. */
final class Times {
    private static final Pattern TIME =
            Pattern.compile("(.*\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?(\\+00(?::00)?|Z)?(.*)");

    private Times() {}

    static String written(String engine) {
        Matcher time = TIME.matcher(engine);
        if (!time.matches()) {
            return engine;
        }
        String fraction = time.group(3) == null ? "" : time.group(3).replaceFirst("\\.?0+$", "");
        return time.group(1) + "T" + time.group(2) + fraction + (time.group(4) == null ? "" : "Z") + time.group(5);
    }
}
