package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.data.PlainJsonLines;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.engine.InitRequest;
import io.github.datacard.engine.Initializing;
import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.RecordedFolders;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that we print load the recorded folders: run with the library {@code datasets} and with pandas. */
@Slow
class LoadingCodeRunTest {
    private static final Path PYTHON = Path.of("target/hub/bin/python").toAbsolutePath();
    private static final Path RUN =
            Path.of("src/test/resources/python/run_programs.py").toAbsolutePath();
    private static final Library LIBRARY = Library.open(Optional.empty());

    @TempDir
    private Path top;

    @Test
    void eachProgramReadsTheRowsThatTheLoaderReads() throws IOException, InterruptedException {
        Need.met(
                "datasets", Files.isExecutable(PYTHON), "There is no Python with datasets 5.0.1 in plugin/target/hub.");
        List<Map<String, Object>> programs = new ArrayList<>();
        for (Path folder : RecordedFolders.unpack(top)) {
            if (!Files.exists(folder.resolve("README.md"))) {
                view(folder).ifPresent(view -> view.configs().forEach(config -> programs(folder, config, programs)));
            }
        }
        assertThat(programs.size()).isGreaterThan(200);
        Path asked = Files.writeString(top.resolve("programs.json"), JsonText.compact(programs));
        Path said = top.resolve("said.txt");
        Process run = new ProcessBuilder(PYTHON.toString(), RUN.toString(), asked.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int end = run.waitFor();
        assertThat(end).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    }

    private static Optional<DatasetView> view(Path folder) {
        try {
            new Initializing(InitRequest.in(folder), LIBRARY).run();
        } catch (DatacardException nothing) {
            return Optional.empty();
        }
        Optional<Descriptor> read = new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder)
                .read(folder.resolve("datacard.yaml"), new Findings());
        return read.map(DatasetView::new);
    }

    private static void programs(Path folder, DatasetView.Config config, List<Map<String, Object>> programs) {
        if (config.splits().stream().anyMatch(split -> !split.files().isEmpty())) {
            LoadingCode code =
                    new LoadingCode(config.splits(), config.options(), file -> PlainJsonLines.in(folder.resolve(file)));
            code.datasets().ifPresent(text -> programs.add(program(folder, config, "datasets", text)));
            code.pandas().ifPresent(text -> programs.add(program(folder, config, "pandas", text)));
        }
    }

    private static Map<String, Object> program(Path folder, DatasetView.Config config, String library, String code) {
        Map<String, Object> program = new LinkedHashMap<>();
        program.put("folder", folder.toString());
        program.put("library", library);
        program.put("options", config.options().keySet().stream().sorted().toList());
        program.put(
                "splits", config.splits().stream().map(DatasetView.Split::name).toList());
        program.put("code", code);
        return program;
    }
}
