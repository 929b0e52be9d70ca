package io.github.datacard.training;

import io.github.datacard.descriptor.DatasetId;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.license.Licenses;
import io.github.datacard.license.Ruling;
import io.github.datacard.license.Use;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents on one mixture, in Markdown. Each answer leads to the page of the descriptor that it comes from. */
public final class TrainingSummary {
    private static final String FOLDER = "training";
    private static final String ANY = "any";

    private static final KnownNames KINDS = KnownNames.of(
            "kind of source",
            Stream.concat(TrainingFile.KINDS.stream(), Stream.of(ANY)).toList());
    private static final KnownNames SHOWN = KnownNames.of(
            "way to show", List.of("used", "modalities", "amounts", "datasets", "first_use", "kind", "generated"));

    private final Library library;
    private final SummaryTexts texts;
    private final TrainingFile file;
    private final List<Used> all;
    private final List<TrainingFile.Part> undescribed;

    /** A dataset of the mixture whose descriptor is known. */
    private record Used(TrainingFile.Part part, Descriptor descriptor) {
        /** Its name, which leads to its page. */
        String link() {
            return "[" + escaped(descriptor.name()) + "](../../" + descriptor.id() + "/index.html)";
        }
    }

    /**
     * The documents of a file.
     *
     * @param known all descriptors by their ids, as the audience may see them
     */
    public TrainingSummary(Library library, TrainingFile file, Map<String, Descriptor> known) {
        this.library = library;
        this.texts = SummaryTexts.read(library.files());
        this.file = file;
        this.undescribed = file.datasets().stream()
                .filter(part -> !known.containsKey(part.id()))
                .toList();
        this.all = file.datasets().stream()
                .filter(part -> known.containsKey(part.id()))
                .map(part -> new Used(part, java.util.Objects.requireNonNull(known.get(part.id()))))
                .toList();
    }

    /** The documents by the names of their files, below the output folder. */
    public Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        library.files().in(FOLDER).stream()
                .filter(name -> !name.equals(SummaryTexts.FILE))
                .forEach(name -> {
                    String form = name.substring(name.lastIndexOf('/') + 1).replace(".yaml", "");
                    documents.put(path(form), form(LibraryNode.read(library.files(), name)));
                });
        documents.put(path("attribution"), attribution());
        documents.put(path("licenses"), licenses());
        return documents;
    }

    private String path(String name) {
        return FOLDER + "/" + file.name() + "/" + name + ".md";
    }

    /** What is open stands first. */
    private String form(LibraryNode form) {
        form.allow("title", "about", "rows");
        List<String> open = new ArrayList<>();
        StringBuilder answers = new StringBuilder();
        for (LibraryNode row : form.nodes("rows")) {
            row.allow("number", "title", "own", "kind", "named", "show", "fields", "first", "optional");
            String title = row.required("number") + " " + row.required("title");
            List<String> answer = answer(row);
            if (answer.isEmpty() && !row.flag("optional")) {
                open.add(title);
            } else {
                answers.append("\n## ")
                        .append(title)
                        .append("\n\n")
                        .append(answer.isEmpty() ? texts.say("none") : String.join("\n", answer))
                        .append('\n');
            }
        }
        return "# " + form.required("title") + "\n\n" + form.required("about") + due() + "\n\n## " + texts.say("open")
                + "\n\n"
                + (open.isEmpty()
                        ? texts.say("none") + "\n"
                        : open.stream().map(title -> "- " + title + "\n").collect(Collectors.joining()))
                + answers;
    }

    private String due() {
        return file.due().map(day -> " " + texts.say("due", day)).orElse("");
    }

    private List<String> answer(LibraryNode row) {
        List<String> kinds = row.names("kind", KINDS, Stream::of);
        String show = row.name("show", SHOWN);
        List<Used> ofKind = all.stream()
                .filter(dataset ->
                        kinds.contains(ANY) || kinds.contains(dataset.part().kind()))
                .toList();
        List<String> unknown = undescribed.stream()
                .filter(part -> kinds.contains(part.kind()))
                .map(part -> escaped(line(part.id())))
                .toList();
        if (ofKind.isEmpty() && !unknown.isEmpty()) {
            return show.equals("used") ? List.of(texts.say("used.unknown", String.join(", ", unknown))) : List.of();
        }
        if (!kinds.isEmpty() && !kinds.contains(ANY) && ofKind.isEmpty()) {
            return List.of(texts.say(show.equals("used") ? "none" : "not-applicable"));
        }
        List<Used> used = ofKind.stream()
                .filter(dataset ->
                        !row.has("named") || row.flag("named") == dataset.part().named())
                .toList();
        if (used.isEmpty() && !ofKind.isEmpty()) {
            return List.of(texts.say("none"));
        }
        List<String> own = own(row.texts("own"));
        return own.isEmpty() ? described(row, show, used) : own;
    }

    /** What the file itself says. Of several keys, each is named. */
    private List<String> own(List<String> keys) {
        List<String> own = keys.stream()
                .flatMap(key -> file.texts(key).stream()
                        .map(this::plain)
                        .map(TrainingSummary::harmless)
                        .map(text -> keys.size() == 1 ? text : label(key) + ": " + text))
                .toList();
        return own.size() == 1 ? own : own.stream().map(text -> "- " + text).toList();
    }

    private static String label(String key) {
        return DatasetId.title(key.substring(key.indexOf('.') + 1));
    }

    private String plain(String text) {
        return switch (text) {
            case "true", "yes" -> texts.say("yes");
            case "false", "no" -> texts.say("no");
            default -> Months.of(text);
        };
    }

    private List<String> described(LibraryNode row, String show, List<Used> used) {
        List<String> fields = row.names("fields", library.vocabulary().paths(), Stream::of);
        if (!fields.isEmpty()) {
            return each(
                    used,
                    dataset -> Optional.of(
                            joined(part(dataset, show), fields(dataset.descriptor(), fields, row.flag("first")))));
        }
        return switch (show) {
            case "used" ->
                List.of(texts.say("used", used.stream().map(Used::link).collect(Collectors.joining(", "))));
            case "modalities" -> modalities(used);
            case "amounts" -> each(used, dataset -> amounts(dataset.part()));
            case "datasets" -> each(used, this::described);
            case "first_use" ->
                each(used, dataset -> Optional.of(Months.of(dataset.part().firstUsed())));
            default -> List.of();
        };
    }

    /** What the file says of a dataset, before what its descriptor says. */
    private String part(Used dataset, String show) {
        return switch (show) {
            case "modalities" ->
                modalities(List.of(dataset)).stream().findFirst().orElse("");
            case "amounts" -> amounts(dataset.part()).orElse("");
            case "kind" -> dataset.part().kind();
            case "generated" -> dataset.part().kind().equals("synthetic") ? texts.say("generated") : "";
            default -> "";
        };
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** Text of others, which must neither begin a section of its own nor bring HTML along. */
    private static String harmless(String text) {
        return text.replaceAll("<(?!https?://)", "\\\\<").replaceAll("(?m)^(\\s{0,3})#", "$1\\\\#");
    }

    private static List<String> modalities(List<Used> used) {
        String names = used.stream()
                .flatMap(dataset -> dataset.part().amounts().keySet().stream())
                .map(text -> harmless(line(text)))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(names);
    }

    /** One line for each dataset. A dataset without an answer says so, unless none has one. */
    private List<String> each(List<Used> used, Function<Used, Optional<String>> says) {
        List<String> lines = new ArrayList<>();
        boolean any = false;
        for (Used dataset : used) {
            String said = says.apply(dataset).orElse("");
            any |= !said.isEmpty();
            lines.add("- " + dataset.link() + ": " + (said.isEmpty() ? texts.say("unknown") : said));
        }
        return any ? lines : List.of();
    }

    private static Optional<String> amounts(TrainingFile.Part part) {
        return Optional.of(part.amounts().entrySet().stream()
                .map(amount -> harmless(line(amount.getValue() + " (" + amount.getKey() + ")")))
                .collect(Collectors.joining(", ")));
    }

    private Optional<String> described(Used dataset) {
        Descriptor descriptor = dataset.descriptor();
        String version = descriptor.text("version");
        return Optional.of(Stream.of(
                        version.isEmpty() ? "" : texts.say("version", version),
                        descriptor.text(Paths.HOMEPAGE),
                        amounts(dataset.part()).orElse(""),
                        dataset.part().part().isEmpty()
                                ? texts.say("whole")
                                : texts.say("part", harmless(line(dataset.part().part()))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; ")));
    }

    /**
     * What a descriptor says at paths.
     *
     * @param first whether the first path that has an answer is enough
     */
    private String fields(Descriptor descriptor, List<String> paths, boolean first) {
        return paths.stream()
                .map(path -> descriptor.texts(path).stream()
                        .map(text -> shown(path, text))
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .limit(first ? 1 : paths.size())
                .map(text -> harmless(line(text)))
                .collect(Collectors.joining("; "));
    }

    /** Codes by their labels, and times in the form of the template. */
    private String shown(String path, String text) {
        Optional<Field> field = library.vocabulary().field(path);
        if (field.filter(found -> found.type() == FieldType.PERCENT).isPresent()) {
            return text + "%";
        }
        return field.map(Field::kind)
                .map(kind -> kind instanceof FieldKind.Code code
                        ? library.vocabulary().list(code.list()).label(text)
                        : Months.of(text))
                .orElse(text);
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private String attribution() {
        StringBuilder text = new StringBuilder("# " + texts.say("attribution") + "\n\n" + texts.say("about") + "\n\n");
        for (Used dataset : all) {
            Descriptor descriptor = dataset.descriptor();
            String by = String.join(", ", descriptor.texts(Paths.CREATORS_NAME));
            String license = String.join(texts.say("and"), names(descriptor));
            text.append("- ")
                    .append(dataset.link())
                    .append(by.isEmpty() ? "" : texts.say("by", escaped(by)))
                    .append(license.isEmpty() ? texts.say("unlicensed") : ", " + license)
                    .append(
                            descriptor.text(Paths.HOMEPAGE).isEmpty()
                                    ? ""
                                    : ", <" + descriptor.text(Paths.HOMEPAGE) + ">")
                    .append('\n');
        }
        return text.append(all.isEmpty() ? texts.say("none") + "\n" : "").toString();
    }

    private List<String> names(Descriptor descriptor) {
        return descriptor.texts(Paths.LICENSE_ID).stream()
                .map(id -> library.vocabulary().list("licenses").label(id))
                .toList();
    }

    /** The verdict on each use that the file names; without any, on commercial use. */
    private String licenses() {
        Licenses known = new Licenses(library.vocabulary());
        StringBuilder text =
                new StringBuilder("# " + texts.say("licenses") + "\n\n" + texts.say("licenses.about") + "\n");
        for (Use use : uses()) {
            text.append("\n## ").append(use.says()).append("\n\n");
            for (Used dataset : all) {
                text.append("- ")
                        .append(dataset.link())
                        .append(": ")
                        .append(verdict(known, dataset, use))
                        .append('\n');
            }
            text.append(all.isEmpty() ? texts.say("none") + "\n" : "");
        }
        return text.toString();
    }

    private String verdict(Licenses known, Used dataset, Use use) {
        List<String> licenses = dataset.descriptor().texts(Paths.LICENSE_ID);
        if (licenses.isEmpty()) {
            return texts.say("licenses.unknown");
        }
        Ruling judgement = known.judge(String.join(" AND ", licenses), use);
        return judgement.verdict().says() + " (" + judgement.reason() + ")"
                + (judgement.duties().isEmpty() ? "" : "; " + String.join("; ", judgement.duties()));
    }

    private List<Use> uses() {
        List<Use> named = file.texts("uses").stream()
                .flatMap(word -> TrainingFile.use(word).stream())
                .distinct()
                .sorted()
                .toList();
        return named.isEmpty() ? List.of(Use.COMMERCIAL) : named;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\\\[\\]*_`<>&|])", "\\\\$1");
    }
}
