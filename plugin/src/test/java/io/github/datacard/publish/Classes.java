package io.github.datacard.publish;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of the test, for processes of its own. */
public final class Classes {
    private Classes() {}

    /** All entries, as the option of {@code java} takes them. */
    public static String path() {
        return Stream.concat(
                        loaded(),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry -> !entry.isEmpty())
                                .map(entry -> Path.of(entry).toAbsolutePath().toString()))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What a runner of tests loads by a loader of its own. */
    private static Stream<String> loaded() {
        return Classes.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(url -> {
                    try {
                        URI place = url.toURI();
                        return Path.of(place).toString();
                    } catch (URISyntaxException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                : Stream.empty();
    }
}
