package io.github.datacard.library;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The files of a library that a team has published as an artifact. */
public final class LibraryArtifact {
    private static final String ROOT = "datacard/";
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_FILES = 2000;

    private LibraryArtifact() {}

    /** The texts of the files below {@code datacard/}, by their names in the library. */
    public static Map<String, String> texts(String coordinates, Artifacts artifacts) {
        Path file;
        try {
            file = artifacts.file(coordinates, "jar");
        } catch (Artifacts.Missing missing) {
            throw new DatacardException("Cannot find the library " + coordinates + ": " + missing.getMessage()
                    + ". Correct -Ddatacard.library, which takes group:artifact:version, or the repositories"
                    + " of the build and of settings.xml.");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Map<String, String> texts = texts(coordinates, jar);
            if (texts.isEmpty()) {
                throw new DatacardException("The library " + coordinates
                        + " has no files below datacard/. Put them where datacard-templates has its own, such as"
                        + " datacard/profiles/team.yaml.");
            }
            return texts;
        } catch (IOException broken) {
            throw new DatacardException("The library " + coordinates + " is no jar that can be read.", broken);
        }
    }

    private static Map<String, String> texts(String coordinates, JarFile jar) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
                texts.put(entry.getName().substring(ROOT.length()), text(coordinates, jar, entry));
            }
            if (texts.size() > MOST_FILES) {
                throw new DatacardException(
                        "The library " + coordinates + " has more than " + MOST_FILES + " files below datacard/.");
            }
        }
        return texts;
    }

    private static String text(String coordinates, JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DatacardException("The library " + coordinates + " has the file " + entry.getName()
                        + " with more than " + MOST_BYTES + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
