package io.github.datacard.merge;

import io.github.datacard.card.CardFile;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.card.FrontMatterText;
import io.github.datacard.card.FrontMatterValue;
import io.github.datacard.card.WrittenKey;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.text.PartMarks;
import io.github.datacard.text.YamlText;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Brings the generated keys in a card's front matter up to date. A key that others wrote stays byte for byte; so does one
 * of ours that has the value it should have, however it is written.
 */
final class FrontMatterMerge {
    private static final String CONFIGS = "configs";
    private static final String INFO = "dataset_info";

    private final List<WrittenKey> keys;
    private final MergeOptions wishes;
    private final CardFindings says;
    private final Foreign foreign;
    private final Map<String, Object> fresh;
    private final Map<String, Node> wanted;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, String> seals = new LinkedHashMap<>();
    private final List<Finding> obstacles = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> suggestions = new ArrayList<>();

    /**
     * A front matter after the merge.
     *
     * @param yaml its text; its last line has no end
     * @param seals of the keys that are ours
     */
    record Merged(
            String yaml,
            Map<String, String> seals,
            List<Finding> obstacles,
            List<Finding> notes,
            List<String> changes) {}

    /**
     * How cards that others wrote are treated.
     *
     * @param suggested keys that are added on demand only
     * @param older what keys were called that are there by an older name alone
     * @param meanings the word that is written today for one that a key holds
     */
    record Foreign(Set<String> suggested, Map<String, String> older, BinaryOperator<String> meanings) {}

    /**
     * A merge.
     *
     * @param keys the keys that Datacard can write, in their order
     * @param fresh what it would write
     */
    FrontMatterMerge(
            List<WrittenKey> keys, Map<String, Object> fresh, Foreign foreign, MergeOptions wishes, CardFindings says) {
        this.keys = keys;
        this.foreign = foreign;
        this.wishes = wishes;
        this.says = says;
        this.fresh = fresh;
        fresh.forEach((key, value) -> written.put(key, YamlText.write(Map.of(key, value))));
        this.wanted = new LinkedHashMap<>();
        entries(new CardFile("", String.join("", written.values()), "", ""))
                .forEach(entry -> wanted.put(entry.key().text(), entry.value()));
    }

    /**
     * The front matter of a card with our keys up to date.
     *
     * @param before seals of the keys that Datacard wrote
     * @param adopting whether the card was taken over just now: its values are those of the descriptor
     */
    Merged into(CommittedCard committed, Map<String, String> before, boolean adopting) {
        CardFile card = committed.source();
        obstacles.addAll(says.obstacles(committed));
        if (committed.frontMatter().isEmpty() || !obstacles.isEmpty()) {
            return new Merged(card.matter(), before, obstacles, notes, changes);
        }
        Node.Mapping root = committed.frontMatter().get();
        FrontMatterText text = new FrontMatterText(card.matter(), root, card.linesBeforeMatter(), card.lineEnd());
        for (WrittenKey key : keys) {
            merge(key, root.get(key.name()), Optional.ofNullable(before.get(key.name())), adopting, text, root);
        }
        if (adopting && !suggestions.isEmpty()) {
            changes.add("front matter: " + String.join(", ", suggestions)
                    + (suggestions.size() == 1 ? " follows" : " follow")
                    + " from the rest and can be added with -Ddatacard.own=" + String.join(",", suggestions));
        }
        return verified(card, root, text.text());
    }

    /** Nothing but generated keys may have changed; an alias elsewhere could depend on what was replaced. */
    private Merged verified(CardFile card, Node.Mapping old, String yaml) {
        Set<String> ours = Set.copyOf(keys.stream().map(WrittenKey::name).toList());
        String before = others(old.entries(), ours);
        if (!before.isEmpty() && !before.equals(others(entries(card.with(yaml, "")), ours))) {
            obstacles.add(says.unreadable(
                    "The front matter cannot be changed without loss: other keys depend on those that Datacard writes",
                    "Write out what begins with \"*\" in the front matter."));
            return new Merged(card.matter(), seals, obstacles, notes, changes);
        }
        return new Merged(yaml, seals, obstacles, notes, changes);
    }

    private List<Node.Entry> entries(CardFile card) {
        return CommittedCard.of(says.file(), card)
                .frontMatter()
                .map(Node.Mapping::entries)
                .orElse(List.of());
    }

    private static String others(List<Node.Entry> entries, Set<String> ours) {
        StringBuilder values = new StringBuilder();
        entries.stream()
                .filter(entry -> !ours.contains(entry.key().text()))
                .forEach(entry -> values.append(entry.key().text())
                        .append('=')
                        .append(FrontMatterValue.of(entry.value(), false))
                        .append('\n'));
        return values.toString();
    }

    private void merge(
            WrittenKey key,
            Optional<Node> there,
            Optional<String> seal,
            boolean adopting,
            FrontMatterText text,
            Node.Mapping root) {
        Optional<Node> should = key.name().equals(INFO) && there.isEmpty() && filesAreOthers(root)
                ? Optional.empty()
                : Optional.ofNullable(wanted.get(key.name()));
        if (seal.filter(PartMarks.HAND_WRITTEN::equals).isPresent() && !wishes.drops(key.name())) {
            seals.put(key.name(), PartMarks.HAND_WRITTEN);
            return;
        }
        Optional<String> own = there.map(node -> seal(key, node));
        boolean asSealed =
                seal.isPresent() && own.filter(now -> !now.equals(seal.get())).isEmpty();
        boolean equal = should.isPresent() && there.isPresent() && same(key, should.get(), there.get(), asSealed);
        if (equal) {
            if (!key.guarded() || seal.isPresent() || wishes.own().contains(key.name())) {
                seals.put(key.name(), seal(key, there.get()));
            }
            return;
        }
        if (there.isEmpty() && should.isPresent() && foreign.older().containsKey(key.name())) {
            if (adopting) {
                changes.add("front matter: " + foreign.older().get(key.name()) + " stays; today it is called "
                        + key.name() + ", and -Ddatacard.repair renames it");
            }
            return;
        }
        if (there.isEmpty()
                && seal.isEmpty()
                && should.isPresent()
                && foreign.suggested().contains(key.name())
                && !wishes.own().contains(key.name())) {
            suggestions.add(key.name());
            return;
        }
        if (adopting
                && !key.guarded()
                && should.isPresent()
                && there.isPresent()
                && saysMore(there.get(), should.get())) {
            seals.put(key.name(), PartMarks.HAND_WRITTEN);
            changes.add("front matter: " + key.name() + " stays yours, since it lists more than the descriptor");
        } else if (there.isEmpty() || asSealed || mayReplace(key, there.get(), should, adopting)) {
            write(key, should, there, asSealed, text);
        } else if (should.isPresent() || seal.isPresent()) {
            contested(key, root, should, seal, text);
        }
    }

    /** Figures of other files than those that the card names would keep it from loading. */
    private boolean filesAreOthers(Node.Mapping root) {
        return root.get(CONFIGS)
                .filter(there -> !FrontMatterValue.isEmpty(there))
                .filter(there -> !wishes.own().contains(CONFIGS))
                .filter(there -> !new KeptMembers(there, false).isUnchangedBy(fresh.getOrDefault(CONFIGS, List.of())))
                .isPresent();
    }

    /** A key that its owner wants Datacard to write is not taken away where there is nothing to write. */
    private boolean mayReplace(WrittenKey key, Node there, Optional<Node> should, boolean adopting) {
        return (wishes.own().contains(key.name()) && (should.isPresent() || FrontMatterValue.isEmpty(there)))
                || wishes.drops(key.name())
                || (should.isPresent() && (FrontMatterValue.isEmpty(there) || (adopting && !key.guarded())));
    }

    /** Whether a list holds values that another one has not, and not only in other words. */
    private static boolean saysMore(Node list, Node other) {
        List<String> values = values(list);
        List<String> others = values(other);
        return values.stream().filter(value -> !others.contains(value)).count()
                > others.stream().filter(value -> !values.contains(value)).count();
    }

    private static List<String> values(Node node) {
        return node.items().stream()
                .filter(item -> !item.isNothing())
                .map(item -> FrontMatterValue.of(item, false))
                .distinct()
                .toList();
    }

    private boolean same(WrittenKey key, Node should, Node there, boolean ours) {
        return FrontMatterValue.of(should, key.single()).equals(FrontMatterValue.of(there, key.single()))
                || means(key, should).equals(means(key, there))
                || (KeptMembers.of(key.name())
                        && new KeptMembers(there, ours).isUnchangedBy(fresh.getOrDefault(key.name(), List.of())));
    }

    /** The words of a key in their spelling of today; a key that holds no words means nothing but itself. */
    private Set<Object> means(WrittenKey key, Node node) {
        List<Node> items = node instanceof Node.Scalar ? List.of(node) : node.items();
        return node instanceof Node.Mapping || items.stream().anyMatch(item -> !(item instanceof Node.Scalar))
                ? Set.of(node)
                : items.stream()
                        .map(item -> foreign.meanings().apply(key.name(), ((Node.Scalar) item).text()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Node> parsed(WrittenKey key, String yaml) {
        return entries(new CardFile("", yaml, "", "")).stream()
                .filter(entry -> entry.key().text().equals(key.name()))
                .map(Node.Entry::value)
                .findFirst();
    }

    /** The seal of what Datacard could have written. */
    private String seal(WrittenKey key, Node there) {
        return KeptMembers.of(key.name())
                ? parsed(key, YamlText.write(Map.of(key.name(), KeptMembers.stated(there))))
                        .map(node -> FrontMatterValue.seal(node, key.single()))
                        .orElse("")
                : FrontMatterValue.seal(there, key.single());
    }

    private void write(
            WrittenKey key, Optional<Node> should, Optional<Node> there, boolean ours, FrontMatterText text) {
        if (KeptMembers.of(key.name()) && there.isPresent() && !wishes.drops(key.name())) {
            Object kept = new KeptMembers(there.get(), ours).with(fresh.getOrDefault(key.name(), List.of()));
            written.put(key.name(), YamlText.write(Map.of(key.name(), kept)));
            if (should.isEmpty() && !kept.equals(List.of())) {
                text.put(key.name(), written.getOrDefault(key.name(), ""), List.of());
                changes.add("front matter: " + key.name());
                return;
            }
        }
        if (should.isPresent()) {
            List<String> before = keys.stream()
                    .map(WrittenKey::name)
                    .takeWhile(name -> !name.equals(key.name()))
                    .toList();
            String now = written.getOrDefault(key.name(), "");
            text.put(key.name(), now, before);
            seals.put(key.name(), seal(key, parsed(key, now).orElse(should.get())));
        } else {
            text.remove(key.name());
        }
        if (should.isPresent() || there.isPresent()) {
            changes.add("front matter: " + key.name());
        }
    }

    /** Others changed the key, or wrote it before we could. */
    private void contested(
            WrittenKey key, Node.Mapping root, Optional<Node> should, Optional<String> seal, FrontMatterText text) {
        Node.Entry there = root.entries().stream()
                .filter(entry -> entry.key().text().equals(key.name()))
                .findFirst()
                .orElseThrow();
        Location place = there.key().location();
        String would = should.isPresent() ? written.getOrDefault(key.name(), "") : "";
        if (key.guarded()) {
            if (contradicts(key, there.value())) {
                notes.add(says.differs(key.name(), place, text.of(key.name()), would));
            }
        } else if (wishes.keeps(key.name())) {
            seals.put(key.name(), PartMarks.HAND_WRITTEN);
            changes.add("front matter: " + key.name() + " is yours now");
        } else {
            seal.ifPresent(old -> seals.put(key.name(), old));
            obstacles.add(says.edited("key", key.name(), place, text.of(key.name()), would));
        }
    }

    private boolean contradicts(WrittenKey key, Node there) {
        return !KeptMembers.of(key.name())
                || new KeptMembers(there, false).isContradictedBy(fresh.getOrDefault(key.name(), List.of()));
    }
}
