package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code encodingFormat}: media types that there are. */
record MediaTypeCheck(MediaTypes types, Remarks remarks) {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_FILE;
    private static final String REMEDY =
            "Write one such as text/csv, application/x-parquet, application/jsonlines or image/jpeg.";

    /** A media type, several of them, or the address of one. */
    private static final Pattern FORM =
            Pattern.compile("[\\w.+-]++/[\\w.+*-]++(?:\\s*+[;,].*)?|git\\+https?|https?://\\S++");

    /** Parameters do not matter, a type may be any of its kind, and some write several in one text. */
    private static final Pattern ONE = Pattern.compile("([\\w.+-]++/[\\w.+-]++)(?:\\s*+;.*)?");

    void check(Thing file) {
        for (Thing format : file.all("encodingFormat")) {
            String text = format.text().strip();
            if (!format.isText() || text.isEmpty()) {
                continue;
            }
            if (!FORM.matcher(text).matches()) {
                remarks.warning(RULE, format, "\"" + format.text() + "\" is no media type", REMEDY);
            } else if (!text.contains(":")) {
                Arrays.stream(text.split(",")).forEach(part -> one(part.strip(), format));
            }
        }
    }

    private void one(String text, Thing at) {
        Matcher found = ONE.matcher(text);
        String type = found.matches() ? found.group(1) : "";
        if (type.isEmpty() || types.isKnown(type)) {
            return;
        }
        Optional<String> meant = types.meant(type);
        boolean wrong = meant.isPresent() || !types.hasKind(type);
        if (wrong || !types.isFree(type)) {
            remarks.add(
                    wrong ? Severity.WARNING : Severity.INFO,
                    RULE,
                    at,
                    "\"" + type + "\" is on no list of media types",
                    meant.map(known -> "Did you mean \"" + known + "\"? ").orElse("") + REMEDY);
        }
    }
}
