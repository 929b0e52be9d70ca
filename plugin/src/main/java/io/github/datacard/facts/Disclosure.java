package io.github.datacard.facts;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Envelope;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Paths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Leaves out of facts what a descriptor withholds or keeps internal. */
public final class Disclosure {
    private final Descriptor descriptor;
    private final List<String> hidden;

    private Disclosure(Descriptor descriptor, List<String> hidden) {
        this.descriptor = descriptor;
        this.hidden = hidden;
    }

    /** What the public may see of the facts. */
    public static Facts toThePublic(Descriptor descriptor, Facts facts) {
        Stream<String> internal = descriptor.envelope().internal().stream().map(Envelope.Named::name);
        return new Disclosure(
                        descriptor,
                        Stream.concat(internal, withheld(descriptor).stream()).toList())
                .of(facts);
    }

    /** What the organization may see of the facts. */
    public static Facts toTheOrganization(Descriptor descriptor, Facts facts) {
        return new Disclosure(descriptor, withheld(descriptor)).of(facts);
    }

    private static List<String> withheld(Descriptor descriptor) {
        return descriptor.envelope().gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.NOT_DOCUMENTED)
                .map(Gap::path)
                .toList();
    }

    private Facts of(Facts facts) {
        return mayShow(Paths.CONFIGS) && mayShow(Paths.SPLITS)
                ? new Facts(
                        facts.engine(),
                        facts.files(),
                        facts.configs().stream().map(this::config).toList(),
                        facts.settings())
                : new Facts(facts.engine(), List.of(), List.of());
    }

    private Facts.Config config(Facts.Config config) {
        return new Facts.Config(
                config.name(),
                config.splits().stream().map(this::split).toList(),
                columns(config.columns()),
                config.shared(),
                mayShow(Paths.FEATURES) ? config.sharedKeys() : List.of(),
                config.sharedPairs().stream()
                        .filter(pair -> pair.column().isEmpty() || mayShow(Paths.FEATURES))
                        .toList(),
                config.options(),
                mayShow(Paths.FEATURES)
                        ? config.sample().flatMap(sample -> sample.first(Sampling.rows(descriptor, config.name())))
                        : Optional.empty(),
                mayShow(Paths.FEATURES) ? config.near() : Optional.empty());
    }

    private Facts.Split split(Facts.Split split) {
        return new Facts.Split(
                split.name(),
                split.files(),
                split.bytes(),
                split.rows(),
                split.duplicates(),
                columns(split.columns()),
                mayShow(Paths.FEATURES) ? split.together() : Facts.Together.NONE);
    }

    private List<Facts.Column> columns(List<Facts.Column> columns) {
        return mayShow(Paths.FEATURES)
                ? columns.stream()
                        .map(column -> mayShow(Paths.LABELS) ? column : column.withoutClasses())
                        .toList()
                : List.of();
    }

    /** Whether neither a path nor something above or below it is hidden: a hidden part of a table hides the table. */
    private boolean mayShow(String path) {
        return hidden.stream()
                .noneMatch(other -> (path + ".").startsWith(other + ".")
                        || (other.startsWith(path + ".") && !path.equals(Paths.CONFIGS)));
    }
}
