package io.github.datacard.cardcheck;

import io.github.datacard.audience.Cards;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.check.Checker;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataInspection;
import io.github.datacard.data.DataInspector;
import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.hub.Loader;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what the front matter of a card says of the data with the data beside it. */
final class LoneCardData {
    private static final long LONGEST_SCRIPT = 1024 * 1024;

    /** The class of a script that makes a dataset. */
    private static final Pattern BUILDER = Pattern.compile(
            "\\bclass \\w+\\((?:\\w+\\.)*(?:GeneratorBasedBuilder|ArrowBasedBuilder|BeamBasedBuilder)\\)");

    private final Workspace workspace;
    private final long digestLimit;
    private final CardSubjects subjects;

    LoneCardData(Workspace workspace, long digestLimit, CardSubjects subjects) {
        this.workspace = workspace;
        this.digestLimit = digestLimit;
        this.subjects = subjects;
    }

    /** All findings on a card in a folder. */
    List<Finding> findings(Path folder, CommittedCard card, Node.Mapping matter) {
        Set<Path> skipped = Set.of(workspace.output().toAbsolutePath().normalize());
        DataFolder files = new DataFolder(folder, skipped);
        Descriptor bare = read(folder, CardStructure.of(matter, Map.of()));
        DataLayout layout = DataLayout.of(bare, files);
        Map<String, List<String>> splits = layout.splits().stream()
                .collect(Collectors.toMap(
                        DataLayout.Split::name,
                        DataLayout.Split::files,
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList(),
                        LinkedHashMap::new));
        Descriptor said = layout.declared() || layout.refusal().isPresent() || splits.isEmpty()
                ? bare
                : read(folder, CardStructure.of(matter, splits));
        DataInspection seen = seen(new DataInspector(digestLimit, skipped).at(said, Optional.empty()), folder, files);
        Findings findings = new Findings();
        List<Finding> lacking = seen.absent().isEmpty() ? lacking(matter, seen) : List.of();
        findings.addAll(lacking);
        Checker.checkData(subjects.subject(said, seen)).stream()
                .filter(found -> lacking.isEmpty() || !Checker.isOnUndeclaredColumn(found))
                .forEach(findings::add);
        if (!splits.isEmpty() && seen.absent().isEmpty()) {
            splits(matter, seen, findings);
        }
        configs(matter, findings);
        size(matter, seen, findings);
        scripts(folder, findings);
        findings.addAll(new CardClasses(seen).findings(card));
        findings.addAll(LoneCardCounts.findings(card, matter, seen));
        findings.addAll(LoneCardCode.findings(card, seen));
        findings.addAll(LoneCardTables.findings(folder, matter, seen));
        LoneCardTasks.compare(matter, seen, findings);
        return findings.sorted();
    }

    /**
     * Where nothing of what the card names is here, the data may lie elsewhere; not so where other data is here, which the
     * loader would take if the card named none.
     */
    private DataInspection seen(DataInspection seen, Path folder, DataFolder files) {
        if (seen.checked() || seen.absent().isEmpty()) {
            return seen;
        }
        Node.Mapping nothing = new Node.Mapping(List.of(), Location.of(folder.resolve(Cards.NAME)));
        boolean others = DataLayout.of(read(folder, CardStructure.of(nothing, Map.of())), files)
                .files()
                .anyMatch(path ->
                        Loader.shipped().readerOf(FileType.of(path).type()).isPresent());
        return others ? new DataInspection(true, seen.splits(), seen.trouble(), seen.listed()) : seen;
    }

    private Descriptor read(Path folder, Node.Mapping structure) {
        return subjects.read(folder.resolve(Cards.NAME), structure);
    }

    /** The loader compares the splits of a card with those that it makes, and stops at the first that one of them lacks. */
    private static void splits(Node.Mapping matter, DataInspection seen, Findings findings) {
        for (Node.Mapping info : matter.mappings("dataset_info")) {
            List<Node.Mapping> listed = info.mappings("splits");
            String config = CardCounts.nameOf(info);
            Set<String> made = seen.splits().stream()
                    .filter(split ->
                            split.config().equals(config) && !split.files().isEmpty())
                    .map(DataInspection.SplitFiles::name)
                    .collect(Collectors.toSet());
            if (listed.isEmpty() || made.isEmpty()) {
                continue;
            }
            Set<String> names = listed.stream().map(split -> split.text("name")).collect(Collectors.toSet());
            listed.stream()
                    .filter(split -> !made.contains(split.text("name")))
                    .forEach(split -> findings.add(
                            ReadingRule.CARD_SPLITS_DIFFER,
                            split.get("name").orElse(split).location(),
                            "The card lists the split \"" + split.text("name") + "\", which the data does not have",
                            "Remove it, or bring its files back. The data has: "
                                    + String.join(", ", made.stream().sorted().toList()) + "."));
            made.stream()
                    .filter(split -> !names.contains(split))
                    .sorted()
                    .forEach(split -> findings.add(
                            ReadingRule.CARD_SPLITS_DIFFER,
                            listed.get(0).location(),
                            "The data has the split \"" + split + "\", which the card does not list here",
                            "Add it with its num_examples, or leave splits out: the loader counts by itself."));
        }
    }

    /** Columns that the loader misses in the card, of each of its configurations. */
    private static List<Finding> lacking(Node.Mapping matter, DataInspection seen) {
        return matter.mappings("dataset_info").stream()
                .flatMap(info -> UnlistedColumns.findings(
                        info,
                        seen.splits().stream()
                                .filter(split -> split.config().equals(CardCounts.nameOf(info)))
                                .toList()))
                .toList();
    }

    /** Who loads a configuration that only one of both keys knows gets none, or one without its types. */
    private static void configs(Node.Mapping matter, Findings findings) {
        List<Node.Mapping> configs = matter.mappings("configs");
        List<Node.Mapping> infos = matter.mappings("dataset_info");
        Set<String> known = configs.stream()
                .map(config -> config.text("config_name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (known.isEmpty() || infos.isEmpty()) {
            return;
        }
        for (Node.Mapping info : infos) {
            String name = info.text("config_name");
            boolean alone = name.isEmpty() && infos.size() == 1 && known.size() == 1;
            String means = name.isEmpty() ? "default" : name;
            if (!alone && !known.contains(means)) {
                Location place = info.get("config_name").orElse(info).location();
                findings.add(
                        ReadingRule.CARD_CONFIGS_DIFFER,
                        place,
                        "dataset_info describes the configuration \"" + means + "\", which configs does not have",
                        "Give both the same names, or remove what is left over. configs has: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }

    /** The current loader stops at a script that would have loaded the data. */
    private static void scripts(Path folder, Findings findings) {
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(folder, "*.py")) {
            for (Path script : scripts) {
                if (isLoader(folder, script)) {
                    findings.add(
                            ReadingRule.HUB_UNLOADABLE,
                            Location.of(script),
                            "The current version of datasets runs no scripts, and does not load a dataset that has one",
                            "Convert the data to Parquet or another format that the library reads, and delete the script.");
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            // A folder that cannot be listed holds no data either.
        }
    }

    private static boolean isLoader(Path folder, Path script) {
        return script.toFile().length() < LONGEST_SCRIPT
                && TextFile.read(folder, String.valueOf(script.getFileName()), new Findings())
                        .filter(text -> BUILDER.matcher(text).find())
                        .isPresent();
    }

    /** The size that the Hub files a dataset under. */
    private void size(Node.Mapping matter, DataInspection seen, Findings findings) {
        List<Optional<Long>> rows =
                seen.splits().stream().map(DataInspection.SplitFiles::rows).toList();
        List<Node> stated = matter.items("size_categories");
        if (rows.isEmpty() || rows.stream().anyMatch(Optional::isEmpty) || stated.size() != 1) {
            return;
        }
        long all = rows.stream().mapToLong(Optional::orElseThrow).sum();
        ValueList sizes = workspace.library().vocabulary().list("size-categories");
        Optional<ValueList.Value> fits = sizes.holding(all);
        if (stated.get(0) instanceof Node.Scalar text
                && sizes.get(text.text()).isPresent()
                && fits.filter(size -> !size.id().equals(text.text())).isPresent()) {
            findings.add(
                    ReadingRule.CARD_SIZE_DIFFERS,
                    text.location(),
                    "The card says " + text.text() + ", but the data has " + all + (all == 1 ? " row" : " rows"),
                    "Write " + fits.orElseThrow().id() + ".");
        }
    }
}
