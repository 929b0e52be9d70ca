package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.library.Artifacts;
import io.github.datacard.library.Coordinates;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the base files that a descriptor extends: common fields that it does not have to repeat. */
final class Bases {
    private static final String SUFFIX = ".datacard-base.yaml";

    private final YamlReader yaml;
    private final Path boundary;
    private final Artifacts artifacts;
    private final Findings findings;
    private final Set<Path> open = new LinkedHashSet<>();

    /** A base that is named once more says nothing new, and bases that name each other twice would be read for ever. */
    private final Set<Path> read = new HashSet<>();

    /**
     * Bases below a folder.
     *
     * @param boundary the highest folder in which a base may lie
     * @param artifacts where bases come from that are named by coordinates
     */
    Bases(YamlReader yaml, Path boundary, Artifacts artifacts, Findings findings) {
        this.yaml = yaml;
        this.boundary = boundary.toAbsolutePath().normalize();
        this.artifacts = artifacts;
        this.findings = findings;
    }

    /** The roots of all bases of a descriptor, nearest first: what an earlier one says goes before a later one. */
    List<Node.Mapping> of(Path descriptor, Node.Mapping root) {
        List<Node.Mapping> bases = new ArrayList<>();
        root.get("extends")
                .ifPresent(names -> NameReader.read(names, findings)
                        .forEach(name -> base(descriptor, name).ifPresent(file -> add(file, name.location(), bases))));
        return bases;
    }

    private void add(Path file, Location place, List<Node.Mapping> bases) {
        if (!open.add(file)) {
            findings.add(
                    ReadingRule.EXTENDS_LOOP,
                    place,
                    "The base file extends itself",
                    "Remove one of the \"extends\" lines.");
            return;
        }
        if (read.add(file)) {
            yaml.read(file, findings).ifPresent(root -> {
                bases.add(root);
                bases.addAll(of(file, root));
            });
        }
        open.remove(file);
    }

    private Optional<Path> base(Path descriptor, Envelope.Named name) {
        Optional<Coordinates> coordinates = Coordinates.of(name.name());
        if (coordinates.isPresent()) {
            return published(name, coordinates.get());
        }
        if (!name.name().endsWith(SUFFIX)) {
            findings.add(
                    ReadingRule.EXTENDS_MISSING,
                    name.location(),
                    "\"" + ScalarReader.shortened(name.name()) + "\" is no base file",
                    "Name a file that ends with " + SUFFIX + ".");
            return Optional.empty();
        }
        try {
            Path file = descriptor.resolveSibling(name.name()).toAbsolutePath().normalize();
            return allowed(file, name) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException impossible) {
            findings.add(
                    ReadingRule.EXTENDS_MISSING,
                    name.location(),
                    "This is not the name of a file",
                    "Correct the path.");
            return Optional.empty();
        }
    }

    /** A base file; what is named by its card or another output of it is read from its long form. */
    private Optional<Path> published(Envelope.Named name, Coordinates coordinates) {
        try {
            return Optional.of(artifacts
                    .file(coordinates.longForm().orElse(coordinates).toString(), "yaml")
                    .toAbsolutePath()
                    .normalize());
        } catch (Artifacts.Missing missing) {
            findings.add(
                    ReadingRule.EXTENDS_MISSING,
                    name.location(),
                    "The base file " + ScalarReader.shortened(name.name()) + " cannot be read: " + missing.getMessage(),
                    "Correct the coordinates, which are group:artifact:version, or copy the file into the repository.");
            return Optional.empty();
        }
    }

    private boolean allowed(Path file, Envelope.Named name) {
        if (!file.startsWith(boundary)) {
            findings.add(
                    ReadingRule.PATH_OUTSIDE,
                    name.location(),
                    "The base file " + name.name() + " lies outside of the repository",
                    "Keep base files inside the repository.");
            return false;
        }
        if (!Files.isRegularFile(file)) {
            findings.add(
                    ReadingRule.EXTENDS_MISSING,
                    name.location(),
                    "The base file " + name.name() + (Files.exists(file) ? " is no regular file" : " does not exist"),
                    "Correct the path; it is relative to the folder of this file.");
            return false;
        }
        return true;
    }
}
