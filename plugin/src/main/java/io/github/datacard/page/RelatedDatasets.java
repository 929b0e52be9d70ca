package io.github.datacard.page;

import io.github.datacard.document.Picture;
import io.github.datacard.page.Ancestry.Link;
import io.github.datacard.page.Ancestry.Node;
import io.github.datacard.page.Ancestry.Status;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Datasets that hang together, since they come from each other or from the same source.
 *
 * @param title its first origin, by which readers know it
 * @param size how many datasets and sources it has
 * @param origins what comes from nothing else, each with what came from it
 * @param pictures the family as a picture; none of a large one
 */
public record RelatedDatasets(String title, int size, List<Branch> origins, List<Picture> pictures) {
    /** More boxes than these are no picture. */
    private static final int MOST_DRAWN = 40;

    private static final int DEEPEST = 40;

    /**
     * A dataset below what it comes from.
     *
     * @param status in which state it is
     * @param steps how it comes from that; none of an origin
     * @param below what comes from it; none if that stands elsewhere already
     * @param repeated whether what comes from it stands elsewhere
     */
    public record Branch(Node node, Status status, List<Link> steps, List<Branch> below, boolean repeated) {
        private static final int MOST_OPEN = 50;

        /** How many things stand below it. */
        public int getSize() {
            return below.stream().mapToInt(branch -> 1 + branch.getSize()).sum();
        }

        /** Whether a state or a license on its steps, or on those below it, needs attention. */
        public boolean isMarked() {
            return status.isBad()
                    || steps.stream().anyMatch(step -> !step.conflict().isEmpty())
                    || below.stream().anyMatch(Branch::isMarked);
        }

        /** Whether what is below it is too much to be open from the start. */
        public boolean isLarge() {
            return getSize() > MOST_OPEN;
        }
    }

    /** Whether its list says what nobody may miss. */
    public boolean isMarked() {
        return origins.stream().anyMatch(Branch::isMarked);
    }

    /** The families of links between datasets, the largest first. */
    static List<RelatedDatasets> of(List<Link> links, Messages messages) {
        Map<Node, List<Link>> around = new LinkedHashMap<>();
        links.forEach(link -> {
            around.computeIfAbsent(link.to(), node -> new ArrayList<>()).add(link);
            around.computeIfAbsent(link.from(), node -> new ArrayList<>()).add(link);
        });
        List<RelatedDatasets> families = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        around.keySet().forEach(node -> {
            if (!seen.contains(node)) {
                Set<Node> members = connected(node, around);
                seen.addAll(members);
                families.add(family(members, links, messages));
            }
        });
        families.sort(Comparator.comparingInt(RelatedDatasets::size).reversed().thenComparing(RelatedDatasets::title));
        return List.copyOf(families);
    }

    private static Set<Node> connected(Node first, Map<Node, List<Link>> around) {
        Set<Node> members = new LinkedHashSet<>(Set.of(first));
        Deque<Node> open = new ArrayDeque<>(members);
        while (!open.isEmpty()) {
            for (Link link : around.getOrDefault(open.remove(), List.of())) {
                for (Node end : List.of(link.to(), link.from())) {
                    if (members.add(end)) {
                        open.add(end);
                    }
                }
            }
        }
        return members;
    }

    private static RelatedDatasets family(Set<Node> members, List<Link> all, Messages messages) {
        List<Link> links =
                all.stream().filter(link -> members.contains(link.from())).toList();
        List<Branch> origins = new Growth(links).origins(members);
        return new RelatedDatasets(
                origins.get(0).node().name(),
                members.size(),
                origins,
                members.size() <= MOST_DRAWN
                        ? List.of(new Ancestry(links, "", List.of(), List.of()).picture(messages))
                        : List.of());
    }

    /** Grows the branches of one family; each thing has what comes from it once. */
    private static final class Growth {
        private final Map<Node, Map<Node, List<Link>>> below = new HashMap<>();
        private final Map<Node, Status> states = new HashMap<>();
        private final Set<Node> derived = new HashSet<>();
        private final Set<Node> grown = new HashSet<>();

        Growth(List<Link> links) {
            links.forEach(link -> {
                below.computeIfAbsent(link.to(), node -> new LinkedHashMap<>())
                        .computeIfAbsent(link.from(), node -> new ArrayList<>())
                        .add(link);
                derived.add(link.from());
                states.merge(link.to(), link.status(), (one, other) -> one.isBad() ? one : other);
            });
        }

        /** What comes from nothing else, the most fruitful first; of a circle, where it is entered first. */
        List<Branch> origins(Set<Node> members) {
            List<Branch> origins = new ArrayList<>();
            members.stream()
                    .filter(node -> !derived.contains(node))
                    .sorted(Comparator.comparingInt((Node node) -> of(node).size())
                            .reversed()
                            .thenComparing(Node::name))
                    .forEach(node -> origins.add(branch(node, List.of(), 0)));
            members.stream()
                    .filter(node -> !grown.contains(node) && below.containsKey(node))
                    .forEach(node -> {
                        if (!grown.contains(node)) {
                            origins.add(branch(node, List.of(), 0));
                        }
                    });
            return origins;
        }

        private Map<Node, List<Link>> of(Node node) {
            return below.getOrDefault(node, Map.of());
        }

        private Status state(Node node) {
            return states.getOrDefault(node, Status.NONE);
        }

        private Branch branch(Node node, List<Link> steps, int depth) {
            boolean first = grown.add(node);
            if (!first || depth == DEEPEST) {
                return new Branch(node, state(node), steps, List.of(), !of(node).isEmpty());
            }
            List<Branch> branches = new ArrayList<>();
            of(node).forEach((child, links) -> branches.add(branch(child, links, depth + 1)));
            return new Branch(node, state(node), steps, branches, false);
        }
    }
}
