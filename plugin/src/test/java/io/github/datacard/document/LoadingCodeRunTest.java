package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.data.PlainTable;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.engine.InitRequest;
import io.github.datacard.engine.Initializing;
import io.github.datacard.testing.LoaderPython;
import io.github.datacard.testing.RecordedFolders;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that we print load the recorded folders: run with the library {@code datasets} and with pandas. */
@Slow
class LoadingCodeRunTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    @TempDir
    private Path top;

    @Test
    void eachProgramReadsTheRowsThatTheLoaderReads() throws IOException, InterruptedException {
        LoaderPython.need();
        List<Map<String, Object>> programs = new ArrayList<>();
        for (Path folder : RecordedFolders.unpack(top)) {
            if (!Files.exists(folder.resolve("README.md"))) {
                view(folder).ifPresent(view -> view.configs().forEach(config -> programs(folder, config, programs)));
            }
        }
        assertThat(programs.size()).isGreaterThan(200);
        LoaderPython.requireRunning(programs, top);
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
                    new LoadingCode(config.splits(), config.options(), file -> PlainTable.in(folder.resolve(file)));
            code.datasets().ifPresent(text -> programs.add(program(folder, config, "datasets", text)));
            code.pandas().ifPresent(text -> programs.add(program(folder, config, "pandas", text)));
        }
    }

    private static Map<String, Object> program(Path folder, DatasetView.Config config, String library, String code) {
        return LoaderPython.program(
                folder,
                library,
                config.options().keySet().stream().sorted().toList(),
                config.splits().stream().map(DatasetView.Split::name).toList(),
                code);
    }
}
