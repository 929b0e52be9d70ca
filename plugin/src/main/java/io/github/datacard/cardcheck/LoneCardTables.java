package io.github.datacard.cardcheck;

import io.github.datacard.data.DataInspection;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tables of text beside a card that load, and are not read as they are meant. */
final class LoneCardTables {
    private static final List<String> SEPARATORS = List.of("sep", "delimiter", "header", "names", "column_names");
    private static final int LONGEST_HEADER = 10_000;
    private static final Pattern TABLE = Pattern.compile("(?i)\\.(?:csv|tsv)$");

    /** What parts the names of a header where commas do not. */
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("(?<=\\w\"?)[;\\t|](?=\"?\\w)");

    private LoneCardTables() {}

    static List<Finding> findings(Path folder, Node.Mapping matter, DataInspection seen) {
        boolean parted = matter.mappings("configs").stream()
                .anyMatch(config ->
                        SEPARATORS.stream().anyMatch(key -> config.get(key).isPresent()));
        Findings findings = new Findings();
        seen.files().forEach(file -> table(folder, file, parted, findings));
        return findings.sorted();
    }

    private static void table(Path folder, DataInspection.File file, boolean parted, Findings findings) {
        if (!TABLE.matcher(file.path()).find() || file.pointer()) {
            return;
        }
        Path path = folder.resolve(file.path());
        ConflictMarks.in(path)
                .ifPresent(line -> findings.add(
                        ReadingRule.CONFLICT_LEFT,
                        Location.at(path, line, 1),
                        "A merge conflict was left in the data, and its marks load as rows",
                        ConflictMarks.REMEDY));
        if (!parted) {
            separator(path)
                    .ifPresent(separator -> findings.add(
                            ReadingRule.CELLS_NOT_PARTED,
                            Location.at(path, 1, 1),
                            "The loader makes one column of this table, since its cells are parted by "
                                    + (separator.equals("\t") ? "a tab" : "\"" + separator + "\""),
                            "Add  sep: \"" + separator.replace("\t", "\\t")
                                    + "\"  to the configuration below configs, or write the file with commas."));
        }
    }

    /** What parts the names in the first line of a CSV file in which no comma does. */
    private static Optional<String> separator(Path table) {
        if (table.toString().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
            return Optional.empty();
        }
        try (BufferedReader reader = Files.newBufferedReader(table, StandardCharsets.ISO_8859_1)) {
            String header = Optional.ofNullable(reader.readLine()).orElse("");
            Matcher parts = OTHER_SEPARATOR.matcher(header);
            return !header.contains(",") && header.length() < LONGEST_HEADER && parts.find()
                    ? Optional.of(parts.group())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
