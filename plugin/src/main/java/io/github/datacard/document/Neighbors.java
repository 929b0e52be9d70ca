package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** All datasets of a run. What was made from each is gathered once, since each of ten thousand pages asks for it. */
public final class Neighbors {
    /** No other datasets. */
    public static final Neighbors NONE = new Neighbors(Map.of());

    private final Map<String, Descriptor> known;
    private final Map<String, List<Descriptor>> children = new LinkedHashMap<>();

    /** @param known datasets by their ids, and by other names; without what is internal */
    public Neighbors(Map<String, Descriptor> known) {
        this.known = known;
        known.forEach((name, child) -> {
            if (name.equals(child.id())) {
                new LinkedHashSet<>(child.texts(Paths.LINEAGE_REF))
                        .forEach(parent -> children.computeIfAbsent(parent, first -> new ArrayList<>())
                                .add(child));
            }
        });
    }

    /** Datasets by their ids and other names. */
    public Map<String, Descriptor> known() {
        return known;
    }

    /** The datasets that say that they come from one. */
    List<Descriptor> childrenOf(String id) {
        return children.getOrDefault(id, List.of());
    }
}
