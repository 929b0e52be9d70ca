package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.RecordedFolders;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where the library {@code datasets} was recorded to raise an error, {@code check} names it before, and nowhere else. */
@Slow
class RefusedFoldersTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    /** A warning, since data may be meant for other programs. */
    private static final String NOT_READ = "no-loadable-file";

    /** A pattern that fits nothing is passed over where another one fits; whoever wrote it misses data all the same. */
    private static final String PASSED_OVER = "data-missing: No file fits the pattern";

    private static final Set<String> RULES = Set.of(
            "unloadable-files",
            "unloadable-name",
            "unloadable-type",
            "data-missing",
            "data-unreadable",
            "class-names",
            "hub-unloadable",
            NOT_READ);

    /** What the Hub asks of the card, which the library passes over where it asks for less. */
    private static final Set<String> OF_THE_HUB = Set.of("hub-missing-key", "hub-wrong-shape");

    /** Folders that init makes loadable: it names their encoding, the tables that lie together, or the files that can be read. */
    private static final Set<String> HELPED = Set.of(
            "csv-latin-1",
            "csv-semicolon-latin-1",
            "csv-utf-16",
            "daily-config-per-folder-diff",
            "daily-config-per-folder-diff-splits",
            "daily-csv-case-columns",
            "daily-csv-space-columns",
            "daily-json-and-schema",
            "daily-jsonl-other-fields",
            "daily-old-and-new",
            "daily-years-differ",
            "fresh-bids-events",
            "fresh-break-name-end",
            "fresh-csv-utf8-broken-late",
            "fresh-graph",
            "fresh-names-X-y",
            "fresh-names-X-y-concat",
            "fresh-tables-star",
            "fresh-txt-latin-one",
            "layout-two-tables",
            "layout-config-columns",
            "more-decimal-comma-one-gap",
            "more-parallel-tsv",
            "more-preamble-csv",
            "more-parquet-extra-col-shard",
            "more-ro-crate",
            "more-sft-and-dpo",
            "more-utf16-tab",
            "more-windows-1252",
            "more-xml-annotations",
            "more-xml-many",
            "odd-json-latin1",
            "odd-json-utf16",
            "odd-test-script-dir",
            "odd-text-latin1",
            "odd-text-utf16",
            "odd-train-csv-docs-test-md",
            "odd-train-csv-eval-py",
            "odd-train-folder-no-data",
            "odd-train-log",
            "odd-val-yaml",
            "real-images-zip-metadata",
            "real-kaggle-dictionary",
            "real-lerobot-v3",
            "real-medical",
            "real-timeseries");

    /** Folders in which none of the declared data is: it may lie elsewhere, which is the business of whoever publishes. */
    private static final Set<String> NO_DATA = Set.of(
            "left-info-no-data",
            "left-missing-alone",
            "left-missing-alone-parquet",
            "left-missing-beside-text",
            "left-missing-dir-alone",
            "left-no-data");

    /**
     * Folders that check passes over although the library refuses them: what single rows hold, where no footer says it, and
     * filters, which the descriptor has no place for.
     */
    private static final Set<String> MISSED =
            Set.of("left-array-open-more", "left-cast-arrow-binary-string-bad", "left-filters-missing");

    @TempDir
    private static Path top;

    @BeforeAll
    static void unpack() {
        RecordedFolders.unpack(top);
    }

    @TestFactory
    Stream<DynamicTest> whatTheLoaderRefusesIsNamed() {
        return RecordedFolders.records()
                .filter(one -> one.has("error") && !HELPED.contains(name(one)) && !isPassedOver(name(one)))
                .map(one -> DynamicTest.dynamicTest(
                        name(one),
                        () -> assertThat(named(
                                        one,
                                        Stream.concat(RULES.stream(), OF_THE_HUB.stream())
                                                .collect(Collectors.toSet())))
                                .as(one.get("error").asString())
                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whatTheLoaderReadsIsNot() {
        return RecordedFolders.records()
                .filter(one -> one.has("configs") || HELPED.contains(name(one)))
                .map(one -> DynamicTest.dynamicTest(
                        name(one),
                        () -> assertThat(named(one, RULES))
                                .filteredOn(found -> !found.startsWith(PASSED_OVER))
                                .isEmpty()));
    }

    /** Whoever fixes one of these takes it from its list. */
    @TestFactory
    Stream<DynamicTest> whatIsKnownToBeWrongIs() {
        return RecordedFolders.records()
                .filter(one -> isPassedOver(name(one)))
                .map(one -> DynamicTest.dynamicTest(
                        name(one), () -> assertThat(named(one, RULES)).isEmpty()));
    }

    private static boolean isPassedOver(String name) {
        return MISSED.contains(name) || NO_DATA.contains(name);
    }

    private static String name(JsonNode record) {
        return record.get("folder").asString();
    }

    private static List<String> named(JsonNode record, Set<String> rules) {
        Path folder = top.resolve(name(record));
        if (!Files.exists(folder.resolve("datacard.yaml"))) {
            new Initializing(InitRequest.in(folder), LIBRARY).run();
        }
        return Runs.on(folder, folder.resolve(".datacard/out")).check().findings().stream()
                .filter(finding -> rules.contains(finding.rule()))
                .filter(finding ->
                        finding.severity() == Severity.ERROR || finding.rule().equals(NOT_READ))
                .map(finding -> finding.rule() + ": " + finding.message())
                .toList();
    }
}
