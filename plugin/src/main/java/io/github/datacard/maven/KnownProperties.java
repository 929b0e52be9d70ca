package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The properties that some goal reads. Maven passes over a misspelled one in silence, and then the goal runs by its
 * defaults.
 */
final class KnownProperties {
    private static final String DESCRIPTOR = "META-INF/maven/plugin.xml";
    private static final String PREFIX = AbstractDatacardMojo.PREFIX;

    private final SortedSet<String> names;

    /** These names. */
    KnownProperties(SortedSet<String> names) {
        this.names = names;
    }

    /** The properties of all goals, as the plugin's own descriptor lists them. */
    static KnownProperties ofThePlugin() {
        try (InputStream in = KnownProperties.class.getClassLoader().getResourceAsStream(DESCRIPTOR)) {
            return new KnownProperties(
                    in == null ? new TreeSet<>() : in(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new DatacardException("Cannot read " + DESCRIPTOR + " of the plugin.", broken);
        }
    }

    /** Searched by hand, since patterns and streams at the start of Maven take longer than a goal that is skipped. */
    static SortedSet<String> in(String descriptor) {
        SortedSet<String> names = new TreeSet<>();
        String start = "${" + PREFIX;
        for (int at = descriptor.indexOf(start); at >= 0; at = descriptor.indexOf(start, at + 1)) {
            int end = descriptor.indexOf('}', at);
            if (end > 0) {
                names.add(descriptor.substring(at + 2, end));
            }
        }
        return names;
    }

    /** Whether properties have one that may be meant for Datacard. */
    static boolean isConcernedBy(Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            if (isOurs(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    /**
     * Fails on a property of the command line that no goal knows. One that the project has under the same name is its own
     * business: it is given another value.
     */
    void require(Properties given, Properties ofProject) {
        for (String name : unknown(given)) {
            if (!ofProject.containsKey(name)) {
                throw new DatacardException("No goal knows the property " + name + ". "
                        + near(name).map(known -> "Did you mean " + known + "?").orElse("The goal help lists all."));
            }
        }
    }

    /** What is said of properties of a project that are nearly known ones; others are its own business. */
    List<String> doubts(Properties ofProject) {
        List<String> doubts = new ArrayList<>();
        for (String name : unknown(ofProject)) {
            near(name)
                    .ifPresent(known -> doubts.add(
                            "No goal knows the property " + name + " of this project. Did you mean " + known + "?"));
        }
        return doubts;
    }

    private SortedSet<String> unknown(Properties properties) {
        SortedSet<String> unknown = new TreeSet<>();
        for (String name : properties.stringPropertyNames()) {
            if (!names.isEmpty() && isOurs(name) && !names.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    /** Names are compared without what all of them begin with. */
    private Optional<String> near(String name) {
        return Nearest.to(
                        name.substring(PREFIX.length()),
                        names.stream()
                                .map(known -> known.substring(PREFIX.length()))
                                .toList())
                .map(known -> PREFIX + known);
    }
}
