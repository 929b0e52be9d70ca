package io.github.datacard.data;

import java.util.Optional;
import java.util.Set;

/** Compares the fields of files of JSON and the columns of Parquet and Arrow with those of the first file. */
final class ShapeComparison {
    private final ReadingState state;
    private Optional<JsonShape> shape = Optional.empty();

    ShapeComparison(ReadingState state) {
        this.state = state;
    }

    /** The fields of the first file; empty if there was none. */
    Set<String> names() {
        return shape.map(known -> known.members().keySet()).orElse(Set.of());
    }

    void add(String path, JsonShape own, boolean cut) {
        state.began(path);
        if (shape.isEmpty()) {
            shape = Optional.of(own);
            if (cut) {
                state.doubt();
            }
            return;
        }
        JsonShape types = shape.get();
        JsonShape wanted = new JsonShape();
        wanted.addTypes(state.columns().types());
        own.members().forEach((name, member) -> {
            Optional<String> why = Optional.ofNullable(types.members().get(name))
                    .map(known -> known.clash(member)
                            .map(clash -> "its field \"" + name + "\" in " + state.firstPath() + " " + clash))
                    .orElseGet(() ->
                            Optional.of("it has a field \"" + name + "\", which " + state.firstPath() + " has not"));
            boolean asDeclared = state.columns().types().containsKey(name)
                    && state.columns().areStated()
                    && Optional.ofNullable(wanted.members().get(name))
                            .flatMap(known -> known.clash(member))
                            .isEmpty();
            why.ifPresent(reason -> state.stop(path, 1, reason, state.isJudged() && !asDeclared));
        });
    }
}
