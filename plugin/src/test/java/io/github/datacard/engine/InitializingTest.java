package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first descriptor is written of what lies in a folder. */
class InitializingTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pretty_name: Owls: one year",
                "license: mit\n\ttags: [a]",
                "tags: [a, b",
                "license: \"mit",
                "license: mit\nlicense: mit",
                "- license",
            })
    void frontMatterThatCannotBeReadIsReportedAndTakenOverOnceFixed(String matter) throws IOException {
        write("README.md", "---\n" + matter + "\n---\n# Owls\n\nForty hours of owls.\n");
        assertThatThrownBy(this::init)
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("README.md:")
                .hasMessageContaining("no datacard.yaml was written");
        assertThat(folder.resolve("datacard.yaml")).doesNotExist();

        write("README.md", "---\nlicense: mit\n---\n# Owls\n\nForty hours of owls.\n");
        init();
        assertThat(folder.resolve("datacard.yaml")).content().contains("license: mit");
    }

    private InitResult init() {
        return new Initializing(folder, "baseline", LIBRARY).run();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
