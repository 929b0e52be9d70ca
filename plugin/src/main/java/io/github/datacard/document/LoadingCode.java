package io.github.datacard.document;

import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.DatasetView.Split;
import io.github.datacard.hub.Loader;
import io.github.datacard.json.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs that load the files of splits. Where a program would read only a part of them, there is none. */
final class LoadingCode {
    private static final String TABS = "sep=\"\\t\"";

    /**
     * How files of a kind are read.
     *
     * @param builder the builder of the library "datasets"
     * @param options what it has to know
     * @param function the function of pandas, with {@code %s} for the file; empty if there is none
     */
    private record Kind(String builder, String options, String function) {
        static Optional<Kind> of(String type) {
            return Optional.ofNullable(TABLES.get(type))
                    .or(() -> Loader.shipped().readerOf(type).map(builder -> new Kind(builder, "", "")));
        }
    }

    private static final Kind LINES = new Kind("json", "", "read_json(%s, lines=True)");

    /** What pandas reads, too. JSON may be one document or one on each line: the library tells these apart, pandas does not. */
    private static final Map<String, Kind> TABLES = Map.of(
            "csv", new Kind("csv", "", "read_csv(%s)"),
            "tsv", new Kind("csv", TABS, "read_csv(%s, " + TABS + ")"),
            "jsonl", LINES,
            "ndjson", LINES,
            "parquet", new Kind("parquet", "", "read_parquet(%s)"));

    private static final Pattern COMPRESSION = Pattern.compile("\\.(gz|bz2|xz|zst)$");
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[]");

    /** All files of a folder, whatever they end with. */
    private static final Pattern ANY = Pattern.compile("(^|/)\\*+$");

    /** Python knows no choices in braces and nothing behind a zip file, and takes a folder {@code http:} for an address. */
    private static final Pattern FOREIGN = Pattern.compile("[{}]|::|^[A-Za-z][\\w+.-]*:/(?!/)");

    private static final Set<String> WORDS_OF_PYTHON = Set.of(
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "False",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "None",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "True",
            "try",
            "while",
            "with",
            "yield",
            "pd",
            "glob");

    /** Parameters that mean the same to pandas as to the library. */
    private static final Set<String> SHARED =
            Set.of("sep", "encoding", "skiprows", "header", "names", "quotechar", "decimal", "thousands", "comment");

    private static final Pattern LITERAL = Pattern.compile("-?\\d+|True|False|None");
    private static final Map<String, String> WORDS = Map.of("true", "True", "false", "False", "null", "None");

    private final List<Split> splits;
    private final Map<String, List<String>> options;
    private final Set<String> ends;
    private final Predicate<String> plain;

    /** Programs for files of which nothing is known but their names. */
    LoadingCode(List<Split> all, Map<String, List<String>> given) {
        this(all, given, file -> true);
    }

    /**
     * Programs for the files of splits.
     *
     * @param given parameters of the reader; an empty list stands for nothing
     * @param plain whether pandas reads a file as the library does
     */
    LoadingCode(List<Split> all, Map<String, List<String>> given, Predicate<String> plain) {
        this.plain = plain;
        this.options = new TreeMap<>(given);
        Optional.ofNullable(options.remove("delimiter")).ifPresent(sep -> options.put("sep", sep));
        this.splits = all.stream().filter(split -> !split.files().isEmpty()).toList();
        this.ends = splits.stream()
                .flatMap(split -> split.files().stream())
                .map(LoadingCode::end)
                .collect(Collectors.toSet());
    }

    /** The ending of a file by which the library chooses its reader. */
    private static String end(String file) {
        String name = COMPRESSION.matcher(file.toLowerCase(Locale.ROOT)).replaceFirst("");
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.equals("txt") ? FileType.of(name).type() : last;
    }

    /** The kind of all files, if it is one. */
    private Optional<Kind> kind() {
        Set<Optional<Kind>> kinds = ends.stream().map(Kind::of).collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next() : Optional.empty();
    }

    /** Whether there are files, all of them in the folder of the dataset and of a kind that the library knows. */
    boolean isLocal() {
        return !splits.isEmpty()
                && splits.stream()
                        .flatMap(split -> split.files().stream())
                        .allMatch(file -> !file.contains("://")
                                && (Kind.of(end(file)).isPresent()
                                        || ANY.matcher(file).find()));
    }

    /** By the library "datasets". */
    Optional<String> datasets() {
        return kind().map(kind -> "from datasets import load_dataset\n\ndataset = load_dataset(\n    "
                + quoted(kind.builder) + ",\n    data_files={\n"
                + splits.stream()
                        .map(split -> "        " + quoted(split.name()) + ": " + list(split.files()) + ",\n")
                        .collect(Collectors.joining())
                + "    },\n"
                + parameters(kind).map(parameter -> "    " + parameter + ",\n").collect(Collectors.joining())
                + ")");
    }

    /** What the reader has to know, of which a stated parameter counts more than that of the kind. */
    private Stream<String> parameters(Kind kind) {
        boolean own = kind.options.isEmpty() || options.containsKey("sep");
        return Stream.concat(
                own ? Stream.empty() : Stream.of(kind.options),
                options.entrySet().stream().map(option -> option.getKey() + "=" + literal(option.getValue())));
    }

    private static String literal(List<String> values) {
        return values.isEmpty()
                ? "None"
                : values.size() == 1
                        ? literal(values.get(0))
                        : values.stream().map(LoadingCode::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(String value) {
        String word = WORDS.getOrDefault(value, value);
        return LITERAL.matcher(word).matches() ? word : quoted(value);
    }

    /** By pandas. */
    Optional<String> pandas() {
        boolean readable = splits.stream()
                .flatMap(split -> split.files().stream())
                .noneMatch(file -> FOREIGN.matcher(file).find() || isRemotePattern(file));
        boolean known = SHARED.containsAll(options.keySet());
        return kind().filter(kind -> readable && !kind.function.isEmpty())
                .filter(kind ->
                        splits.stream().flatMap(split -> split.files().stream()).allMatch(plain))
                .filter(kind -> options.isEmpty() || (known && kind.builder.equals("csv")))
                .map(this::pandas);
    }

    private static boolean isRemotePattern(String file) {
        return file.contains("://") && isPattern(file);
    }

    private static boolean isPattern(String file) {
        return WILDCARD.matcher(file).find();
    }

    private String pandas(Kind kind) {
        boolean patterns =
                splits.stream().flatMap(split -> split.files().stream()).anyMatch(LoadingCode::isPattern);
        return (patterns ? "from glob import glob\n\n" : "") + "import pandas as pd\n\n"
                + splits.stream()
                        .map(split -> name(split.name()) + " = " + frame(kind, split.files()))
                        .collect(Collectors.joining("\n"));
    }

    private String frame(Kind kind, List<String> files) {
        if (files.size() == 1 && !isPattern(files.get(0))) {
            return "pd." + call(kind, quoted(files.get(0)));
        }
        String read = "pd." + call(kind, "file");
        return "pd.concat((" + read + " for file in " + files(files) + "), ignore_index=True)";
    }

    private String call(Kind kind, String file) {
        String name = kind.function.substring(0, kind.function.indexOf('('));
        return options.isEmpty()
                ? kind.function.replace("%s", file)
                : name + Stream.concat(Stream.of(file), parameters(kind)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String files(List<String> files) {
        return files.stream().noneMatch(LoadingCode::isPattern)
                ? list(files)
                : files.stream()
                        .map(file -> isPattern(file)
                                ? "sorted(glob(" + quoted(file) + (file.contains("**") ? ", recursive=True" : "") + "))"
                                : "[" + quoted(file) + "]")
                        .collect(Collectors.joining(" + "));
    }

    private static String list(List<String> files) {
        return files.size() == 1
                ? quoted(files.get(0))
                : files.stream().map(LoadingCode::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String name(String split) {
        String name = split.replaceAll("[^A-Za-z0-9_]", "_");
        boolean usable = !name.isEmpty() && !Character.isDigit(name.charAt(0)) && !WORDS_OF_PYTHON.contains(name);
        return usable ? name : "split_" + name;
    }

    static String quoted(String text) {
        return JsonText.compact(text).strip();
    }
}
