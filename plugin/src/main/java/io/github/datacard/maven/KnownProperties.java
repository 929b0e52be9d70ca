package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The properties that some goal reads. Maven passes over a misspelled one in silence, and then the goal runs by its
 * defaults.
 */
final class KnownProperties {
    private static final String DESCRIPTOR = "META-INF/maven/plugin.xml";
    private static final String PREFIX = AbstractDatacardMojo.PREFIX;
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(" + Pattern.quote(PREFIX) + "[\\w.]+)}");

    private final SortedSet<String> names;

    /** These names. */
    KnownProperties(SortedSet<String> names) {
        this.names = names;
    }

    /** The properties of all goals, as the plugin's own descriptor lists them. */
    static KnownProperties ofThePlugin() {
        try (InputStream in = KnownProperties.class.getClassLoader().getResourceAsStream(DESCRIPTOR)) {
            String descriptor = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new KnownProperties(PROPERTY.matcher(descriptor)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException broken) {
            throw new DatacardException("Cannot read " + DESCRIPTOR + " of the plugin.", broken);
        }
    }

    /**
     * Fails on a property of the command line that no goal knows. One that the project has under the same name is its own
     * business: it is given another value.
     */
    void require(Properties given, Properties ofProject) {
        unknown(given).filter(name -> !ofProject.containsKey(name)).findFirst().ifPresent(name -> {
            throw new DatacardException("No goal knows the property " + name + ". "
                    + near(name).map(known -> "Did you mean " + known + "?").orElse("The goal help lists all."));
        });
    }

    /** What is said of properties of a project that are nearly known ones; others are its own business. */
    Stream<String> doubts(Properties ofProject) {
        return unknown(ofProject)
                .flatMap(name -> near(name).stream()
                        .map(known -> "No goal knows the property " + name + " of this project. Did you mean " + known
                                + "?"));
    }

    private Stream<String> unknown(Properties properties) {
        return names.isEmpty()
                ? Stream.empty()
                : properties.stringPropertyNames().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX) && !names.contains(name))
                        .sorted();
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
