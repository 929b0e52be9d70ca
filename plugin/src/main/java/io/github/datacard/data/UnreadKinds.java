package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Data files of kinds that the Hub's loader does not read, where it finds nothing else that is data. */
final class UnreadKinds {
    private static final Pattern SHARD = Pattern.compile("-\\d+-of-\\d+$");
    private static final Pattern DATA_FOLDER = Pattern.compile("(?i)(.*/)?data/.+");

    /** A store of Zarr is a folder. */
    private static final Pattern IN_ZARR = Pattern.compile("(?i)(.*/)?[^/]+\\.zarr/.*");

    private static final int ENOUGH_PAGES = 2;

    /** Of a file without an ending. */
    private static final String PLAIN = "";

    private static final String ARCHIVE = "zip";

    private UnreadKinds() {}

    /** The first file of each kind. */
    static List<DataInspection.Unread> of(DataLayout layout, DataFolder folder) {
        return layout.declared() ? declared(layout, folder) : found(layout, folder);
    }

    private static List<DataInspection.Unread> declared(DataLayout layout, DataFolder folder) {
        List<String> files = layout.files().toList();
        return files.isEmpty()
                        || HubInference.readerOf(files, folder::inArchive).isPresent()
                ? List.of()
                : kinds(files, folder);
    }

    private static List<DataInspection.Unread> found(DataLayout layout, DataFolder folder) {
        if (!layout.splits().isEmpty() || layout.refusal().isPresent()) {
            return List.of();
        }
        List<String> candidates = DataLayout.candidates(folder);
        List<DataInspection.Unread> data =
                kinds(candidates.stream().filter(path -> isData(path, folder)).toList(), folder);
        return data.isEmpty() && candidates.isEmpty() ? kinds(pages(folder), folder) : data;
    }

    /** Documents that lie together in a folder, and are not on something else. */
    private static List<String> pages(DataFolder folder) {
        return folder.list().stream()
                .filter(UnreadKinds::isPage)
                .collect(Collectors.groupingBy(UnreadKinds::folderAndKind, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(pages -> pages.size() >= ENOUGH_PAGES)
                .map(pages -> pages.get(0))
                .toList();
    }

    /** A page in a folder of its own kind. */
    private static boolean isPage(String path) {
        List<String> folders = List.of(path.split("/", -1));
        return folders.size() > 1
                && Loader.shipped().pages().types().contains(kind(path))
                && folders.stream()
                        .limit(folders.size() - 1L)
                        .noneMatch(folder -> folder.startsWith(".")
                                || Loader.shipped().pages().notBelow().contains(folder.toLowerCase(Locale.ROOT)));
    }

    private static String folderAndKind(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1) + kind(path);
    }

    /** A kind that is known, or one that is not under a name of a split or in a folder for data. */
    private static boolean isData(String path, DataFolder folder) {
        if (isPassedOver(path)) {
            return HubInference.isReadable(path.replace("\n", ""));
        }
        if (kind(path).equals(ARCHIVE)) {
            return !folder.inArchive(path).isEmpty();
        }
        boolean named =
                HubInference.isNamedAsSplit(path) || DATA_FOLDER.matcher(path).matches();
        return !isPartOfProgram(path) && (isKnown(path) || (named && !isEmpty(path, folder)));
    }

    /** Names that the loader does not look at, or takes for addresses. */
    private static boolean isPassedOver(String path) {
        return (Glob.isHidden(path) && !path.contains("__MACOSX") && !path.contains("__pycache__"))
                || HubInference.isAddress(path)
                || HubInference.isBroken(path);
    }

    /** Whether a file is of a kind that is known for data. */
    static boolean isKnown(String path) {
        String kind = kind(path);
        return !kind.equals(PLAIN)
                && !Loader.shipped().pages().types().contains(kind)
                && Loader.shipped().remedyFor(kind).isPresent();
    }

    private static boolean isPartOfProgram(String path) {
        return Loader.shipped().code().contains(kind(path))
                || Loader.shipped().neverData().contains(FileType.lastOf(path))
                || HubInference.isReadable(path);
    }

    private static boolean isEmpty(String path, DataFolder folder) {
        try {
            return Files.size(folder.resolve(path)) == 0;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static List<DataInspection.Unread> kinds(List<String> paths, DataFolder folder) {
        Map<String, String> first = new LinkedHashMap<>();
        paths.forEach(path -> first.putIfAbsent(kind(path), path));
        List<DataInspection.Unread> unread = new ArrayList<>();
        first.forEach((kind, path) -> unread.add(new DataInspection.Unread(path, remedy(kind, path, folder))));
        return List.copyOf(unread);
    }

    private static String remedy(String kind, String path, DataFolder folder) {
        if (isPassedOver(path)) {
            return "Give it a name that does not begin with __ or a dot, in folders of such names, and has no \"::\" and no line"
                    + " break in it.";
        }
        if (kind.equals(ARCHIVE)) {
            return folder.inArchive(path).isEmpty()
                    ? "Pack it again: it is empty, or no zip file."
                    : "Unpack it, and write what is in it as Parquet, CSV or JSON Lines.";
        }
        Loader loader = Loader.shipped();
        return loader.remedyFor(kind).or(() -> loader.remedyFor(PLAIN)).orElse("");
    }

    /** What stands behind the last dot of a name, without the number of a part. */
    private static String kind(String path) {
        if (IN_ZARR.matcher(path).matches()) {
            return "zarr";
        }
        String name = SHARD.matcher(FileType.lastOf(path)).replaceFirst("");
        int dot = name.lastIndexOf('.');
        return dot < 0 ? PLAIN : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
