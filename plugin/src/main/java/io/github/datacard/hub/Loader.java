package io.github.datacard.hub;

import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the library {@code datasets} reads, as {@code hub/loader.yaml} says.
 *
 * @param readers file types by the reader that takes them
 * @param anyCase readers whose types may stand in upper case
 * @param preferred types that win where two are equally frequent, best first
 * @param neverData names of files that are no data wherever they stand
 * @param metadata names of files that describe media beside them
 * @param lanceMetadata types of files that belong to data of Lance
 * @param otherTools names of files of other tools, which are taken for data all the same
 * @param descriptions names of those of them that describe data and never are data themselves
 * @param pointers last endings of names of files that stand for data elsewhere
 * @param failing readers that fail on every file
 * @param neverUnpacked readers that open files as they are, packed or not
 * @param unread types that no reader takes, by what makes files of them loadable
 * @param code types of files that belong to programs and documents
 * @param options what readers refuse as values of their parameters, by reader
 * @param listed parameters that take a list only
 * @param encodings names of encodings of texts, in small letters and digits
 * @param unobeyed values of parameters by which rows would be read here otherwise than by the reader, by reader
 * @param pages documents that may be data
 * @param packages packages without which compressions are not read, by the endings of these
 * @param columns the column that a reader of media makes of each file
 * @param types types of columns
 */
public record Loader(
        Map<String, List<String>> readers,
        List<String> anyCase,
        List<String> preferred,
        List<String> neverData,
        List<String> metadata,
        List<String> lanceMetadata,
        List<String> otherTools,
        List<String> descriptions,
        List<String> pointers,
        List<String> failing,
        List<String> neverUnpacked,
        Map<String, List<String>> unread,
        List<String> code,
        Map<String, List<OptionLimit>> options,
        List<String> listed,
        List<String> encodings,
        Map<String, List<OptionLimit>> unobeyed,
        Pages pages,
        Map<String, String> packages,
        Map<String, String> columns,
        ColumnTypes types) {
    private static final String FILE = "hub/loader.yaml";

    /**
     * Documents that are data only where several lie together and there is nothing else.
     *
     * @param types their types
     * @param notBelow folders whose pages explain something, or belong to a program
     */
    public record Pages(List<String> types, List<String> notBelow) {}

    /**
     * Types of columns.
     *
     * @param scalars names of plain types
     * @param patterns forms of plain types with arguments
     * @param simple richer types that need no settings
     * @param needing richer types that need some, with their names
     * @param ofSplit what a split of {@code dataset_info} may say
     */
    record ColumnTypes(
            List<String> scalars,
            List<Pattern> patterns,
            List<String> simple,
            Map<String, List<String>> needing,
            List<String> ofSplit) {
        boolean isPlain(String name) {
            return scalars.contains(name)
                    || patterns.stream()
                            .anyMatch(pattern -> pattern.matcher(name).matches());
        }
    }

    /** Not in a class that many use: most runs look at no data. */
    private static final class Shipped {
        private static final Loader LOADER = read(new LibraryFiles(Optional.empty(), List.of()));
    }

    /** The lists that are shipped. They are facts about a library, so that no team has its own. */
    public static Loader shipped() {
        return Shipped.LOADER;
    }

    /** The reader of a file type, written in lower case. */
    public Optional<String> readerOf(String type) {
        return keyOf(type, readers);
    }

    /** What makes files of a type loadable that no reader takes, written in lower case; empty if the type is not known. */
    public Optional<String> remedyFor(String type) {
        return keyOf(type, unread);
    }

    /** Whether a type of columns that is neither a list nor a struct is one that the library has. */
    public boolean hasType(String type) {
        return types.isPlain(type)
                || types.simple().contains(type)
                || types.needing().containsKey(type);
    }

    /** Whether a type of columns has no parts and no settings: {@code int64}. */
    public boolean isPlain(String type) {
        return types.isPlain(type);
    }

    private static Optional<String> keyOf(String type, Map<String, List<String>> types) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().contains(type))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether Python has an encoding of this name. */
    public boolean hasEncoding(String name) {
        return encodings.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    private static Loader read(LibraryFiles files) {
        LibraryNode root = LibraryNode.read(files, FILE);
        return new Loader(
                lists(root.below("readers")),
                root.texts("any_case"),
                root.texts("preferred"),
                root.texts("never_data"),
                root.texts("metadata"),
                root.texts("lance_metadata"),
                root.texts("other_tools"),
                root.texts("descriptions"),
                root.texts("pointers"),
                root.texts("failing"),
                root.texts("never_unpacked"),
                lists(root.below("unread")),
                root.texts("code"),
                limits(root.below("options")),
                root.texts("listed"),
                root.texts("encodings"),
                limits(root.below("unobeyed")),
                new Pages(
                        root.below("pages").texts("types"), root.below("pages").texts("not_below")),
                root.below("packages").attributes(),
                root.below("columns").attributes(),
                new ColumnTypes(
                        root.texts("scalars"),
                        root.texts("patterns").stream().map(Pattern::compile).toList(),
                        root.texts("types"),
                        lists(root.below("needing")),
                        root.texts("members_of_split")));
    }

    private static Map<String, List<OptionLimit>> limits(LibraryNode node) {
        Map<String, List<OptionLimit>> limits = new LinkedHashMap<>();
        node.keys()
                .forEach(reader -> limits.put(
                        reader,
                        node.nodes(reader).stream().map(OptionLimit::read).toList()));
        return limits;
    }

    private static Map<String, List<String>> lists(LibraryNode node) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        node.keys().forEach(key -> lists.put(key, node.texts(key)));
        return lists;
    }
}
