package io.github.datacard.exchange;

import io.github.datacard.data.MediaKind;
import io.github.datacard.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pictures, sounds and the like, and the table beside them that has a row for each of them.
 *
 * @param media the files
 * @param table the table
 */
record CroissantMetadata(CroissantFiles.Source media, CroissantFiles.Source table) {
    /** The column of the table that names the files. */
    static final String FILE = "file_name";

    /** The table among files, if it is the only one, and its rows can be found by the names of all other files. */
    static Optional<String> tableOf(List<String> files) {
        List<String> tables = files.stream().filter(MediaKind::isDescription).toList();
        List<String> media = media(files);
        return tables.size() == 1 && !media.isEmpty() && media.size() + 1 == files.size()
                ? Optional.of(tables.get(0)).filter(table -> media.stream().allMatch(file -> isBelow(table, file)))
                : Optional.empty();
    }

    /** The files that are no tables. */
    static List<String> media(List<String> files) {
        return files.stream().filter(file -> MediaKind.of(file).isPresent()).toList();
    }

    /** A path of the table starts at its folder; which part of a whole path that is shows only the name of the folder. */
    private static boolean isBelow(String table, String file) {
        String folder = folder(table);
        return file.startsWith(folder) && (!folder.isEmpty() || file.indexOf('/') < 0);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The field by which a file and its row belong together. */
    Map<String, Object> field(String id) {
        String folder = folder(table.paths().get(0));
        boolean nested = media.paths().stream().anyMatch(file -> file.indexOf('/', folder.length()) >= 0);
        Map<String, Object> from = new LinkedHashMap<>(media.reference());
        from.put("extract", JsonText.ordered("fileProperty", nested ? "fullpath" : "filename"));
        if (nested) {
            from.put("transform", JsonText.ordered("regex", "(?:.*/)?" + plain(folder) + "(.+)$"));
        }
        Map<String, Object> row = new LinkedHashMap<>(table.reference());
        row.put("extract", JsonText.ordered("column", FILE));
        return JsonText.ordered(
                "@type", "cr:Field",
                "@id", id,
                "name", FILE,
                "dataType", "sc:Text",
                "references", row,
                "source", from);
    }

    private static String plain(String folder) {
        return Pattern.compile("[^\\w/ -]").matcher(folder).replaceAll("\\\\$0");
    }
}
