package io.github.datacard.takeover;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An item of a list that names a column, as people write them: {@code `name` (type): what it means}.
 *
 * @param names the columns, one for most
 * @param meaning what they mean; empty if the item only names them
 * @param plain whether the item is a bare word and nothing else
 */
record ColumnItem(List<String> names, String meaning, boolean plain) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKER = Pattern.compile("^\\s*[-*+]\\s+");
    private static final String TYPE =
            "(?:\\s*[*_]{0,3}(?:\\((?<type>(?:[^()]|\\([^()]*\\))*)\\)|\\[[\\w \\[\\],`]*\\]))?[*_]{0,3}";
    private static final String AFTER =
            TYPE + "(?<sep>\\s*(?::|;|,|\\.|=>|->|→|\\s[-–—=]+(?=\\s|$)|[–—])[*_]{0,3})?\\s*(?<rest>.*)";

    private static final Pattern CODES = Pattern.compile(
            "^[*_]{0,3}(?<names>`+[^`]+`+(?:\\s*(?:,|/|&|and|or|,\\s*and)\\s*`+[^`]+`+)*)[*_]{0,3}" + AFTER);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern IN_CODE = Pattern.compile(
            "^`\\s*(?<name>[\\w.-]+) \\([a-z][^()]*\\)\\s*(?:`|(?=:))[*_]{0,3}(?<sep>\\s*:?)\\s*(?<rest>.*)");
    private static final Pattern STRONG = Pattern.compile(
            "^(?<around>\\*{1,3}|_{1,3})[\"'“‘]?(?<name>[^*:`\"'“”‘’]{1,60}?)[\"'”’]?(?<inner>\\s*:)?\\s*\\k<around>"
                    + AFTER);
    private static final Pattern QUOTED = Pattern.compile("^[\"'“‘](?<name>[^\"'“”‘’`]{1,60})[\"'”’]" + AFTER);
    private static final Pattern BARE =
            Pattern.compile("^(?<name>[\\p{L}\\p{N}_][\\p{L}\\p{N}_.\\-/]*(?: [\\p{L}\\p{N}_.\\-]+){0,2}?)" + TYPE
                    + "(?<sep>\\s*:(?=\\s|$)|\\s+[-–—=]+(?=\\s)|(?=\\s*$))\\s*(?<rest>.*)");

    private static final Pattern NO_NAME = Pattern.compile("[{}<>]|://");

    /** What an item says; empty if it does not begin with the name of a column. */
    static Optional<ColumnItem> of(ImportRules.Described known, String source) {
        String text = SPACES.matcher(MARKER.matcher(source).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        return inCode(text)
                .or(() -> codes(text))
                .or(() -> marked(STRONG, text))
                .or(() -> marked(QUOTED, text))
                .or(() -> bare(text)
                        .filter(item ->
                                !known.notes().matcher(item.names().get(0)).matches()))
                .filter(item -> item.names().stream()
                        .noneMatch(name -> name.isBlank()
                                || known.files().stream().anyMatch(name::endsWith)
                                || NO_NAME.matcher(name).find()));
    }

    private static Optional<ColumnItem> inCode(String text) {
        Matcher item = IN_CODE.matcher(text);
        return item.matches()
                ? Optional.of(new ColumnItem(List.of(item.group("name")), item.group("rest"), false))
                : Optional.empty();
    }

    private static Optional<ColumnItem> codes(String text) {
        Matcher item = CODES.matcher(text);
        return item.matches() && isParted(item, "")
                ? Optional.of(new ColumnItem(
                        CODE.matcher(item.group("names"))
                                .results()
                                .map(code -> code.group(1).strip())
                                .toList(),
                        item.group("rest"),
                        false))
                : Optional.empty();
    }

    private static Optional<ColumnItem> marked(Pattern form, String text) {
        Matcher item = form.matcher(text);
        return item.matches() && isParted(item, form == STRONG ? inner(item) : "")
                ? Optional.of(new ColumnItem(List.of(item.group("name").strip()), item.group("rest"), false))
                : Optional.empty();
    }

    private static String inner(Matcher item) {
        return Optional.ofNullable(item.group("inner")).orElse("");
    }

    /** Words right behind a name make it part of a sentence. */
    private static boolean isParted(Matcher item, String inner) {
        return item.group("rest").isEmpty()
                || !inner.isEmpty()
                || Stream.of("sep", "type").anyMatch(part -> item.group(part) != null);
    }

    private static Optional<ColumnItem> bare(String text) {
        Matcher item = BARE.matcher(text);
        return item.matches()
                ? Optional.of(new ColumnItem(
                        List.of(item.group("name")),
                        item.group("rest"),
                        item.group("rest").isEmpty()))
                : Optional.empty();
    }
}
