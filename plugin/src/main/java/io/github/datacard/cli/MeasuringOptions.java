package io.github.datacard.cli;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.MeasuringJar;
import io.github.datacard.engine.MeasuringSetup;
import io.github.datacard.engine.Setting;
import io.github.datacard.engine.TableServer;
import io.github.datacard.library.Artifacts;
import io.github.datacard.measure.DatabaseAddress;
import io.github.datacard.measure.DriverEngine;
import io.github.datacard.measure.MeasureSettings;
import io.github.datacard.measure.Measurement;
import io.github.datacard.measure.Progress;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/** What the commands share that measure data. */
final class MeasuringOptions {
    @Option(
            names = "--measure.engine",
            defaultValue = DriverEngine.DEFAULT,
            paramLabel = "ENGINE",
            description = "The SQL engine that reads tables: coordinates, or a jar." + " Default: ${DEFAULT-VALUE}.")
    private String engine = DriverEngine.DEFAULT;

    @Option(
            names = "--measure.threads",
            defaultValue = "2",
            paramLabel = "COUNT",
            description = "Threads of the engine.")
    private int threads;

    @Option(
            names = "--measure.memory",
            defaultValue = "1GB",
            paramLabel = "SIZE",
            description = "Memory of the engine, such as 512MB or 4GB. Default: ${DEFAULT-VALUE}.")
    private String memory = "1GB";

    @Option(names = "--measure.exact", description = "Count different values exactly, however many there are.")
    private boolean exact;

    @Option(names = "--measure.duplicates", description = "Count rows that repeat another one.")
    private boolean duplicates;

    @Option(names = "--measure.nearDuplicates", description = "Count rows whose texts are nearly those of others.")
    private boolean nearDuplicates;

    @Option(
            names = "--measure.exactRows",
            defaultValue = "1000000",
            paramLabel = "COUNT",
            description = "Up to how many rows quantiles come from all of them. Default: ${DEFAULT-VALUE}.")
    private long exactRows;

    @Option(
            names = "--measure.smallestGroup",
            defaultValue = "10",
            paramLabel = "COUNT",
            description = "How many rows a class needs to be shown where data may be about people.")
    private int smallestGroup;

    @Option(names = "--measure.fresh", description = "Read all files again, whatever is kept from earlier runs.")
    private boolean fresh;

    @Option(names = "--measure.strict", description = "Treat a file that cannot be read as an error.")
    private boolean strict;

    @Option(
            names = "--measure.sql",
            paramLabel = "DIALECT",
            description = "The SQL of the database in which the tables lie that descriptors name, such as postgresql or"
                    + " spark: queries are written to the folder queries of the output folder, and answers that lie"
                    + " beside them as CSV become facts.")
    private String sql = "";

    @Option(
            names = "--measure.jdbc",
            paramLabel = "ADDRESS",
            description = "The database in which the tables lie that descriptors name, as an address of JDBC. User and"
                    + " password are read from the variables DATACARD_JDBC_USER and DATACARD_JDBC_PASSWORD.")
    private String jdbc = "";

    @Option(
            names = "--measure.driver",
            paramLabel = "DRIVER",
            description = "The driver for --measure.jdbc: coordinates, or a jar.")
    private String driver = "";

    Measurement measurement(Library library, Path output) {
        MeasuringSetup setup = setup(library);
        MeasureSettings settings = MeasureSettings.inFolder(output.resolve("measured"))
                .using(threads, memory)
                .counting(exact, duplicates, exactRows, smallestGroup)
                .nearly(nearDuplicates)
                .reading(fresh, strict);
        Measurement ofFiles = setup.ofFiles(library.vocabulary(), engine, settings, Progress.NONE);
        return setup.tables(sql, server(), driver, output.resolve("queries"))
                .map(ofFiles::in)
                .orElse(ofFiles);
    }

    static MeasuringSetup setup(Library library) {
        return new MeasuringSetup(OptionWords.PREFIX, (jar, named) -> jar(jar, named, library.artifacts()));
    }

    private Optional<TableServer> server() {
        return Setting.text(jdbc).map(DatabaseAddress::new).map(address -> {
            if (address.holdsPassword()) {
                throw new DatacardException(
                        "--measure.jdbc holds a password. Put it into the variable DATACARD_JDBC_PASSWORD.");
            }
            return new TableServer(address, login());
        });
    }

    private static Properties login() {
        Properties login = new Properties();
        Optional.ofNullable(System.getenv("DATACARD_JDBC_USER")).ifPresent(user -> login.setProperty("user", user));
        Optional.ofNullable(System.getenv("DATACARD_JDBC_PASSWORD"))
                .ifPresent(password -> login.setProperty("password", password));
        return login;
    }

    private static Path jar(MeasuringJar jar, String named, Artifacts artifacts) {
        if (named.endsWith(".jar")) {
            Path file = SharedOptions.base().resolve(named);
            if (!Files.isRegularFile(file)) {
                throw new DatacardException("There is no " + jar.title() + " " + named + ".");
            }
            return file;
        }
        try {
            return artifacts.file(named, "jar");
        } catch (Artifacts.Missing missing) {
            throw new DatacardException(
                    "The " + jar.title() + " " + named + " cannot be fetched: " + missing.getMessage()
                            + ". Correct its coordinates, or name a jar with --" + jar.setting() + ".",
                    missing);
        }
    }
}
