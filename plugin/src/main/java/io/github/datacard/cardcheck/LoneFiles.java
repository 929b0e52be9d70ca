package io.github.datacard.cardcheck;

import io.github.datacard.audience.Cards;
import io.github.datacard.croissant.CroissantLinter;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cards and Croissant files below the sources of a workspace, found in one walk.
 *
 * @param cards files with the name of a card that have no descriptor beside or above them
 * @param named cards that the user named one by one, whatever they look like
 * @param croissant all Croissant files, and those that the user named, whatever they are called
 * @param training files on what models were trained on
 * @param described folders with descriptors
 * @param carded folders with such cards
 */
public record LoneFiles(
        List<Path> cards,
        Set<Path> named,
        List<Path> croissant,
        List<Path> training,
        Set<Path> described,
        Set<Path> carded) {
    public static LoneFiles in(Workspace workspace, LoneCards wanted, List<Path> descriptors) {
        Set<Path> described = descriptors.stream()
                .map(descriptor -> descriptor.toAbsolutePath().normalize().getParent())
                .collect(Collectors.toUnmodifiableSet());
        List<Path> found = new DescriptorFinder(List.of(workspace.output()), workspace.excludes())
                .files(
                        workspace.sources(),
                        file -> CroissantLinter.isNamedSo(file)
                                || DescriptorFinder.isTrainingSummary(file)
                                || isNamed(file, wanted));
        Set<Path> named = files(workspace).filter(DescriptorFinder::isDocument).collect(Collectors.toUnmodifiableSet());
        Stream<Path> cards = wanted.mode() == LoneCards.Mode.IGNORE
                ? Stream.empty()
                : Stream.concat(found.stream().filter(file -> isNamed(file, wanted)), named.stream());
        List<Path> alone = cards.filter(card -> !isBelow(card, described))
                .distinct()
                .sorted()
                .toList();
        return new LoneFiles(
                alone,
                named,
                Stream.concat(
                                found.stream().filter(CroissantLinter::isNamedSo),
                                files(workspace).filter(DescriptorFinder::isLinkedData))
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.concat(found.stream(), files(workspace))
                        .filter(DescriptorFinder::isTrainingSummary)
                        .distinct()
                        .sorted()
                        .toList(),
                described,
                alone.stream().map(LoneFiles::folderOf).collect(Collectors.toUnmodifiableSet()));
    }

    /** The sources that are files. */
    private static Stream<Path> files(Workspace workspace) {
        return workspace.sources().stream()
                .map(source -> source.toAbsolutePath().normalize())
                .filter(Files::isRegularFile);
    }

    private static boolean isNamed(Path file, LoneCards wanted) {
        String name = String.valueOf(file.getFileName());
        return wanted.names().contains(name) || wanted.names().stream().anyMatch(own -> isMisspelled(file, own));
    }

    /** Whether the name of a file differs from the right one in case alone, and no other file has the right one. */
    static boolean isMisspelled(Path file, String right) {
        String name = String.valueOf(file.getFileName());
        if (!name.equalsIgnoreCase(right) || name.equals(right)) {
            return false;
        }
        Path other = file.resolveSibling(right);
        try {
            return !Files.exists(other) || Files.isSameFile(other, file);
        } catch (IOException gone) {
            return true;
        }
    }

    /** Whether a file is in a folder that a descriptor describes. */
    boolean isDescribed(Path file) {
        return isBelow(file, described);
    }

    /** Whether nothing but this file describes the data in its folder. */
    public boolean isAlone(Path file) {
        return !isDescribed(file) && !carded.contains(folderOf(file));
    }

    /** Whether a card is the one that the loader reads in its folder, and all data below it is its own. */
    boolean isOnlyCard(Path file) {
        Path folder = folderOf(file);
        return String.valueOf(file.getFileName()).equals(Cards.NAME)
                && carded.stream().noneMatch(other -> !other.equals(folder) && other.startsWith(folder));
    }

    /** The folder in which a file lies. */
    public static Path folderOf(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return Objects.requireNonNullElse(whole.getParent(), whole);
    }

    private static boolean isBelow(Path file, Set<Path> folders) {
        return Stream.iterate(file.toAbsolutePath().normalize().getParent(), folder -> folder != null, Path::getParent)
                .anyMatch(folders::contains);
    }
}
