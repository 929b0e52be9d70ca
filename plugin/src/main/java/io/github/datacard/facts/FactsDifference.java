package io.github.datacard.facts;

import io.github.datacard.descriptor.DatasetView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in which figures two measurements of one dataset differ. */
public final class FactsDifference {
    private static final String NONE = "nothing";
    private static final Set<String> NEWER = Set.of("different", "zeros", "no numbers", "deviation", "volume");

    private FactsDifference() {}

    /** One line for each file, split or column that differs, in the order of the newer facts. */
    public static List<String> between(Facts older, Facts newer) {
        Map<String, Map<String, String>> before = figures(older);
        Map<String, Map<String, String>> after = figures(newer);
        Set<String> subjects = new LinkedHashSet<>(after.keySet());
        subjects.addAll(before.keySet());
        List<String> lines = new ArrayList<>();
        for (String subject : subjects) {
            if (!before.containsKey(subject)) {
                lines.add(subject + " is new");
            } else if (!after.containsKey(subject)) {
                lines.add(subject + " is gone");
            } else {
                List<String> changes = changes(before.get(subject), after.get(subject));
                if (!changes.isEmpty()) {
                    lines.add(subject + ": " + String.join(", ", changes));
                }
            }
        }
        return lines;
    }

    private static List<String> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> before.containsKey(name) || !isNewer(name))
                .filter(name -> !before.getOrDefault(name, NONE).equals(after.getOrDefault(name, NONE)))
                .map(name ->
                        name + " " + after.getOrDefault(name, NONE) + " instead of " + before.getOrDefault(name, NONE))
                .toList();
    }

    /** Whether a figure is one that older facts did not have. */
    private static boolean isNewer(String name) {
        return NEWER.contains(name)
                || name.startsWith("value ")
                || name.startsWith("rows like ")
                || name.startsWith("texts in ")
                || name.startsWith("rows with ")
                || name.startsWith("quantile ");
    }

    private static Map<String, Map<String, String>> figures(Facts facts) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        boolean merged =
                facts.settings().filter(settings -> settings.parts() > 0).isPresent();
        for (Facts.DataFile file : facts.files()) {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("bytes", String.valueOf(file.bytes()));
            file.rows().ifPresent(rows -> figures.put("rows", String.valueOf(rows)));
            file.image().ifPresent(image -> figures.put("size", image.width() + "x" + image.height()));
            file.sound().ifPresent(sound -> figures.put("seconds", sound.seconds()));
            file.volume().ifPresent(volume -> figures.put("volume", shown(volume)));
            file.members().forEach(member -> figures.put("members ." + member.type(), member.count() + ""));
            figures.put("digest", file.sha256().substring(0, 12));
            all.put(file.path(), figures);
        }
        for (Facts.Config config : facts.configs()) {
            String where = config.name().equals(DatasetView.DEFAULT_CONFIG) ? "" : " of " + config.name();
            config.splits().forEach(split -> split(all, "split " + split.name() + where, split, merged));
            if (config.splits().size() > 1) {
                config.columns().forEach(column -> all.put("column " + column.name() + where, column(column, merged)));
            }
            config.near().ifPresent(near -> all.put("texts" + where, near(near)));
            config.shared()
                    .ifPresent(shared -> all.put(
                            "splits together" + where, Map.of("rows in several splits", String.valueOf(shared))));
        }
        return all;
    }

    private static String shown(Volume volume) {
        String shape = volume.shape().stream().map(String::valueOf).collect(Collectors.joining("x"));
        return (shape + " " + String.join("x", volume.spacing()) + volume.unit() + " " + volume.type()).strip();
    }

    private static Map<String, String> near(NearDuplicates near) {
        Map<String, String> figures = new LinkedHashMap<>();
        near.splits()
                .forEach(split -> figures.put("nearly repeated in " + split.split(), String.valueOf(split.repeated())));
        near.pairs()
                .forEach(pair -> figures.put(
                        "nearly the same in " + pair.first() + " and " + pair.second(),
                        pair.firstRows() + " and " + pair.secondRows()));
        return figures;
    }

    private static void split(Map<String, Map<String, String>> all, String name, Facts.Split split, boolean merged) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("files", String.valueOf(split.files().size()));
        split.rows().ifPresent(rows -> figures.put("rows", String.valueOf(rows)));
        split.duplicates().ifPresent(rows -> figures.put("repeated rows", String.valueOf(rows)));
        all.put(name, figures);
        split.columns().forEach(column -> all.put("column " + column.name() + " in " + name, column(column, merged)));
    }

    private static Map<String, String> column(Facts.Column column, boolean merged) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("type", column.type().says());
        figures.put("empty", String.valueOf(column.nulls()));
        column.distinct()
                .filter(distinct -> distinct.exact() || !merged)
                .ifPresent(distinct -> figures.put("different", String.valueOf(distinct.count())));
        column.range().ifPresent(range -> {
            figures.put("smallest", range.min());
            figures.put("largest", range.max());
            figures.put("mean", range.mean());
            List<Facts.Quantile> exact = range.rankError().isPresent() ? List.of() : range.quantiles();
            exact.forEach(quantile -> figures.put("quantile " + quantile.level(), quantile.value()));
            range.codes().forEach(code -> figures.put("rows with " + code.value(), String.valueOf(code.rows())));
        });
        column.lengths().ifPresent(lengths -> {
            figures.put("shortest", String.valueOf(lengths.min()));
            figures.put("longest", String.valueOf(lengths.max()));
            figures.put("mean length", lengths.mean());
        });
        column.classes().ifPresent(classes -> {
            classes.counts().forEach(known -> figures.put("class " + known.name(), String.valueOf(known.count())));
            figures.put("undeclared class", String.valueOf(classes.undeclared()));
            figures.put("hidden classes", String.valueOf(classes.hidden()));
        });
        detail(figures, column.detail());
        return figures;
    }

    private static void detail(Map<String, String> figures, Facts.Detail detail) {
        detail.nan().ifPresent(rows -> figures.put("no numbers", String.valueOf(rows)));
        detail.zeros().ifPresent(rows -> figures.put("zeros", String.valueOf(rows)));
        if (!detail.deviation().isEmpty()) {
            figures.put("deviation", detail.deviation());
        }
        detail.values().stream()
                .flatMap(values -> values.counts().stream())
                .forEach(value -> figures.put("value " + value.name(), String.valueOf(value.count())));
        detail.personal()
                .forEach(personal -> figures.put("rows like " + personal.kind(), String.valueOf(personal.rows())));
        detail.languages().stream()
                .flatMap(languages -> languages.shares().stream())
                .forEach(share -> figures.put("texts in " + share.language(), share.percent() + " %"));
    }
}
