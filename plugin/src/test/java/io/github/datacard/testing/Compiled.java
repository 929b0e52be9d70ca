package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes that a document shows, compiled in the package that they name. */
public final class Compiled {
    private Compiled() {}

    /**
     * Compiles a class.
     *
     * @param place the package of the class, where it is allowed to see what its neighbors see
     * @param folder a folder for what the compiler writes
     */
    public static Class<?> of(String source, MethodHandles.Lookup place, Path folder) throws Exception {
        String name = source.replaceFirst("(?s).* class (\\w+) .*", "$1");
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    folder.toString(),
                                    "-cp",
                                    classPath(place.lookupClass().getClassLoader())),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(source).isTrue();
        }
        return place.defineClass(Files.readAllBytes(classFile(folder, name)));
    }

    /** What the tests see, whoever starts them. */
    private static String classPath(ClassLoader loader) {
        return loader instanceof URLClassLoader known
                ? Stream.of(known.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path classFile(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name + ".class"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
