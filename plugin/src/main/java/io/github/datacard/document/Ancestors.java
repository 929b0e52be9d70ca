package io.github.datacard.document;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document.Inherited;
import io.github.datacard.document.Document.Step;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What readers have to know of the datasets that this one comes from, however far back: which were retracted, lost,
 * deprecated or replaced, and which not everybody may have.
 */
final class Ancestors {
    /** States that matter, the gravest first, each with how grave it is. */
    private static final Map<String, String> LEVELS = Map.of(
            "retracted", "danger",
            "deprecated", "caution",
            "lost", "caution",
            "replaced", "caution",
            "restricted", "caution");

    private static final Set<String> RESTRICTED = Set.of("gated", "request", "internal", "none");
    private static final int MOST = 5;

    private final Messages messages;
    private final Addresses addresses;
    private final Map<String, Descriptor> known;

    Ancestors(Messages messages, Addresses addresses, Map<String, Descriptor> known) {
        this.messages = messages;
        this.addresses = addresses;
        this.known = known;
    }

    /** An ancestor with the way from the dataset to it. */
    private record Found(String ref, String stated, List<String> way) {}

    List<Inherited> of(Descriptor descriptor) {
        List<Inherited> all = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(descriptor.id()));
        Deque<Found> next = new ArrayDeque<>(above(descriptor, List.of()).toList());
        while (!next.isEmpty()) {
            Found found = next.poll();
            if (seen.add(found.ref())) {
                Optional<Descriptor> parent = Optional.ofNullable(known.get(found.ref()));
                state(found.stated(), parent).ifPresent(state -> all.add(inherited(state, found)));
                parent.ifPresent(above -> next.addAll(above(above, found.way()).toList()));
            }
        }
        return all.stream()
                .sorted((one, other) -> Boolean.compare(
                        other.level().equals("danger"), one.level().equals("danger")))
                .limit(MOST)
                .toList();
    }

    private static Stream<Found> above(Descriptor descriptor, List<String> way) {
        Stream<Found> sources = new DatasetView(descriptor)
                .lineage().stream()
                        .filter(source -> !source.ref().isEmpty())
                        .map(source -> found(source.ref(), source.status(), way));
        Stream<Found> previous =
                descriptor.texts(Paths.PREVIOUS_VERSION).stream().map(ref -> found(ref, "", way));
        return Stream.concat(sources, previous);
    }

    private static Found found(String ref, String stated, List<String> way) {
        return new Found(
                ref, stated, Stream.concat(way.stream(), Stream.of(ref)).toList());
    }

    /** What a dataset says of itself counts more than what is said of it. */
    private static Optional<String> state(String stated, Optional<Descriptor> parent) {
        Stream<String> own = parent.stream()
                .flatMap(above -> Stream.of(
                        above.text(Paths.STATUS),
                        above.text(Paths.AVAILABILITY),
                        above.text(Paths.SUCCESSOR).isEmpty() ? "" : "replaced",
                        RESTRICTED.contains(above.text(Paths.ACCESS_TYPE)) ? "restricted" : ""));
        return Stream.concat(own, Stream.of(stated))
                .map(state -> state.equals("gated") ? "restricted" : state)
                .filter(LEVELS::containsKey)
                .findFirst();
    }

    private Inherited inherited(String state, Found found) {
        List<Step> way = found.way().stream().map(this::step).toList();
        String level = LEVELS.getOrDefault(state, "caution");
        return new Inherited(
                level,
                state,
                messages.say("ancestor." + state, way.get(way.size() - 1).name()),
                way);
    }

    private Step step(String ref) {
        return new Step(Optional.ofNullable(known.get(ref)).map(Titles::of).orElse(ref), addresses.ofDataset(ref));
    }
}
