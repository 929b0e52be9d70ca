package io.github.datacard.engine;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.facts.PartName;
import io.github.datacard.measure.Database;
import io.github.datacard.measure.DatabaseAddress;
import io.github.datacard.measure.DriverEngine;
import io.github.datacard.measure.MeasureSettings;
import io.github.datacard.measure.Measurement;
import io.github.datacard.measure.Progress;
import io.github.datacard.measure.QueryFolder;
import io.github.datacard.measure.Warehouse;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a measurement of what a user set, by options of the program or properties of Maven.
 *
 * @param prefix what the names of settings begin with, as users write them
 * @param jars finds engine and driver
 */
public record MeasuringSetup(String prefix, MeasuringJar.Finder jars) {
    private static final Pattern SIZE = Pattern.compile("\\d+(\\.\\d+)? ?([KMGT]i?B)");

    /** A measurement of files. */
    public Measurement ofFiles(Vocabulary vocabulary, String engine, MeasureSettings settings, Progress progress) {
        if (settings.threads() < 1
                || settings.stated().exactRows() < 1
                || !SIZE.matcher(settings.memory()).matches()) {
            throw new DatacardException(prefix + "measure.threads and " + prefix
                    + "measure.exactRows are at least 1, and " + prefix
                    + "measure.memory is a size such as 512MB or 4GB.");
        }
        return new Measurement(
                vocabulary, new DriverEngine(engine, () -> jars.find(MeasuringJar.ENGINE, engine)), settings, progress);
    }

    /**
     * The tables that descriptors name: those of a database, or those about which users ask their own by queries.
     *
     * @param sql the kind of SQL; that of the database where none is given
     * @param queries the folder for queries and answers
     * @return empty if neither a database nor a kind of SQL is given
     */
    public Optional<Warehouse> tables(
            @Nullable String sql, Optional<TableServer> server, @Nullable String driver, Path queries) {
        Optional<String> dialect = Setting.text(sql);
        return server.map(given -> in(given, dialect, driver))
                .or(() -> dialect.map(kind -> new Warehouse(kind, new QueryFolder(queries))));
    }

    /**
     * The same measurement of a part only, or of parts that were measured before.
     *
     * @param part the part; all if none is given
     * @param merge the folder with parts; none are merged if none is given
     */
    public Measurement inParts(
            Measurement whole, @Nullable String part, @Nullable String merge, UnaryOperator<Path> resolved) {
        if (Setting.text(part).isPresent() && Setting.text(merge).isPresent()) {
            throw new DatacardException(
                    prefix + "measure.part measures and " + prefix + "measure.merge does not: name one of them.");
        }
        Measurement measured =
                Setting.text(part).map(PartName::of).map(whole::ofPart).orElse(whole);
        return Setting.text(merge)
                .map(folder -> measured.merging(folder(resolved.apply(Path.of(folder)))))
                .orElse(measured);
    }

    private Path folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DatacardException("There is no folder " + folder + ", which " + prefix + "measure.merge names.");
        }
        return folder;
    }

    private Warehouse in(TableServer server, Optional<String> dialect, @Nullable String driver) {
        DatabaseAddress address = server.address();
        String named = Setting.text(driver)
                .orElseThrow(() -> new DatacardException("Name the driver of " + address.shown() + " in " + prefix
                        + MeasuringJar.DRIVER.setting() + ", such as org.postgresql:postgresql:42.7.13."));
        DriverEngine database =
                new DriverEngine(named, () -> jars.find(MeasuringJar.DRIVER, named), address, server.login());
        return new Warehouse(dialect.orElseGet(address::dialect), new Database(database, address.shown()));
    }
}
