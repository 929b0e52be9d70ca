package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.LoaderPython;
import io.github.datacard.testing.RecordedFolders;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines that a card prints load its folder: run with the library {@code datasets} beside the card, for the examples and
 * for every third recorded folder; {@code -Ddatacard.eachWay=true} takes all.
 */
@Slow
class CardCodeRunTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final int EVERY = Boolean.getBoolean("datacard.eachWay") ? 1 : 3;
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Pattern CODE = Pattern.compile("```python\\n(.*?)\\n```", Pattern.DOTALL);

    /** The place of a dataset on the Hub, which is not asked. */
    private static final Pattern PLACE = Pattern.compile("load_dataset\\(\"[\\w.-]+/[\\w.-]+\"");

    @TempDir
    private Path top;

    @Test
    void whatACardPrintsLoadsTheRowsOfItsFolder() throws IOException, InterruptedException {
        LoaderPython.need();
        List<Map<String, Object>> programs = new ArrayList<>();
        List<Path> recorded = RecordedFolders.unpack(top.resolve("recorded"));
        for (int at = 0; at < recorded.size(); at += EVERY) {
            if (!Files.exists(recorded.get(at).resolve("README.md"))) {
                applied(recorded.get(at), programs);
            }
        }
        int own = programs.size();
        for (Path example : examples()) {
            Path copy = top.resolve("examples").resolve(example.getFileName().toString());
            Examples.copy(example, copy);
            applied(copy, programs);
        }
        assertThat(own).isGreaterThan(recorded.size() / EVERY / 2);
        assertThat(programs.size() - own).isGreaterThan(2);
        LoaderPython.requireRunning(programs, top);
    }

    private static void applied(Path folder, List<Map<String, Object>> programs) throws IOException {
        Path file = folder.resolve("datacard.yaml");
        try {
            if (!Files.exists(file)) {
                new Initializing(InitRequest.in(folder), LIBRARY).run();
            }
            Runs.on(folder, folder.resolve(".datacard/out")).apply(MergeOptions.NONE);
        } catch (DatacardException nothing) {
            return;
        }
        Path card = folder.resolve("README.md");
        if (!Files.exists(card)) {
            return;
        }
        Matcher code = CODE.matcher(Files.readString(card));
        Optional<Descriptor> read =
                new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder).read(file, new Findings());
        while (code.find() && read.isPresent()) {
            programs.add(LoaderPython.program(
                    folder,
                    "card",
                    List.of(),
                    new DatasetView(read.get())
                            .configs().stream()
                                    .limit(1)
                                    .flatMap(config -> config.splits().stream())
                                    .map(DatasetView.Split::name)
                                    .toList(),
                    PLACE.matcher(code.group(1)).replaceAll("load_dataset(__import__(\"os\").getcwd()")));
        }
    }

    /** Those whose data is beside the descriptor. */
    private static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("datacard.yaml")))
                    .filter(CardCodeRunTest::hasData)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasData(Path folder) {
        return new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder)
                .read(folder.resolve("datacard.yaml"), new Findings())
                .map(DatasetView::new)
                .filter(view -> view.configs().stream()
                        .flatMap(config -> config.splits().stream())
                        .flatMap(split -> split.files().stream())
                        .anyMatch(path -> Files.isRegularFile(folder.resolve(path))))
                .isPresent();
    }
}
