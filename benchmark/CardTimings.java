import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.merge.CardMaker;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.YamlReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures how many cards a second are read, imported and written, on one core and warm. See CONTRIBUTING.md. */
public final class CardTimings {
    private static final long SECONDS = Long.getLong("seconds", 8);
    private static final Path FOLDER = Path.of("/sets/some-set");
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final CardImporter IMPORTER = new CardImporter(LIBRARY);
    private static final Wording WORDING = Wording.of(LIBRARY);
    private static final TemplateEngine TEMPLATES = new TemplateEngine(LIBRARY.files());
    private static final CardMaker MAKER = new CardMaker(LIBRARY, TEMPLATES);

    public static void main(String... arguments) throws Exception {
        List<String> cards;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            cards = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(CardTimings::read)
                    .toList();
        }
        long bytes = cards.stream()
                .mapToLong(card -> card.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        System.out.println(cards.size() + " cards, " + bytes / cards.size() + " bytes each on average");
        report("front matter", cards, CardTimings::matter);
        report("import", cards, CardTimings::imported);
        List<Descriptor> descriptors =
                cards.stream().map(CardTimings::descriptor).toList();
        report("render", descriptors, CardTimings::written);
        for (String shape : List.of("prose", "front matter", "headings", "tables")) {
            for (int size = 1_000; size <= 1_000_000; size *= 10) {
                String card = grown(shape, size);
                report("import of " + card.length() / 1000 + " kB of " + shape, List.of(card), CardTimings::imported);
            }
        }
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (Exception unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private static void matter(String card) {
        CardSource.of(card)
                .frontMatter()
                .ifPresent(block -> new YamlReader(Limits.DEFAULT)
                        .parse(FOLDER.resolve("README.md"), block.yaml(), new Findings()));
    }

    private static void imported(String card) {
        IMPORTER.read(FOLDER, card, new Findings());
    }

    private static Descriptor descriptor(String card) {
        Imported imported = IMPORTER.read(FOLDER, card, new Findings());
        imported.draft().put("card.mode", "full");
        return new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, FOLDER)
                .parse(FOLDER.resolve("datacard.yaml"), imported.draft().yaml(), new Findings())
                .orElseThrow();
    }

    private static void written(Descriptor descriptor) {
        MAKER.make(
                descriptor,
                new DocumentMaker(WORDING, DocumentInput.alone(descriptor)).make(),
                FOLDER.resolve("README.md"),
                Optional.empty(),
                MergeOptions.NONE);
    }

    private static String grown(String shape, int size) {
        String paragraph = "Some words about **data** with a [link](https://example.org/a) and `code` in them.\n\n";
        String piece = switch (shape) {
            case "front matter" -> "- word-%d\n";
            case "headings" -> "### Heading %d\n\n" + paragraph;
            case "tables" -> "| a | b |\n| --- | --- |\n| %d | some words |\n\n";
            default -> paragraph;
        };
        StringBuilder grown = new StringBuilder();
        for (int number = 0; grown.length() < size; number++) {
            grown.append(String.format(piece, number));
        }
        return shape.equals("front matter")
                ? "---\ntags:\n" + grown + "---\n# Dataset Card for X\n"
                : "---\nlicense: mit\n---\n# Dataset Card for X\n\n## Dataset Summary\n\n" + grown;
    }
}
