package io.github.datacard.engine;

import java.nio.file.Path;

/** A jar that measuring needs. Users name it by coordinates, and it is found when it is first needed. */
public enum MeasuringJar {
    /** Reads files. */
    ENGINE("SQL engine", "measure.engine"),

    /** Reads a database. */
    DRIVER("driver", "measure.driver");

    private final String title;
    private final String setting;

    MeasuringJar(String title, String setting) {
        this.title = title;
        this.setting = setting;
    }

    /** What messages call it. */
    public String title() {
        return title;
    }

    /** The setting by which users name it, without its prefix. */
    public String setting() {
        return setting;
    }

    /** Finds jars, or throws a {@link io.github.datacard.diagnostic.DatacardException}. */
    @FunctionalInterface
    public interface Finder {
        /** The jar that users named. */
        Path find(MeasuringJar jar, String named);
    }
}
