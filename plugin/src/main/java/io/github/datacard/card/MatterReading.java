package io.github.datacard.card;

import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the front matter of a card into fields. Keys that are not ours, and values that no field takes, stay in it. */
final class MatterReading {
    /** Where datasets of the Hub are that have no owner in their id. */
    private static final String HUB = "https://huggingface.co/datasets/";

    private static final Pattern DATASET = Pattern.compile("[\\w.-]+(/[\\w.-]+)?");
    private static final Pattern NO_SOURCE = Pattern.compile("original|extended.*|other(-.*)?|unknown", Pattern.DOTALL);

    private final ImportRules rules;
    private final Intake intake;

    MatterReading(ImportRules rules, Intake intake) {
        this.rules = rules;
        this.intake = intake;
    }

    void read(Node.Mapping matter) {
        for (Node.Entry entry : matter.entries()) {
            String key = entry.key().text();
            ImportRules.Rule rule = rules.keys().get(key);
            if (rule == null) {
                intake.left().add("front-matter key " + key);
            } else if (!entry.value().isNothing()) {
                read(key, rule, entry.value(), matter);
            }
        }
        new StructureReading(matter).configs().ifPresent(configs -> intake.place("configs", "configs", configs));
    }

    private void read(String key, ImportRules.Rule rule, Node value, Node.Mapping matter) {
        switch (rule.as()) {
            case "list" -> list(key, rule.field(), value);
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

    private void list(String key, String path, Node value) {
        List<Object> taken = new ArrayList<>(already(path));
        List<String> other = new ArrayList<>();
        for (Node item : LayoutReader.nodes(Optional.of(value))) {
            Optional<String> text = item instanceof Node.Scalar scalar
                    ? intake.draft().accepted(path, scalar.text())
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

    private List<?> already(String path) {
        return intake.draft()
                .get(path)
                .<List<?>>map(value -> value instanceof List<?> several ? several : List.of(value))
                .orElse(List.of());
    }

    /** One license is written as such; several, or one with a name of its own, as records. */
    private void licenses(String key, Node value, Node.Mapping matter) {
        List<Object> licenses = new ArrayList<>();
        for (Node item : LayoutReader.nodes(Optional.of(value))) {
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
            intake.place(key, "distribution.licenses", licenses);
        }
    }

    private void member(Map<String, Object> license, Node.Mapping matter, String key, String member) {
        String text = LayoutReader.text(matter, key);
        if (intake.draft().accepts("distribution.licenses." + member, text)) {
            license.put(member, text);
        }
    }

    private void sources(String key, String path, Node value) {
        List<String> datasets = new ArrayList<>();
        for (Node item : LayoutReader.nodes(Optional.of(value))) {
            String text = item instanceof Node.Scalar scalar ? scalar.text().strip() : "";
            String dataset = text.contains("/") ? text : HUB + text;
            if (DATASET.matcher(text).matches()
                    && !NO_SOURCE.matcher(text).matches()
                    && intake.draft().accepts(path, dataset)) {
                datasets.add(dataset);
            } else if (!item.isNothing() && !NO_SOURCE.matcher(text).matches()) {
                stays(key, item);
            }
        }
        if (!datasets.isEmpty()) {
            intake.place(key, path, datasets.stream().distinct().toList());
        }
    }

    private void stays(String key, Node value) {
        intake.left().add("front-matter key " + key + ": " + said(value));
    }

    private static String said(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : node.kind();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
