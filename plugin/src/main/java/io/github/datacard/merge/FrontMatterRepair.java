package io.github.datacard.merge;

import io.github.datacard.card.CardFile;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.card.FrontMatterText;
import io.github.datacard.card.FrontMatterValue;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.text.CommaList;
import io.github.datacard.text.Nearest;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fixes in the front matter of an old card what today's Hub refuses, where that needs no guess, and lists the rest. All
 * else stays byte for byte. {@code card/repairs.yaml} says what becomes of which key.
 */
final class FrontMatterRepair {
    private static final String CONFIGS = "configs";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Vocabulary vocabulary;
    private final Repairs rules;
    private final CardFindings says;
    private final List<Finding> fixed = new ArrayList<>();
    private final List<Finding> left = new ArrayList<>();

    FrontMatterRepair(Vocabulary vocabulary, Repairs rules, CardFindings says) {
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.says = says;
    }

    /** What was fixed, and what was not. */
    record Repaired(String text, List<Finding> fixed, List<Finding> left) {}

    Repaired of(CommittedCard committed) {
        CardFile card = committed.source();
        left.addAll(says.obstacles(committed));
        if (committed.frontMatter().isEmpty() || !left.isEmpty()) {
            return new Repaired(card.text(), fixed, left);
        }
        Node.Mapping root = committed.frontMatter().get();
        FrontMatterText text = new FrontMatterText(card.matter(), root, card.linesBeforeMatter(), card.lineEnd());
        root.entries().stream().filter(this::isNothing).forEach(entry -> {
            fixed.add(
                    says.fixable(entry, "The key \"" + entry.key().text() + "\" says nothing, which the Hub refuses"));
            text.remove(entry.key().text());
        });
        root.entries().stream().filter(entry -> !isNothing(entry)).forEach(entry -> repair(entry, root, text));
        return new Repaired(card.with(text.text(), card.body()).text(), fixed, left);
    }

    private void repair(Node.Entry entry, Node.Mapping root, FrontMatterText text) {
        String old = entry.key().text();
        String name = rules.renamed().getOrDefault(old, old);
        if (!name.equals(old)
                && root.get(name).filter(there -> !there.isNothing()).isPresent()) {
            left.add(says.refused(
                    entry,
                    "The key \"" + old + "\" is now called \"" + name + "\", which is there too",
                    "Join the two."));
            return;
        }
        if (!name.equals(old)) {
            fixed.add(says.fixable(entry, "The key \"" + old + "\" is now called \"" + name + "\""));
        }
        value(name, entry, root, text);
    }

    private boolean isNothing(Node.Entry entry) {
        String old = entry.key().text();
        return rules.leftOver().contains(old)
                ? FrontMatterValue.isEmpty(entry.value())
                : entry.value().isNothing()
                        && rules.refusesNothing(rules.renamed().getOrDefault(old, old));
    }

    private void value(String name, Node.Entry entry, Node.Mapping root, FrontMatterText text) {
        String old = entry.key().text();
        if (name.equals(CONFIGS)
                && isNames(entry.value())
                && root.get("config_names").isEmpty()) {
            fixed.add(says.fixable(entry, "The names of configurations now stand below \"config_names\""));
            text.rename(old, "config_names");
            return;
        }
        Object is = FrontMatterValue.tree(entry.value());
        Object should = repaired(name, entry);
        if (is.equals(should)) {
            if (!name.equals(old)) {
                text.rename(old, name);
            }
            return;
        }
        if (name.equals(old)) {
            fixed.add(says.fixable(entry, "The value of \"" + name + "\" has an old or wrong form"));
        }
        text.replace(old, name, YamlText.write(Map.of(name, should)));
    }

    private static boolean isNames(Node value) {
        return value instanceof Node.Sequence list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Node.Scalar.class::isInstance);
    }

    private Object repaired(String name, Node.Entry entry) {
        Object is = FrontMatterValue.tree(entry.value());
        if (name.equals("viewer") && ("false".equals(is) || "true".equals(is))) {
            return is.equals("true");
        }
        if (name.equals("extra_gated_fields") && is instanceof List<?> list) {
            return joined(list).<Object>map(fields -> fields).orElseGet(() -> {
                left.add(says.refused(
                        entry,
                        "The value of \"" + name + "\" has to be a mapping",
                        "Write \"label: type\" on each line."));
                return is;
            });
        }
        if (name.equals(CONFIGS)) {
            return patterns(is);
        }
        return rules.expected(name).map(rule -> listed(rule, entry, is)).orElse(is);
    }

    /** One mapping from a list of mappings without common keys. */
    private static Optional<Map<String, Object>> joined(List<?> list) {
        Map<String, Object> all = new LinkedHashMap<>();
        int keys = 0;
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            map.forEach((key, value) -> all.put(key.toString(), value));
            keys += map.size();
        }
        return keys == all.size() ? Optional.of(all) : Optional.empty();
    }

    /** A data file's {@code pattern} is now its {@code path}. */
    private static Object patterns(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(FrontMatterRepair::patterns).toList();
        }
        if (!(tree instanceof Map<?, ?> map)) {
            return tree;
        }
        boolean old = map.containsKey("split") && map.containsKey("pattern") && !map.containsKey("path");
        Map<String, Object> changed = new LinkedHashMap<>();
        map.forEach(
                (key, value) -> changed.put(old && key.equals("pattern") ? "path" : key.toString(), patterns(value)));
        return changed;
    }

    private Object listed(Repairs.Expected rule, Node.Entry entry, Object found) {
        String name = rule.name();
        // Which license holds for which configuration must not get lost.
        Object is = name.equals("license") ? found : ofAllConfigurations(found);
        if (is instanceof Map<?, ?>
                || (is instanceof List<?> items && items.stream().anyMatch(item -> !isWord(item)))) {
            left.add(says.refused(
                    entry,
                    "The value of \"" + name + "\" has to be a list of words",
                    "Write one word on each line behind \"- \"."));
            return is;
        }
        List<?> words =
                is instanceof List<?> list ? list : rule.many() ? several(rule.list(), is.toString()) : List.of(is);
        List<String> known = words.stream()
                .map(Object::toString)
                .map(word -> spelled(name, rule.list(), word, entry))
                .distinct()
                .toList();
        boolean many = is instanceof List<?> || rule.many();
        return many ? known : known.get(0);
    }

    /** Older cards have a list for each configuration, where the Hub now takes one for all of them. */
    private static Object ofAllConfigurations(Object found) {
        return found instanceof Map<?, ?> lists
                        && !lists.isEmpty()
                        && lists.values().stream()
                                .allMatch(list -> list instanceof List<?> words
                                        && !words.isEmpty()
                                        && words.stream().allMatch(FrontMatterRepair::isWord))
                ? lists.values().stream()
                        .flatMap(list -> ((List<?>) list).stream())
                        .distinct()
                        .toList()
                : found;
    }

    /** One text with commas was meant as a list, unless its parts are none of the values: 10,000 is one number. */
    private List<String> several(String list, String text) {
        List<String> parts = CommaList.of(text);
        boolean known = list.isEmpty()
                || parts.stream()
                        .allMatch(part -> vocabulary.list(list).resolve(part).isPresent());
        return known ? parts : List.of(text);
    }

    /** The range in which a number lies that stands in place of one. */
    private static Optional<ValueList.Value> holding(ValueList ranges, String word) {
        return NUMBER.matcher(word).matches() ? ranges.holding(Long.parseLong(word)) : Optional.empty();
    }

    private static boolean isWord(Object item) {
        return !(item instanceof Map<?, ?>) && !(item instanceof List<?>) && !(item instanceof Optional<?>);
    }

    private String spelled(String name, String list, String word, Node.Entry entry) {
        if (list.isEmpty() || vocabulary.list(list).get(word).isPresent()) {
            return word;
        }
        Optional<String> meant = vocabulary
                .list(list)
                .resolve(word)
                .or(() -> holding(vocabulary.list(list), word))
                .map(ValueList.Value::id);
        if (meant.isEmpty()) {
            left.add(says.refused(
                    entry,
                    "The Hub does not know \"" + word + "\" below \"" + name + "\"",
                    (left.size() < Findings.MOST_IN_FILE
                                    ? Nearest.hint(word, vocabulary.list(list).ids())
                                    : "")
                            + "Write one of its values, or leave the key out."));
        }
        return meant.orElse(word);
    }
}
