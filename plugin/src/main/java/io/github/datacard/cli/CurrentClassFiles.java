package io.github.datacard.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

/**
 * Writes the class files of Picocli, which are of Java 5, as those of Java 8: Java keeps no older ones in an archive of
 * classes, and they would be read and proved at each start. The build of {@code datacard.jar} calls it.
 */
public final class CurrentClassFiles {
    private static final String CLASS = ".class";
    private static final String MODULE = "module-info" + CLASS;

    private CurrentClassFiles() {}

    /**
     * Writes a jar.
     *
     * @param arguments the jar to write
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path from = Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path to = Path.of(arguments[0]);
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (JarFile old = new JarFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                JarOutputStream out = new JarOutputStream(file)) {
            for (JarEntry entry : Collections.list(old.entries())) {
                if (entry.getName().endsWith(CLASS) && !entry.getName().endsWith(MODULE)) {
                    JarEntry current = new JarEntry(entry.getName());
                    current.setTime(entry.getTime());
                    out.putNextEntry(current);
                    out.write(current(old.getInputStream(entry).readAllBytes()));
                }
            }
        }
    }

    /** The class with the frames that newer versions ask for. */
    static byte[] current(byte[] old) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return CommandLine.class.getClassLoader();
            }
        };
        ClassVisitor versioned = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String generic, String parent, String[] types) {
                super.visit(Math.max(version, Opcodes.V1_8), access, name, generic, parent, types);
            }
        };
        new ClassReader(old).accept(versioned, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
