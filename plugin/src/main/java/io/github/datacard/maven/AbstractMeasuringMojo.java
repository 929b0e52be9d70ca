package io.github.datacard.maven;

import io.github.datacard.engine.MeasuringSetup;
import io.github.datacard.engine.Setting;
import io.github.datacard.measure.MeasureSettings;
import io.github.datacard.measure.Measurement;
import io.github.datacard.resolver.OpenSettings;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that measure data. */
abstract class AbstractMeasuringMojo extends AbstractJudgingMojo {
    @Component
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositories;

    /**
     * The SQL engine that reads tables, as Maven coordinates. Default: <code>org.duckdb:duckdb_jdbc:1.5.6.0</code>. It has
     * 80 MB and is fetched from the repositories of the build when data is first measured. To have it at hand when Maven
     * is offline: <code>mvn dependency:get -Dartifact=org.duckdb:duckdb_jdbc:1.5.6.0</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.engine", defaultValue = "org.duckdb:duckdb_jdbc:1.5.6.0")
    @SuppressWarnings("NullAway.Init")
    private String engine;

    /**
     * How many threads the SQL engine may use, at least 1. Default: <code>2</code>. The facts do not depend on it.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.threads", defaultValue = "2")
    private int threads;

    /**
     * How much memory the SQL engine may use, outside of Java's, with a unit: <code>512MB</code>, <code>4GB</code>.
     * Default: <code>1GB</code>. What does not fit goes to a temporary folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.memory", defaultValue = "1GB")
    @SuppressWarnings("NullAway.Init")
    private String memory;

    /**
     * Whether different values are counted exactly even where a column has more than a million of them. Default:
     * <code>false</code>, which is faster and at most one percent off there.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.exact", defaultValue = "false")
    private boolean exact;

    /**
     * Whether rows that repeat another one are counted, within each split and across splits. Default:
     * <code>false</code>, since it takes time.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.duplicates", defaultValue = "false")
    private boolean duplicates;

    /**
     * Whether rows are counted whose texts are nearly those of others, within each split and across splits. Default:
     * <code>false</code>, since it takes time: about ten seconds for 100,000 texts of 500
     * characters.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.nearDuplicates", defaultValue = "false")
    private boolean nearDuplicates;

    /**
     * Up to how many rows quantiles come from all rows. Default: <code>1000000</code>. Above, they come from a sample of
     * about so many rows, which is the same in each run.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.exactRows", defaultValue = "1000000")
    private long exactRows;

    /**
     * How many rows a class needs at least for its count to be shown, and a column for its range, unless the descriptor
     * says that the data is not about people. Default: <code>10</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.smallestGroup", defaultValue = "10")
    private int smallestGroup;

    /**
     * Whether all files are read again, whatever is kept from earlier runs. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.fresh", defaultValue = "false")
    private boolean fresh;

    /**
     * Whether a file that cannot be read is an error. Default: <code>false</code>: it is named and counted, and the others
     * are measured.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.strict", defaultValue = "false")
    private boolean strict;

    /**
     * The SQL of the database in which the tables lie that descriptors name below <code>configs</code> as
     * <code>table</code>: <code>postgresql</code>, <code>spark</code>, <code>trino</code>, <code>snowflake</code>,
     * <code>bigquery</code> or <code>duckdb</code>. The queries are written to the folder <code>queries</code> of the
     * output folder; answers that lie beside them as CSV files of the same names become facts. Default: none.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.sql", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String sql;

    /**
     * The database in which the tables lie that descriptors name, as an address of JDBC, or as the id of a server in
     * <code>settings.xml</code> that has the address as <code>url</code> in its <code>configuration</code>, and user and
     * password. Default: none.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.jdbc", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String jdbc;

    /**
     * The driver for <code>datacard.measure.jdbc</code>, as Maven coordinates, such as
     * <code>org.postgresql:postgresql:42.7.13</code>. It is fetched when it is first needed, and brings all that it needs.
     * Default: none.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.driver", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String driver;

    @Component
    @SuppressWarnings("NullAway.Init")
    private SettingsDecrypter decrypter;

    final MeasuringSetup setup() {
        return new MeasuringSetup(PREFIX, new ResolvedJars(repositories, session()));
    }

    final Measurement newMeasurement(Path outputFolder) {
        MeasuringSetup setup = setup();
        MeasureSettings settings = MeasureSettings.inFolder(outputFolder.resolve("measured"))
                .using(threads, memory)
                .counting(exact, duplicates, exactRows, smallestGroup)
                .nearly(nearDuplicates)
                .reading(fresh, strict);
        Measurement ofFiles = setup.ofFiles(
                library().vocabulary(),
                engine,
                settings,
                new ProgressLog(getLog(), session().getRequest().isInteractiveMode()));
        SettingsTables servers = new SettingsTables(new OpenSettings(session().getSettings(), decrypter));
        return setup.tables(sql, Setting.text(jdbc).map(servers::named), driver, outputFolder.resolve("queries"))
                .map(ofFiles::in)
                .orElse(ofFiles);
    }
}
