package io.github.datacard.document;

import io.github.datacard.data.PlainTable;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.DatasetView.Config;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document.Snippet;
import io.github.datacard.document.Document.Use;
import io.github.datacard.text.BibtexEntry;
import io.github.datacard.vocabulary.Messages;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
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
    private static final int MOST_NAMES = 12;

    private final Messages messages;
    private final Descriptor descriptor;

    Usage(Messages messages, Descriptor descriptor) {
        this.messages = messages;
        this.descriptor = descriptor;
    }

    Use use() {
        String given = bibtexGiven();
        return new Use(
                Stream.of(Paths.CITATION_TEXT, Paths.CITATION_POLICY)
                        .map(descriptor::text)
                        .filter(text -> !text.isEmpty() && !text.strip().equals(given))
                        .collect(Collectors.joining("\n\n")),
                given.isEmpty() ? bibtex() : given,
                given.isEmpty(),
                Stream.concat(hub(), files()).toList(),
                byCard(),
                preferred()
                        .map(config -> new LoadingCode(config.splits(), config.options()))
                        .filter(LoadingCode::isLocal)
                        .isPresent());
    }

    /** An entry, also where it stands for the reference in plain words. */
    private String bibtexGiven() {
        return Stream.of(Paths.BIBTEX, Paths.CITATION_TEXT)
                .map(path -> descriptor.text(path).strip())
                .filter(BibtexEntry::begins)
                .findFirst()
                .orElseGet(() -> descriptor.text(Paths.BIBTEX).strip());
    }

    /** The lines that load a dataset by its card: from the Hub, or from the folder of the card where nobody names another place. */
    private String byCard() {
        if (descriptor.id().contains("/")) {
            return load(LoadingCode.quoted(descriptor.id()) + config()) + others();
        }
        return hubId().map(id -> load(LoadingCode.quoted(id) + config()) + others())
                .orElseGet(this::fromFolder);
    }

    /**
     * The folder by its whole path, since the library (5.0.1) finds no name for the dataset in a dot. A card of another
     * name is none to the library, which then has to be given the files.
     */
    private String fromFolder() {
        Optional<LoadingCode> code = preferred()
                .map(config -> new LoadingCode(config.splits(), config.options()))
                .filter(LoadingCode::isLocal);
        return descriptor.cardPath().equals("README.md")
                ? code.map(files -> "import os\n\n" + load("os.getcwd()" + config()) + "  # "
                                + messages.say("usage.here") + others())
                        .orElse("")
                : code.flatMap(LoadingCode::datasets).orElse("");
    }

    private static String load(String parameters) {
        return "from datasets import load_dataset\n\ndataset = load_dataset(" + parameters + ")";
    }

    /** The other configurations, in a comment. */
    private String others() {
        List<String> names =
                new DatasetView(descriptor).configs().stream().map(Config::name).toList();
        return names.size() < 2
                ? ""
                : "\n# "
                        + messages.say(
                                "usage.configs",
                                names.stream()
                                        .limit(MOST_NAMES)
                                        .map(LoadingCode::quoted)
                                        .collect(Collectors.joining(", ", "", names.size() > MOST_NAMES ? ", …" : "")));
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

    private Stream<Snippet> hub() {
        return hubId().stream()
                .flatMap(id -> Stream.of(
                        snippet("hub", load(LoadingCode.quoted(id) + config())),
                        new Snippet(
                                messages.say("usage.download"), "bash", "hf download " + id + " --repo-type dataset")));
    }

    private Optional<String> hubId() {
        return Stream.of(Paths.REPOSITORY, Paths.HOMEPAGE, Paths.ACCESS_URL)
                .flatMap(path -> descriptor.texts(path).stream())
                .map(HUB::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** The library wants to know which of several configurations is meant, unless one is the default. */
    private String config() {
        List<Config> configs = new DatasetView(descriptor).configs();
        boolean named = configs.size() > 1
                && preferred()
                        .filter(config -> !config.marked() && !config.name().equals(DatasetView.DEFAULT_CONFIG))
                        .isPresent();
        return named ? ", " + LoadingCode.quoted(configs.get(0).name()) : "";
    }

    /** The default, or the first one. */
    private Optional<Config> preferred() {
        List<Config> configs = new DatasetView(descriptor).configs();
        return configs.stream()
                .filter(config -> config.marked() || config.name().equals(DatasetView.DEFAULT_CONFIG))
                .findFirst()
                .or(() -> configs.stream().findFirst());
    }

    private Stream<Snippet> files() {
        return preferred().stream()
                .map(config -> new LoadingCode(config.splits(), config.options(), this::isPlain))
                .flatMap(code -> Stream.concat(
                        code.datasets().stream().map(text -> snippet("files", text)),
                        code.pandas().stream().map(text -> snippet("pandas", text))));
    }

    private boolean isPlain(String file) {
        try {
            return PlainTable.in(descriptor.folder().resolve(file));
        } catch (InvalidPathException pattern) {
            return true;
        }
    }

    private Snippet snippet(String name, String code) {
        return new Snippet(messages.say("usage." + name), "python", code);
    }
}
