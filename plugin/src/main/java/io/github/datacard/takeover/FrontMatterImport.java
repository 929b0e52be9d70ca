package io.github.datacard.takeover;

import io.github.datacard.card.FrontMatter;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.text.CommaList;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the front matter of a card into fields. Keys that are not ours, and values that no field takes, stay in it. */
final class FrontMatterImport {
    /** Where datasets of the Hub are that have no owner in their id. */
    private static final String HUB = "https://huggingface.co/datasets/";

    private static final Pattern DATASET = Pattern.compile("[\\w.-]+(/[\\w.-]+)?");
    private static final Pattern NO_SOURCE =
            Pattern.compile("original|extended\\|?|other(-.*)?|unknown", Pattern.DOTALL);
    private static final String EXTENDED = "extended|";
    private static final String OTHER = "other-";
    private static final String LEFT = "front-matter key ";

    private final ImportRules rules;
    private final CardImport intake;

    /** Keys without a rule whose values went along with those of another key. */
    private final Set<String> along = new HashSet<>();

    FrontMatterImport(ImportRules rules, CardImport intake) {
        this.rules = rules;
        this.intake = intake;
    }

    void read(Node.Mapping matter) {
        for (Node.Entry entry : matter.entries()) {
            String key = entry.key().text();
            ImportRules.Rule rule = rules.keys().get(key);
            if (rule == null) {
                intake.left().add(LEFT + key);
            } else if (!entry.value().isNothing()) {
                read(key, rule, entry.value(), matter);
            }
        }
        along.forEach(key -> intake.left().remove(LEFT + key));
        new StructureReading(intake).read(matter);
        intake.structured("configs", Paths.CONFIGS, intake.structure());
    }

    private void read(String key, ImportRules.Rule rule, Node value, Node.Mapping matter) {
        switch (rule.as()) {
            case "list" -> list(key, rule, value);
            case "record" -> record(key, rule, value);
            case "pairs" -> pairs(key, rule.field(), value);
            case "license" -> licenses(key, value, matter);
            case "source" -> sources(key, rule.field(), value);
            case "yesno", "one" -> one(key, rule.field(), value);
            default -> {}
        }
    }

    private void one(String key, String path, Node value) {
        if (value instanceof Node.Scalar scalar && intake.draft().accepts(path, scalar.text())) {
            intake.place(key, path, scalar.text().strip());
        } else {
            stays(key, value);
        }
    }

    /** One value that means a record of a list. Several would be several records, which nobody said. */
    private void record(String key, ImportRules.Rule rule, Node value) {
        List<Node> items = value.items();
        Optional<Object> meaning = items.size() == 1 && items.get(0) instanceof Node.Scalar word
                ? Optional.ofNullable(rule.meanings().get(word.text()))
                : Optional.empty();
        meaning.ifPresentOrElse(
                record -> intake.place(key, rule.field(), List.of(record)),
                () -> items.stream().filter(item -> !item.isNothing()).forEach(item -> stays(key, item)));
    }

    /** Names with what they are, if the field takes all of them. */
    private void pairs(String key, String path, Node value) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry pair : mapping.entries()) {
                Node kind =
                        pair.value() instanceof Node.Mapping more && more.keys().equals(List.of("type"))
                                ? more.entries().get(0).value()
                                : pair.value();
                if (kind instanceof Node.Scalar word && intake.draft().accepts(path + ".type", word.text())) {
                    pairs.put(pair.key().text(), word.text().strip());
                }
            }
        }
        if (value instanceof Node.Mapping mapping
                && pairs.size() == mapping.entries().size()
                && !pairs.isEmpty()) {
            intake.place(key, path, pairs);
        } else {
            stays(key, value);
        }
    }

    private void list(String key, ImportRules.Rule rule, Node value) {
        String path = rule.field();
        List<Object> taken = new ArrayList<>(already(path));
        List<String> other = new ArrayList<>();
        for (Node item : items(value)) {
            Optional<String> text = item instanceof Node.Scalar scalar
                    ? intake.draft().accepted(path, meant(rule, scalar.text()))
                    : Optional.empty();
            if (text.isPresent()) {
                taken.add(text.get());
            } else if (!item.isNothing()) {
                other.add(said(item));
            }
        }
        List<Object> distinct = taken.stream().distinct().toList();
        if (!distinct.isEmpty()) {
            intake.place(key, path, distinct.size() == 1 ? distinct.get(0) : distinct);
        }
        if (!other.isEmpty()) {
            intake.left().add("front-matter key " + key + ": " + String.join(", ", other));
        }
    }

    /** The items of a list, also of one that somebody wrote as one text with commas. */
    private static List<Node> items(Node value) {
        return value instanceof Node.Scalar scalar
                        && !scalar.isNothing()
                        && scalar.text().contains(",")
                ? CommaList.of(scalar.text()).stream()
                        .<Node>map(item -> new Node.Scalar(item, scalar.type(), scalar.plain(), scalar.location()))
                        .toList()
                : value.items();
    }

    private static String meant(ImportRules.Rule rule, String word) {
        return rule.meanings().get(word) instanceof String meaning ? meaning : word;
    }

    private List<?> already(String path) {
        return intake.draft()
                .get(path)
                .<List<?>>map(value -> value instanceof List<?> several ? several : List.of(value))
                .orElse(List.of());
    }

    /** One license is written as such; several, or one with a name of its own, as records. */
    private void licenses(String key, Node value, Node.Mapping matter) {
        List<Object> licenses = new ArrayList<>();
        for (Node item : value.items()) {
            if (item instanceof Node.Scalar scalar && intake.draft().accepts("license", scalar.text())) {
                Map<String, Object> license = new LinkedHashMap<>();
                String id = intake.draft().accepted("license", scalar.text()).orElseThrow();
                license.put("id", id);
                if (id.equals("other")) {
                    member(license, matter, "license_name", "name");
                    member(license, matter, "license_link", "url");
                }
                licenses.add(license.size() == 1 ? id : license);
            } else if (!item.isNothing()) {
                stays(key, item);
            }
        }
        if (licenses.size() == 1 && licenses.get(0) instanceof String only) {
            intake.place(key, "license", only);
        } else if (!licenses.isEmpty()) {
            intake.place(key, Paths.LICENSES, licenses);
        }
    }

    private void member(Map<String, Object> license, Node.Mapping matter, String key, String member) {
        String text = matter.text(key);
        if (intake.draft().accepts(Paths.LICENSES + "." + member, text)) {
            license.put(member, text);
            along.add(key);
        }
    }

    /** Only {@code original} says that nothing was taken from other datasets. */
    private void sources(String key, String path, Node value) {
        List<Node> items = value.items();
        List<String> datasets = new ArrayList<>();
        for (Node item : items) {
            String text = item instanceof Node.Scalar scalar ? scalar.text().strip() : "";
            Optional<String> dataset =
                    dataset(text).filter(known -> intake.draft().accepts(path, known));
            dataset.ifPresent(datasets::add);
            if (dataset.isEmpty()
                    && !item.isNothing()
                    && !NO_SOURCE.matcher(text).matches()) {
                stays(key, item);
            }
        }
        if (!datasets.isEmpty()) {
            intake.place(key, path, datasets.stream().distinct().toList());
        } else if (items.size() == 1
                && items.get(0) instanceof Node.Scalar only
                && only.text().equals("original")) {
            intake.place(key, Paths.DERIVED, "no");
        }
    }

    /** A dataset of the Hub by its address or id, and any other by its name, if that is how it would be written. */
    private static Optional<String> dataset(String text) {
        String id = text.startsWith(EXTENDED) ? text.substring(EXTENDED.length()) : text;
        if (id.startsWith(OTHER) && !id.equals(text)) {
            return Optional.of(id.substring(OTHER.length())).filter(name -> text.equals(FrontMatter.source(name)));
        }
        return DATASET.matcher(id).matches() && !NO_SOURCE.matcher(id).matches()
                ? Optional.of(id.contains("/") ? id : HUB + id)
                : Optional.empty();
    }

    private void stays(String key, Node value) {
        intake.left().add("front-matter key " + key + ": " + said(value));
    }

    private static String said(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip().replaceAll("\\s+", " ") : node.kind();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
