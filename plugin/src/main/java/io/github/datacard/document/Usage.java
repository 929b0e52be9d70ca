package io.github.datacard.document;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.DatasetView.Config;
import io.github.datacard.descriptor.DatasetView.Split;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document.Snippet;
import io.github.datacard.document.Document.Use;
import io.github.datacard.json.JsonText;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How to cite and to load a dataset, from what its descriptor says. */
final class Usage {
    private static final Pattern HUB =
            Pattern.compile("https://(?:huggingface\\.co|hf\\.co)/datasets/([\\w.-]+(?:/[\\w.-]+)?)(?:/.*)?");
    private static final int YEAR = 4;

    /** Loaders of the library "datasets" and functions of pandas by the ends of file names. */
    private static final Map<String, List<String>> LOADERS = Map.of(
            "csv", List.of("csv", "read_csv(%s)"),
            "tsv", List.of("csv", "read_csv(%s, sep=\"\\t\")"),
            "json", List.of("json", "read_json(%s)"),
            "jsonl", List.of("json", "read_json(%s, lines=True)"),
            "parquet", List.of("parquet", "read_parquet(%s)"));

    private final Messages messages;
    private final Descriptor descriptor;

    Usage(Messages messages, Descriptor descriptor) {
        this.messages = messages;
        this.descriptor = descriptor;
    }

    Use use() {
        String given = descriptor.text(Paths.BIBTEX).strip();
        return new Use(
                Stream.of(Paths.CITATION_TEXT, Paths.CITATION_POLICY)
                        .map(descriptor::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                given.isEmpty() ? bibtex() : given,
                given.isEmpty(),
                Stream.concat(hub().stream(), files()).toList());
    }

    private String bibtex() {
        List<String> lines = new ArrayList<>();
        add(lines, "title", "{" + descriptor.name() + "}");
        add(lines, "author", names(Paths.CREATORS).map(name -> "{" + name + "}").collect(Collectors.joining(" and ")));
        add(lines, "year", year());
        add(lines, "version", descriptor.text(Paths.VERSION));
        add(lines, "publisher", names("publishers").collect(Collectors.joining(", ")));
        add(lines, "doi", descriptor.text("doi"));
        add(lines, "url", address());
        return "@misc{" + descriptor.id().replaceAll("[^A-Za-z0-9-]+", "-") + ",\n" + String.join(",\n", lines) + "\n}";
    }

    private Stream<String> names(String path) {
        return descriptor.values(path).stream().map(value -> value.text("name")).filter(name -> !name.isEmpty());
    }

    private String year() {
        return Stream.of(Paths.DATE_PUBLISHED, Paths.DATE_MODIFIED, Paths.DATE_CREATED)
                .map(descriptor::text)
                .filter(date -> date.length() >= YEAR)
                .map(date -> date.substring(0, YEAR))
                .findFirst()
                .orElse("");
    }

    private String address() {
        return Stream.of(Paths.HOMEPAGE, Paths.REPOSITORY, Paths.ACCESS_URL)
                .map(descriptor::text)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Braces of values would end the entry early. */
    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            String plain = value.replace("\\", " ").replaceAll("\\s+", " ");
            boolean braced = plain.startsWith("{");
            lines.add("  " + name + " = {" + (braced ? plain : plain.replaceAll("[{}]", "")) + "}");
        }
    }

    private Optional<Snippet> hub() {
        return Stream.of(Paths.REPOSITORY, Paths.HOMEPAGE, Paths.ACCESS_URL)
                .flatMap(path -> descriptor.texts(path).stream())
                .map(HUB::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .map(id -> new Snippet(
                        messages.say("usage.hub"),
                        "python",
                        "from datasets import load_dataset\n\n" + variable() + " = load_dataset(" + quoted(id) + ")"));
    }

    private static String variable() {
        return "dataset";
    }

    private Stream<Snippet> files() {
        return new DatasetView(descriptor).configs().stream().limit(1).flatMap(this::files);
    }

    private Stream<Snippet> files(Config config) {
        List<Split> splits = config.splits().stream()
                .filter(split -> !split.files().isEmpty())
                .toList();
        Optional<List<String>> loader = splits.stream()
                .flatMap(split -> split.files().stream())
                .map(Usage::end)
                .map(LOADERS::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        return loader.stream()
                .flatMap(names -> Stream.of(
                        new Snippet(messages.say("usage.files"), "python", datasets(names.get(0), splits)),
                        new Snippet(messages.say("usage.pandas"), "python", pandas(names.get(1), splits))));
    }

    private static String end(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String datasets(String loader, List<Split> splits) {
        String files = splits.stream()
                .map(split -> "        " + quoted(split.name()) + ": " + list(split.files()) + ",\n")
                .collect(Collectors.joining());
        return "from datasets import load_dataset\n\n" + variable() + " = load_dataset(\n    " + quoted(loader)
                + ",\n    data_files={\n" + files + "    },\n)";
    }

    private static String list(List<String> files) {
        return files.size() == 1
                ? quoted(files.get(0))
                : files.stream().map(Usage::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String pandas(String function, List<Split> splits) {
        return "import pandas as pd\n\n"
                + splits.stream()
                        .filter(split -> !split.files().get(0).contains("*"))
                        .map(split -> name(split.name()) + " = pd."
                                + function.replace("%s", quoted(split.files().get(0))))
                        .collect(Collectors.joining("\n"));
    }

    private static String name(String split) {
        String name = split.replaceAll("[^A-Za-z0-9_]", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "split_" + name : name;
    }

    private static String quoted(String text) {
        return JsonText.compact(text).strip();
    }
}
