package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program packs Picocli with class files that an archive of classes takes. */
class CurrentClassFilesTest {
    /** Java takes no class files before Java 6 into an archive. */
    private static final int JAVA_6 = 50;

    @TempDir
    private Path folder;

    @Test
    void eachClassIsOfANewerJavaAndPassesItsProof() throws Exception {
        Path jar = folder.resolve("new/picocli.jar");
        CurrentClassFiles.main(new String[] {jar.toString()});
        int old = 0;
        try (JarFile file = new JarFile(jar.toFile());
                JarFile before = new JarFile(Path.of(CommandLine.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toFile());
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            List<JarEntry> classes = Collections.list(file.entries());
            assertThat(classes).hasSizeGreaterThan(100);
            for (JarEntry entry : classes) {
                assertThat(version(file, entry)).as(entry.getName()).isGreaterThanOrEqualTo(JAVA_6);
                old += version(before, entry) < JAVA_6 ? 1 : 0;
                String name = entry.getName().replace('/', '.').replaceAll("\\.class$", "");
                // A class is proved when it is initialized.
                assertThat(Class.forName(name, true, loader).getClassLoader()).isSameAs(loader);
            }
        }
        assertThat(old).as("classes that were too old").isPositive();
    }

    private static int version(JarFile jar, JarEntry entry) throws Exception {
        byte[] head = jar.getInputStream(jar.getEntry(entry.getName())).readNBytes(8);
        return ByteBuffer.wrap(head).getShort(6);
    }
}
