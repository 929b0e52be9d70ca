package io.github.datacard.document;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a dataset comes from, through all generations that descriptors of the same run describe, and what came from it. Many
 * things that lead to the same one become one row.
 */
final class LineageTable {
    private static final int MOST = 8;

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Neighbors neighbors;
    private final Map<String, Descriptor> known;
    private final Addresses addresses;
    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    LineageTable(Vocabulary vocabulary, Messages messages, Neighbors neighbors, Addresses addresses) {
        this.addresses = addresses;
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.neighbors = neighbors;
        this.known = neighbors.known();
    }

    Optional<Picture> of(Descriptor descriptor) {
        ancestors(descriptor);
        descendants(descriptor);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.LINEAGE,
                        messages.say("descent.title"),
                        messages.say("descent.note"),
                        List.of(
                                messages.say("descent.from"),
                                messages.say("descent.kind"),
                                messages.say("descent.relation"),
                                messages.say("descent.state"),
                                messages.say("descent.to")),
                        grouped(),
                        0,
                        Map.copyOf(links)));
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
                        vocabulary.label(Paths.LINEAGE_RELATION, source.relation()),
                        state,
                        Titles.of(descriptor));
                above.ifPresent(this::ancestors);
            }
        }
        previous(descriptor);
        for (Value model : descriptor.values(Paths.MODELS)) {
            String name = model.text("ref");
            add(name, "model", vocabulary.label(Paths.MODEL_ROLE, model.text("role")), "", Titles.of(descriptor));
            model.texts("trained_on")
                    .forEach(data -> add(name(data), "dataset", messages.say("descent.trained"), state(data), name));
        }
        for (Value platform : descriptor.values(Paths.COLLECTION_SOURCES)) {
            if (!isNamed(platform.text("name"), Titles.of(descriptor))) {
                add(platform.text("name"), "platform", messages.say("descent.collected"), "", Titles.of(descriptor));
            }
        }
    }

    /** A source that lineage names as well is one thing, not two. */
    private boolean isNamed(String from, String to) {
        return rows.stream()
                .anyMatch(row -> row.name().equals(from) && row.target().equals(to));
    }

    private void previous(Descriptor descriptor) {
        String before = descriptor.text(Paths.PREVIOUS_VERSION);
        if (!before.isEmpty()) {
            add(name(before), "dataset", messages.say("descent.previous"), state(before), Titles.of(descriptor));
            Optional.ofNullable(known.get(before)).ifPresent(this::ancestors);
        }
    }

    private void descendants(Descriptor descriptor) {
        descriptor
                .texts(Paths.DERIVATIVES)
                .forEach(ref -> add(
                        Titles.of(descriptor), "dataset", messages.say("descent.derived"), Picture.SELF, name(ref)));
        neighbors.childrenOf(descriptor.id()).stream()
                .filter(child -> !seen.contains(child.id()))
                .forEach(child -> add(
                        Titles.of(descriptor),
                        "dataset",
                        messages.say("descent.derived"),
                        Picture.SELF,
                        name(child.id())));
    }

    private String state(String ref) {
        return Optional.ofNullable(known.get(ref))
                .map(descriptor -> descriptor.text(Paths.STATUS))
                .orElse("");
    }

    private String name(String ref) {
        String name = Optional.ofNullable(known.get(ref)).map(Titles::of).orElse(ref);
        String address = addresses.ofDataset(ref);
        if (!address.isEmpty() && SafeUrl.isSafe(address)) {
            links.putIfAbsent(name, address);
        }
        return name;
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
                                Cell.text(messages.say("descent." + kind)),
                                Cell.text(relation),
                                Cell.text(said(mark)),
                                Cell.text(to)))
                .in(kind)
                .below(to)
                .marked(mark);
        if (!rows.contains(row)) {
            rows.add(row);
        }
    }

    private String said(String mark) {
        return mark.isEmpty() || mark.equals(Picture.SELF)
                ? ""
                : Stream.of(Paths.STATUS, Paths.LINEAGE_STATUS)
                        .flatMap(path -> vocabulary.field(path).stream())
                        .flatMap(field -> field.choice(mark).stream())
                        .map(Choice::label)
                        .findFirst()
                        .orElse(mark);
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
                                messages.say("descent.more." + first.group(), more),
                                "",
                                List.of(
                                        Cell.text(messages.say("descent." + first.group())),
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
