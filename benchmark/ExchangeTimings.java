import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.croissant.CroissantLinter;
import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.Document;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.exchange.Disclosed;
import io.github.datacard.exchange.Format;
import io.github.datacard.exchange.Formats;
import io.github.datacard.json.JsonReader;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures how long Croissant files are read and judged, and descriptors written in all formats, on one core and warm. */
public final class ExchangeTimings {
    private static final long SECONDS = Long.getLong("seconds", 8);
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final CroissantLinter LINTER = new CroissantLinter(LIBRARY);
    private static final Wording WORDING = Wording.of(LIBRARY);
    private static final Limits LIMITS = new Limits(256 * 1024 * 1024, 200, 50, 2_000_000);

    /** Takes a folder of Croissant files and a folder of descriptors. */
    public static void main(String... arguments) throws Exception {
        List<Node> files = new ArrayList<>();
        for (Path file : below(arguments[0], ".*\\.json(ld)?")) {
            new JsonReader(LIMITS).read(file, new Findings()).ifPresent(files::add);
        }
        report("lint of a file", files, ExchangeTimings::lint);
        for (int fields : List.of(1_000, 3_000, 10_000, 30_000, 100_000)) {
            Path file = Files.createTempFile("fields", ".json");
            try {
                Files.writeString(file, wide(fields));
                Node root = new JsonReader(LIMITS).read(file, new Findings()).orElseThrow();
                report("lint of " + fields + " fields", List.of(root), ExchangeTimings::lint);
                report(
                        "reading of " + fields + " fields",
                        List.of(file),
                        wide -> new JsonReader(LIMITS).read(wide, new Findings()));
            } finally {
                Files.delete(file);
            }
        }
        List<Disclosed> datasets = new ArrayList<>();
        for (Path file : below(arguments[1], ".*datacard\\.yaml")) {
            new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, Path.of(arguments[1]))
                    .read(file, new Findings())
                    .ifPresent(descriptor -> datasets.add(disclosed(descriptor)));
        }
        System.out.println(datasets.size() + " descriptors");
        List<Format> formats = new Formats(LIBRARY)
                .named(List.of(
                        "long-form",
                        "citation-cff",
                        "croissant",
                        "croissant-1.0",
                        "cyclonedx",
                        "datacite",
                        "datapackage",
                        "kaggle",
                        "oasis-provenance",
                        "ro-crate",
                        "schema-org",
                        "spdx",
                        "zenodo"));
        for (Format format : formats) {
            report("export as " + format.id(), datasets, format::write);
        }
        report("export in all formats", datasets, dataset -> formats.forEach(format -> format.write(dataset)));
    }

    private static List<Path> below(String folder, String pattern) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    private static void lint(Node root) {
        LINTER.lint(root, Optional.empty(), List.of());
    }

    private static Disclosed disclosed(Descriptor descriptor) {
        Document document = new DocumentMaker(WORDING, DocumentInput.alone(descriptor)).make();
        return new Disclosed(
                new KnownDataset(
                        descriptor,
                        true,
                        descriptor,
                        Optional.empty(),
                        DataInspection.NOTHING,
                        Optional.empty(),
                        List.of()),
                document);
    }

    private static String wide(int fields) {
        StringBuilder text = new StringBuilder(
                "{\"@context\": {\"@vocab\": \"https://schema.org/\", \"sc\": \"https://schema.org/\","
                        + " \"cr\": \"http://mlcommons.org/croissant/\"}, \"@type\": \"sc:Dataset\", \"conformsTo\":"
                        + " \"http://mlcommons.org/croissant/1.1\", \"name\": \"Wide\", \"distribution\": [{\"@type\": \"cr:FileObject\","
                        + " \"@id\": \"wide.csv\", \"contentUrl\": \"wide.csv\", \"encodingFormat\": \"text/csv\"}], \"recordSet\":"
                        + " [{\"@type\": \"cr:RecordSet\", \"@id\": \"wide\", \"field\": [");
        for (int at = 0; at < fields; at++) {
            text.append(at == 0 ? "" : ", ")
                    .append("{\"@type\": \"cr:Field\", \"@id\": \"wide/c")
                    .append(at)
                    .append("\", \"name\": \"c")
                    .append(at)
                    .append(
                            "\", \"dataType\": \"sc:Text\", \"source\": {\"fileObject\": {\"@id\": \"wide.csv\"}, \"extract\":"
                                    + " {\"column\": \"c")
                    .append(at)
                    .append("\"}}}");
        }
        return text.append("]}]}").toString();
    }

    private static <T> void report(String what, List<T> all, Consumer<T> work) {
        double best = Double.MAX_VALUE;
        long end = cpuTime() + SECONDS * 1_000_000_000L;
        for (int round = 0; round < 3 || cpuTime() < end; round++) {
            long start = cpuTime();
            all.forEach(work);
            best = Math.min(best, (cpuTime() - start) / 1e9);
        }
        System.out.printf("%-40s %10.0f a second (%.3f ms each)%n", what, all.size() / best, best * 1000 / all.size());
    }

    /** Time of the processor, which does not count what other processes take. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
