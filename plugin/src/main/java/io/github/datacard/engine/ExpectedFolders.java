package io.github.datacard.engine;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds folders in which a team expects a descriptor, and that have none. */
final class ExpectedFolders {
    private final Workspace workspace;
    private final List<String> globs;

    /**
     * Folders of a workspace.
     *
     * @param globs globs relative to the sources, such as {@code datasets/*}
     */
    ExpectedFolders(Workspace workspace, List<String> globs) {
        this.workspace = workspace;
        this.globs = globs;
    }

    /** One finding for each folder that has none of these descriptors. */
    List<Finding> findings(List<Path> descriptors) {
        Set<Path> documented = descriptors.stream()
                .flatMap(file -> Optional.ofNullable(file.getParent()).stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        folders(globs).stream()
                                .filter(folder -> !documented.contains(folder))
                                .map(ExpectedFolders::finding),
                        globs.stream()
                                .filter(glob -> folders(List.of(glob)).isEmpty())
                                .map(this::idle))
                .toList();
    }

    /** A glob that fits no folder is most likely misspelled, or all that it expects is gone. */
    private Finding idle(String glob) {
        return Finding.of(
                ReadingRule.MISSING_DESCRIPTOR,
                Location.of(workspace.sources().stream().findFirst().orElse(workspace.top())),
                "No folder fits \"" + glob + "\" of -Ddatacard.expect",
                "Correct -Ddatacard.expect; its patterns are relative to each source, such as datasets/*.");
    }

    private List<Path> folders(List<String> some) {
        return new DescriptorFinder(List.of(workspace.output()), workspace.excludes())
                .folders(workspace.sources(), some);
    }

    private static Finding finding(Path folder) {
        return Finding.of(
                ReadingRule.MISSING_DESCRIPTOR,
                Location.of(folder),
                "This folder should hold a descriptor, but there is none",
                "Run the goal init in this folder; it writes a first " + DescriptorFinder.NAME
                        + ". If the folder is no dataset, correct -Ddatacard.expect.");
    }
}
