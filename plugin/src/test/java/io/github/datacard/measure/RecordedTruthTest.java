package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts of 160 generated folders and 142 with tables written by hand, some with options of their configuration, agree with what datasets 5.0.1, pandas and pyarrow say of them, recorded by
 * {@code python/record_measure.py}.
 */
@Slow
class RecordedTruthTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    /** Six digits are kept of means and other computed numbers. */
    private static final MathContext KEPT = new MathContext(6);

    @TempDir
    private static Path top;

    @TestFactory
    Stream<DynamicTest> factsAreTheRecordedFigures() throws IOException {
        unpack();
        JsonNode truth = JsonMapper.shared().readTree(resource("truth.json"));
        return truth.get("folders").properties().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getKey(), () -> {
                    Map<String, String> recorded = recorded(folder.getValue());
                    Map<String, String> measured =
                            measured(folder.getKey(), folder.getValue().path("options"));
                    explained(folder.getKey(), recorded, measured);
                    assertThat(measured).isEqualTo(recorded);
                }));
    }

    /** Takes out what differs for a reason. */
    private static void explained(String folder, Map<String, String> recorded, Map<String, String> measured) {
        Set<String> figures = new TreeSet<>(recorded.keySet());
        figures.addAll(measured.keySet());
        for (String figure : figures) {
            String column = figure.replaceFirst(" .*", "");
            String type = recorded.getOrDefault(column + " type", "");
            // The loader leaves days and times of delimited files as text; the facts say what they are.
            boolean time = Set.of("days", "times").contains(column) && !figure.matches(".* (nulls|distinct)");
            // The loader makes fractions of whole numbers where some are missing; they are none.
            boolean gaps = figure.endsWith(" type")
                    && type.equals("float64")
                    && measured.get(figure).equals("int64");
            // A column of JSON without any value may hold anything.
            boolean nothing = type.equals("null") && figure.matches(".* (type|distinct)");
            // The loader's reader of JSON lists rounds very small numbers to zero.
            boolean rounded = column.equals("tiny") && folder.endsWith("-json");
            // Very large numbers become texts in the loader where a row is cut short, and the missing one an empty
            // text.
            boolean cut = column.equals("digits20") && folder.endsWith("-short.csv");
            if (time || gaps || nothing || rounded || cut) {
                recorded.remove(figure);
                measured.remove(figure);
            }
        }
    }

    private static Map<String, String> recorded(JsonNode folder) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("rows", number(folder.get("rows").asString()));
        folder.get("columns")
                .properties()
                .forEach(column -> column.getValue()
                        .properties()
                        .forEach(figure -> figures.put(
                                column.getKey() + " " + figure.getKey(),
                                figure.getKey().equals("type")
                                        ? figure.getValue().asString().replace("large_string", "string")
                                        : number(figure.getValue().asString()))));
        return figures;
    }

    private static Map<String, String> measured(String name, JsonNode options) throws IOException {
        Path folder = top.resolve(name);
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Test\npeople: no\n"
                        + (options.isMissingNode()
                                ? ""
                                : "configs: [{name: default, splits: {train: train." + end(name) + "}, options: "
                                        + options + "}]\n"));
        Facts.Split split = new Measurement(
                        VOCABULARY,
                        () -> DriverManager.getConnection("jdbc:duckdb:"),
                        MeasureSettings.inFolder(top.resolve("work")),
                        Progress.NONE)
                .measure(
                        new DescriptorReader(VOCABULARY, Limits.DEFAULT, top)
                                .read(folder.resolve("datacard.yaml"), new Findings())
                                .orElseThrow(),
                        Set.of())
                .facts()
                .orElseThrow()
                .configs()
                .get(0)
                .splits()
                .get(0);
        Map<String, String> figures = new TreeMap<>();
        figures.put("rows", number(String.valueOf(split.rows().orElseThrow())));
        split.columns().forEach(column -> figures(column, figures));
        return figures;
    }

    private static String end(String folder) {
        return folder.substring(folder.lastIndexOf('.') + 1);
    }

    private static void figures(Facts.Column column, Map<String, String> figures) {
        String name = column.name() + " ";
        figures.put(name + "type", type(column.type()));
        figures.put(name + "nulls", number(String.valueOf(column.nulls())));
        column.distinct()
                .ifPresent(distinct -> figures.put(name + "distinct", number(String.valueOf(distinct.count()))));
        column.range().ifPresent(range -> {
            boolean numbers = !range.mean().isEmpty();
            figures.put(name + (numbers ? "min" : "first"), number(range.min()));
            figures.put(name + (numbers ? "max" : "last"), number(range.max()));
            if (numbers) {
                figures.put(name + "mean", number(range.mean()));
                figures.put(name + "median", number(range.quantiles().get(2).value()));
            }
        });
        if (!column.detail().deviation().isEmpty()) {
            figures.put(name + "deviation", number(column.detail().deviation()));
        }
        column.lengths().ifPresent(lengths -> {
            figures.put(name + "shortest", number(String.valueOf(lengths.min())));
            figures.put(name + "longest", number(String.valueOf(lengths.max())));
            figures.put(name + "length", number(lengths.mean()));
        });
    }

    private static String type(FeatureType type) {
        return type.item().isPresent() ? "list" : type.name().replace("large_string", "string");
    }

    /** A number as it is compared; another text, such as a time, as it is. */
    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text).round(KEPT);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
        } catch (NumberFormatException time) {
            return text.replace('T', ' ').replaceFirst("(Z|\\+00:00)$", "").replaceFirst("\\.0+$", "");
        }
    }

    private static void unpack() {
        try (ZipInputStream zip = new ZipInputStream(resource("folders.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = top.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream resource(String name) {
        return Optional.ofNullable(RecordedTruthTest.class.getResourceAsStream("/measure/" + name))
                .orElseThrow();
    }
}
