package io.github.datacard.document;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a dataset comes from, through all generations that descriptors of the same run tell, and what came from it. Many
 * things that lead to the same one become one row.
 */
final class LineageTable {
    private static final int MOST = 8;

    private final Vocabulary vocabulary;
    private final Map<String, Descriptor> known;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    LineageTable(Vocabulary vocabulary, Map<String, Descriptor> known) {
        this.vocabulary = vocabulary;
        this.known = known;
    }

    Optional<Picture> of(Descriptor descriptor) {
        ancestors(descriptor);
        descendants(descriptor);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.LINEAGE,
                        "Lineage",
                        "Boxes are datasets, round ones models, slanted ones platforms; cut corners mark what was"
                                + " retracted, lost or deprecated.",
                        List.of("From", "What it is", "Relation", "State", "To"),
                        grouped()));
    }

    private void ancestors(Descriptor descriptor) {
        if (!seen.add(descriptor.id())) {
            return;
        }
        for (DatasetView.Source source : new DatasetView(descriptor).lineage()) {
            if (!source.ref().isEmpty()) {
                Optional<Descriptor> above = Optional.ofNullable(known.get(source.ref()));
                String state = source.status().isEmpty()
                        ? above.map(parent -> parent.text(Paths.STATUS)).orElse("")
                        : source.status();
                add(
                        name(source.ref()),
                        "dataset",
                        label(Paths.LINEAGE + ".relation", source.relation()),
                        state,
                        descriptor.name());
                above.ifPresent(this::ancestors);
            }
        }
        previous(descriptor);
        for (Value model : descriptor.values("lineage.models")) {
            String name = model.text("ref");
            add(name, "model", label("lineage.models.role", model.text("role")), "", descriptor.name());
            model.texts("trained_on").forEach(data -> add(name(data), "dataset", "trained", state(data), name));
        }
        for (Value platform : descriptor.values("collection.sources")) {
            add(platform.text("name"), "platform", "collected from", "", descriptor.name());
        }
    }

    private void previous(Descriptor descriptor) {
        String before = descriptor.text("lineage.previous_version");
        if (!before.isEmpty()) {
            add(name(before), "dataset", "previous version", state(before), descriptor.name());
            Optional.ofNullable(known.get(before)).ifPresent(this::ancestors);
        }
    }

    private void descendants(Descriptor descriptor) {
        descriptor
                .texts("lineage.derivatives")
                .forEach(ref -> add(descriptor.name(), "dataset", "derived", "self", name(ref)));
        known.values().stream()
                .filter(child -> child.texts(Paths.LINEAGE_REF).contains(descriptor.id()))
                .filter(child -> !seen.contains(child.id()))
                .forEach(child -> add(descriptor.name(), "dataset", "derived", "self", child.name()));
    }

    private String state(String ref) {
        return Optional.ofNullable(known.get(ref))
                .map(descriptor -> descriptor.text(Paths.STATUS))
                .orElse("");
    }

    private String name(String ref) {
        return Optional.ofNullable(known.get(ref)).map(Descriptor::name).orElse(ref);
    }

    private String label(String path, String choice) {
        return vocabulary
                .field(path)
                .flatMap(field -> field.choice(choice))
                .map(Choice::label)
                .orElse(choice);
    }

    private void add(String from, String kind, String relation, String state, String to) {
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return;
        }
        String mark = state.equals("available") || state.equals("published") || state.equals("unknown") ? "" : state;
        Row row = Row.of(
                        from,
                        relation,
                        List.of(
                                Cell.text(kind),
                                Cell.text(relation),
                                Cell.text(mark.equals("self") ? "" : mark),
                                Cell.text(to)))
                .in(kind)
                .below(to)
                .marked(mark);
        if (!rows.contains(row)) {
            rows.add(row);
        }
    }

    /** Of many alike, the first ones and one row for the others; what has sources of its own or is marked stays. */
    private List<Row> grouped() {
        Set<String> targets = rows.stream().map(Row::target).collect(Collectors.toSet());
        Map<String, List<Row>> alike = new LinkedHashMap<>();
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            List<Row> same = alike.computeIfAbsent(row.group() + "\n" + row.target(), key -> new ArrayList<>());
            if (same.size() >= MOST && row.mark().isEmpty() && !targets.contains(row.name())) {
                same.add(row);
            } else {
                kept.add(row);
                same.add(row);
            }
        }
        alike.values().forEach(same -> {
            long more = same.stream().filter(row -> !kept.contains(row)).count();
            if (more > 0) {
                Row first = same.get(0);
                kept.add(Row.of(
                                more + " more " + first.group() + "s",
                                "",
                                List.of(
                                        Cell.text(first.group()),
                                        Cell.text(""),
                                        Cell.text(""),
                                        Cell.text(first.target())))
                        .in(first.group())
                        .below(first.target()));
            }
        });
        return List.copyOf(kept);
    }
}
