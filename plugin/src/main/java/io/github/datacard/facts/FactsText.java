package io.github.datacard.facts;

import static io.github.datacard.json.JsonText.object;
import static io.github.datacard.json.JsonText.ordered;

import io.github.datacard.descriptor.FeatureTree;
import io.github.datacard.json.JsonText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes facts as JSON, by the published schema. */
public final class FactsText {
    /** What some readers refuse, drop or take for the end of a line. */
    private static final Pattern UNSAFE = Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private FactsText() {}

    /** The facts as JSON. */
    public static String of(Facts facts) {
        String text = JsonText.indented(tree(facts));
        return UNSAFE.matcher(text)
                .replaceAll(found ->
                        "\\\\" + String.format("u%04x", (int) found.group().charAt(0)));
    }

    /** The facts as a tree that may be written as JSON. */
    public static Map<String, Object> tree(Facts facts) {
        Map<String, Object> tree = ordered("format", Facts.FORMAT, "engine", facts.engine());
        facts.settings().ifPresent(settings -> tree.put("settings", settings(settings)));
        tree.put("files", facts.files().stream().map(FactsText::file).toList());
        tree.put("configs", facts.configs().stream().map(FactsText::config).toList());
        return tree;
    }

    private static Map<String, Object> settings(Facts.Settings settings) {
        Map<String, Object> tree = ordered(
                "exact",
                settings.exact(),
                "duplicates",
                settings.duplicates(),
                "exact_rows",
                settings.exactRows(),
                "smallest_group",
                settings.smallestGroup());
        if (settings.nearDuplicates()) {
            tree.put("near_duplicates", true);
        }
        if (settings.parts() > 0) {
            tree.put("parts", settings.parts());
        }
        return tree;
    }

    static Map<String, Object> file(Facts.DataFile file) {
        return object(
                "path", file.path(),
                "count", file.count() == 1 ? "" : file.count(),
                "bytes", file.bytes(),
                "sha256", file.sha256(),
                "format", file.format(),
                "rows", or(file.rows()),
                "not_read", file.notRead(),
                "image", or(file.image().map(image -> ordered("width", image.width(), "height", image.height()))),
                "sound",
                        or(file.sound()
                                .map(sound -> ordered("seconds", number(sound.seconds()), "rate", sound.rate()))),
                "volume", or(file.volume().map(FactsText::volume)),
                "members",
                        file.members().stream()
                                .map(member -> ordered(
                                        "type", member.type(), "count", member.count(), "bytes", member.bytes()))
                                .toList());
    }

    private static Map<String, Object> volume(Volume volume) {
        return object(
                "shape", volume.shape(),
                "spacing", volume.spacing().stream().map(FactsText::number).toList(),
                "unit", volume.unit(),
                "step", number(volume.step()),
                "type", volume.type(),
                "version", volume.version());
    }

    private static Map<String, Object> config(Facts.Config config) {
        return object(
                "name", config.name(),
                "splits", config.splits().stream().map(FactsText::split).toList(),
                "columns", config.columns().stream().map(FactsText::column).toList(),
                "shared_rows", or(config.shared()),
                "shared_keys",
                        config.sharedKeys().stream()
                                .map(key -> ordered("column", key.column(), "values", key.values()))
                                .toList(),
                "shared_pairs",
                        config.sharedPairs().stream()
                                .map(pair -> object(
                                        "first", pair.first(),
                                        "second", pair.second(),
                                        "column", pair.column(),
                                        "values", pair.values()))
                                .toList(),
                "options", config.options(),
                "sample", or(config.sample().map(FactsText::sample)),
                "near_duplicates", or(config.near().map(FactsText::near)));
    }

    private static Map<String, Object> near(NearDuplicates near) {
        return ordered(
                "columns", near.columns(),
                "alike_percent", near.alikePercent(),
                "splits",
                        near.splits().stream()
                                .map(split -> ordered(
                                        "name", split.split(), "rows", split.rows(), "repeated", split.repeated()))
                                .toList(),
                "pairs",
                        near.pairs().stream()
                                .map(pair -> ordered(
                                        "first", pair.first(),
                                        "second", pair.second(),
                                        "first_rows", pair.firstRows(),
                                        "second_rows", pair.secondRows()))
                                .toList());
    }

    private static Map<String, Object> sample(Facts.Sample sample) {
        return ordered(
                "split", sample.split(),
                "columns", sample.columns(),
                "rows",
                        sample.rows().stream()
                                .map(cells -> ordered("cells", cells))
                                .toList());
    }

    private static Map<String, Object> split(Facts.Split split) {
        Map<String, Object> tree = object(
                "name", split.name(),
                "files", split.files(),
                "bytes", split.bytes(),
                "rows", or(split.rows()),
                "duplicate_rows", or(split.duplicates()));
        tree.putAll(together(split.together()));
        tree.putAll(object(
                "columns", split.columns().stream().map(FactsText::column).toList()));
        return tree;
    }

    private static Map<String, Object> together(Facts.Together together) {
        return object(
                "seconds", number(together.seconds()),
                "image_sizes",
                        together.sizes().stream()
                                .map(size -> object(
                                        "width", size.width(),
                                        "height", size.height(),
                                        "mode", size.mode(),
                                        "count", size.count()))
                                .toList(),
                "volumes",
                        together.volumes().stream()
                                .map(volume -> ordered("volume", volume(volume.volume()), "count", volume.count()))
                                .toList(),
                "missing_together",
                        together.missing().stream()
                                .map(missing -> ordered("columns", missing.columns(), "rows", missing.rows()))
                                .toList(),
                "associations",
                        together.associations().stream()
                                .map(pair -> ordered(
                                        "columns",
                                        List.of(pair.first(), pair.second()),
                                        "measure",
                                        pair.measure(),
                                        "value",
                                        number(pair.value())))
                                .toList());
    }

    private static Map<String, Object> column(Facts.Column column) {
        Map<String, Object> tree = ordered("name", column.name());
        tree.putAll(object(
                "type", FeatureTree.longForm(column.type()),
                "stated", or(Optional.of(true).filter(stated -> column.stated())),
                "nulls", column.nulls(),
                "distinct", or(column.distinct().map(FactsText::distinct)),
                "range", or(column.range().map(FactsText::range)),
                "lengths", or(column.lengths().map(FactsText::lengths)),
                "classes", or(column.classes().map(FactsText::classes))));
        tree.putAll(detail(column.detail()));
        return tree;
    }

    private static Map<String, Object> detail(Facts.Detail detail) {
        return object(
                "nan", or(detail.nan()),
                "zeros", or(detail.zeros()),
                "deviation", number(detail.deviation()),
                "histogram", bins(detail.bins()),
                "length_histogram", bins(detail.lengths()),
                "values", or(detail.values().map(FactsText::classes)),
                "parts", detail.parts().stream().map(FactsText::part).toList(),
                "personal",
                        detail.personal().stream()
                                .map(personal -> ordered("kind", personal.kind(), "rows", personal.rows()))
                                .toList(),
                "languages", or(detail.languages().map(FactsText::languages)));
    }

    private static Map<String, Object> languages(Facts.Languages languages) {
        return ordered(
                "texts",
                languages.texts(),
                "shares",
                languages.shares().stream()
                        .map(share -> ordered("language", share.language(), "percent", share.percent()))
                        .toList());
    }

    private static List<Map<String, Object>> bins(List<Facts.Bin> bins) {
        return bins.stream()
                .map(bin -> object("from", number(bin.from()), "to", number(bin.to()), "rows", bin.rows()))
                .toList();
    }

    private static Map<String, Object> part(Facts.Part part) {
        return object(
                "path", part.path(),
                "type", FeatureTree.longForm(part.type()),
                "count", part.count(),
                "lengths", or(part.lengths().map(FactsText::lengths)),
                "values", or(part.values().map(FactsText::classes)));
    }

    private static Map<String, Object> lengths(Facts.Lengths lengths) {
        return ordered("min", lengths.min(), "max", lengths.max(), "mean", number(lengths.mean()));
    }

    private static Map<String, Object> distinct(Facts.Distinct distinct) {
        Map<String, Object> tree = ordered("count", distinct.count(), "exact", distinct.exact());
        distinct.errorPercent().ifPresent(percent -> tree.put("error_percent", number(percent)));
        return tree;
    }

    private static Map<String, Object> range(Facts.Range range) {
        Map<String, Object> quantiles = new LinkedHashMap<>();
        range.quantiles().forEach(quantile -> quantiles.put(quantile.level(), number(quantile.value())));
        return object(
                "min", number(range.min()),
                "max", number(range.max()),
                "mean", number(range.mean()),
                "quantiles", quantiles,
                "sampled_rows", or(range.sampled()),
                "rank_error_percent", or(range.rankError().map(FactsText::number)),
                "missing_codes",
                        range.codes().stream()
                                .map(code -> ordered("value", number(code.value()), "rows", code.rows()))
                                .toList());
    }

    private static Map<String, Object> classes(Facts.Classes classes) {
        List<Map<String, Object>> counts = classes.counts().stream()
                .map(known -> ordered("name", known.name(), "count", known.count()))
                .toList();
        Map<String, Object> tree =
                ordered("counts", counts, "undeclared", classes.undeclared(), "hidden", classes.hidden());
        Balance.of(classes)
                .ifPresent(balance -> tree.put(
                        "balance",
                        ordered(
                                "effective_classes", number(balance.effective()),
                                "head_percent", number(balance.head()),
                                "gini", number(balance.gini()))));
        return tree;
    }

    /** Times stay texts. */
    private static Object number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private static Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }
}
