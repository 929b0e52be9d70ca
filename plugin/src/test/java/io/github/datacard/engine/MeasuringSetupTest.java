package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.measure.DatabaseAddress;
import io.github.datacard.measure.DriverEngine;
import io.github.datacard.measure.MeasureSettings;
import io.github.datacard.measure.Progress;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users set for measuring, by the program or by Maven. */
class MeasuringSetupTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final Path FOLDER = Path.of("queries");
    private static final TableServer SERVER =
            new TableServer(new DatabaseAddress("jdbc:postgresql://host/base?ssl=true"), new Properties());

    private final MeasuringSetup setup = new MeasuringSetup("--", (jar, named) -> {
        throw new DatacardException("Nothing is fetched before it is needed.");
    });

    @ParameterizedTest
    @CsvSource({"0, 1GB, 1", "1, 1GB, 0", "1, much, 1", "1, 1 gigabyte, 1", "1, '', 1"})
    void settingsThatTheEngineDoesNotTakeAreNamed(int threads, String memory, long exactRows) {
        assertThatThrownBy(() -> ofFiles(threads, memory, exactRows))
                .isInstanceOf(DatacardException.class)
                .hasMessage("--measure.threads and --measure.exactRows are at least 1, and --measure.memory is a size"
                        + " such as 512MB or 4GB.");
    }

    @ParameterizedTest
    @CsvSource({"1, 512MB, 1", "8, 1.5 GiB, 1000000"})
    void otherSettingsAreTaken(int threads, String memory, long exactRows) {
        assertThatCode(() -> ofFiles(threads, memory, exactRows)).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseWithoutADriverAsksForOne() {
        assertThatThrownBy(() -> setup.tables("", Optional.of(SERVER), " ", FOLDER))
                .isInstanceOf(DatacardException.class)
                .hasMessage("Name the driver of jdbc:postgresql://host/base in --measure.driver, such as"
                        + " org.postgresql:postgresql:42.7.13.");
        assertThat(setup.tables("", Optional.of(SERVER), "a:b:1", FOLDER)).isPresent();
    }

    @Test
    void thereAreTablesWhereADatabaseOrAKindOfSqlIsGiven() {
        assertThat(setup.tables(null, Optional.empty(), null, FOLDER)).isEmpty();
        assertThat(setup.tables(" ", Optional.empty(), "a:b:1", FOLDER)).isEmpty();
        assertThat(setup.tables("spark", Optional.empty(), null, FOLDER)).isPresent();
    }

    private void ofFiles(int threads, String memory, long exactRows) {
        setup.ofFiles(
                VOCABULARY,
                DriverEngine.DEFAULT,
                MeasureSettings.inFolder(FOLDER).using(threads, memory).counting(false, false, exactRows, 10),
                Progress.NONE);
    }
}
