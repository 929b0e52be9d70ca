package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many items are left from one generation to the next: a dataset, and what it was cut or cleaned from, as far as
 * descriptors of the same run count the same unit.
 */
final class FamilySizes {
    /** By these, a dataset has items of another one and no others. */
    private static final Set<String> PARTS = Set.of("subset_of", "cleaned_from", "filtered_from");

    private final Messages messages;
    private final String title;
    private final Map<String, Descriptor> known;

    FamilySizes(Messages messages, String title, Map<String, Descriptor> known) {
        this.messages = messages;
        this.title = title;
        this.known = known;
    }

    private record Member(String title, Count count) {}

    /** Of this dataset and its parent, the first unit that both count decides. */
    Optional<Picture> of(Descriptor descriptor) {
        return parent(descriptor)
                .flatMap(above -> sizes(descriptor).keySet().stream()
                        .filter(sizes(above)::containsKey)
                        .findFirst()
                        .map(unit -> picture(generations(descriptor, unit))));
    }

    /** The oldest first. */
    private List<Member> generations(Descriptor descriptor, String unit) {
        List<Member> generations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Descriptor> next = Optional.of(descriptor);
        while (next.isPresent() && seen.add(next.get().id())) {
            Descriptor own = next.get();
            Count count = sizes(own).get(unit);
            if (count == null) {
                break;
            }
            generations.add(0, new Member(Titles.of(own), count));
            next = parent(own);
        }
        return generations;
    }

    private static Map<String, Count> sizes(Descriptor descriptor) {
        Map<String, Count> sizes = new LinkedHashMap<>();
        for (Value kind : descriptor.values(Paths.INSTANCES)) {
            Count.of(kind.text("count")).ifPresent(count -> sizes.putIfAbsent(kind.text("unit"), count));
        }
        return sizes;
    }

    /** The only dataset that this one is a part of. */
    private Optional<Descriptor> parent(Descriptor descriptor) {
        List<DatasetView.Source> parts = new DatasetView(descriptor)
                .lineage().stream()
                        .filter(source -> PARTS.contains(source.relation()))
                        .toList();
        return parts.size() == 1 ? Optional.ofNullable(known.get(parts.get(0).ref())) : Optional.empty();
    }

    private Picture picture(List<Member> generations) {
        List<Row> rows = new ArrayList<>();
        Member above = new Member("", generations.get(0).count());
        for (Member own : generations) {
            rows.add(row(own, above));
            above = own;
        }
        rows.add(rows.remove(rows.size() - 1).marked(Picture.SELF));
        return NestedCounts.picture(
                messages, title, rows, "picture.name", "picture.part", "picture.count", "picture.kept");
    }

    private Row row(Member own, Member above) {
        long whole = above.count().value();
        String kept = above.title().isEmpty() || whole == 0
                ? ""
                : messages.numbers().tenth(own.count().value() * 100.0 / whole)
                        + messages.numbers().sign();
        return NestedCounts.row(
                messages,
                own.title(),
                above.title(),
                own.count(),
                kept,
                kept.isEmpty() ? "" : messages.say("picture.share.kept", kept));
    }
}
