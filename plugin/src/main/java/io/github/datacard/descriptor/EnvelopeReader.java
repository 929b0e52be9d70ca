package io.github.datacard.descriptor;

import io.github.datacard.descriptor.Envelope.Named;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the keys of a descriptor that are about the descriptor. */
final class EnvelopeReader {
    private static final List<String> KINDS =
            Arrays.stream(Gap.Kind.values()).map(Gap.Kind::key).toList();

    private static final Learned<List<Field>> SHORT_FORMS = new Learned<>(vocabulary -> vocabulary.fields().stream()
            .filter(field -> field.shortFor().isPresent())
            .toList());

    private final Vocabulary vocabulary;
    private final Findings findings;

    EnvelopeReader(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    Envelope read(Node.Mapping root) {
        version(root);
        List<Named> internal = root.get("internal").map(this::paths).orElse(List.of());
        return new Envelope(
                root.get("profiles").map(this::names).orElse(List.of()),
                root.get("gaps").map(this::gaps).orElse(List.of()),
                internal,
                List.of(),
                root.get("suppress").map(this::suppressions).orElse(List.of()),
                root.get("extra").filter(node -> !node.isNothing()));
    }

    private void version(Node.Mapping root) {
        Optional<Node> version = root.get("datacard");
        if (version.isEmpty()) {
            findings.add(
                    ReadingRule.FORMAT_VERSION,
                    root.location(),
                    "The descriptor does not say which version of the format it follows",
                    "Add the line \"datacard: 1\" at the top.");
        } else if (!(version.get() instanceof Node.Scalar scalar)
                || !scalar.text().equals("1")) {
            findings.add(Finding.of(
                            ReadingRule.FORMAT_VERSION,
                            version.get().location(),
                            "This version of the descriptor format is not known",
                            "Write \"datacard: 1\", or use a newer version of Datacard.")
                    .as(Severity.ERROR));
        }
    }

    /**
     * The places in a descriptor and its bases that only the organization may see: values at internal paths, and what is
     * said of them in gaps and suppressions.
     */
    List<Location> hidden(List<Named> internal, List<Node.Mapping> roots) {
        return internal.stream()
                .map(Named::name)
                .flatMap(path -> roots.stream()
                        .flatMap(root -> Stream.concat(
                                spellings(path).flatMap(spelling -> written(root, List.of(spelling.split("\\.", -1)))),
                                remarks(root, path))))
                .toList();
    }

    private Stream<Location> remarks(Node.Mapping root, String path) {
        Stream<Location> reasons = root.get("gaps").stream()
                .flatMap(gaps -> gaps instanceof Node.Mapping kinds ? kinds.entries().stream() : Stream.empty())
                .flatMap(kind -> kind.value() instanceof Node.Mapping named ? named.entries().stream() : Stream.empty())
                .filter(entry -> isOf(entry.key(), path))
                .flatMap(
                        entry -> Stream.of(entry.key().location(), entry.value().location()));
        Stream<Location> suppressions = root.get("suppress").stream()
                .flatMap(node -> node instanceof Node.Sequence list ? list.items().stream() : Stream.of(node))
                .filter(item -> item instanceof Node.Mapping suppression
                        && suppression
                                .get("for")
                                .filter(target -> isOf(target, path))
                                .isPresent())
                .map(Node::location);
        return Stream.concat(reasons, suppressions);
    }

    private boolean isOf(Node name, String path) {
        return name instanceof Node.Scalar text
                && vocabulary
                        .resolve(text.text())
                        .map(this::longForm)
                        .filter(found -> vocabulary.covers(path, found))
                        .isPresent();
    }

    /** A path and the short forms of what it covers, or is covered by. */
    private Stream<String> spellings(String path) {
        return Stream.concat(
                Stream.of(path),
                vocabulary.fields().stream()
                        .filter(field -> field.shortFor()
                                .filter(target -> vocabulary.covers(path, target) || vocabulary.covers(target, path))
                                .isPresent())
                        .map(Field::path));
    }

    /** The places of all values at a path, with their keys, whether or not they could be read. */
    private static Stream<Location> written(Node node, List<String> path) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().flatMap(item -> written(item, path));
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return Stream.of(node.location());
        }
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(path.get(0)))
                .flatMap(entry -> path.size() == 1
                        ? Stream.of(entry.key().location(), entry.value().location())
                        : written(entry.value(), path.subList(1, path.size())));
    }

    private List<Named> names(Node node) {
        return NameReader.read(node, findings);
    }

    private List<Named> paths(Node node) {
        Map<String, Named> paths = new LinkedHashMap<>();
        names(node)
                .forEach(name -> path(name).stream()
                        .flatMap(this::keys)
                        .forEach(path -> paths.putIfAbsent(path, new Named(path, name.location()))));
        return List.copyOf(paths.values());
    }

    /** Where a section's fields are top-level keys, its name stands for all of them. */
    private Stream<String> keys(String path) {
        return vocabulary
                .section(path)
                .filter(section -> section.root() && vocabulary.field(path).isEmpty())
                .map(section -> section.fields().stream()
                        .filter(field -> field.shortFor().isEmpty())
                        .map(Field::path))
                .orElseGet(() -> Stream.of(path));
    }

    /** The path that a name means; what is said of a short form is said of the long one. */
    private Optional<String> path(Named name) {
        return known(name).map(this::longForm);
    }

    private String longForm(String path) {
        for (Field field : SHORT_FORMS.from(vocabulary)) {
            String written = field.path();
            if (path.startsWith(written)
                    && (path.length() == written.length() || path.charAt(written.length()) == '.')) {
                return field.shortFor().orElseThrow() + path.substring(written.length());
            }
        }
        return path;
    }

    private Optional<String> known(Named name) {
        Optional<String> path = vocabulary.resolve(name.name());
        if (path.isEmpty()) {
            findings.add(Severity.ERROR, name.location().file(), () -> unknownPath(name));
        }
        return path;
    }

    private Finding unknownPath(Named name) {
        List<String> meant = vocabulary.names().stream()
                .filter(known -> known.endsWith("." + name.name()))
                .toList();
        List<String> several = NameReader.several(name.name());
        if (several.size() > 1
                && several.stream().allMatch(part -> vocabulary.resolve(part).isPresent())) {
            String list = "[" + String.join(", ", several) + "]";
            return Finding.of(
                            ReadingRule.UNKNOWN_PATH,
                            name.location(),
                            "These are the names of several fields in one text",
                            "Write a list: " + list + ".")
                    .fixedBy(Fix.replacing(name.location(), list));
        }
        return Finding.of(
                ReadingRule.UNKNOWN_PATH,
                name.location(),
                "\"" + ScalarReader.shortened(name.name()) + "\" "
                        + (meant.isEmpty() ? "is no field of the vocabulary" : "is the name of several fields"),
                meant.isEmpty()
                        ? Nearest.hint(name.name(), vocabulary.names()) + "Write a path such as motivation.funding."
                        : "Write one of: " + String.join(", ", meant) + ".");
    }

    private List<Gap> gaps(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!node.isNothing()) {
                wrong(node, "a mapping with " + String.join(", ", KINDS));
            }
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Arrays.stream(Gap.Kind.values())
                    .filter(kind -> kind.key().equals(entry.key().text()))
                    .findFirst()
                    .ifPresentOrElse(kind -> gaps.addAll(gaps(kind, entry.value())), () -> noKind(entry.key()));
        }
        return List.copyOf(gaps);
    }

    /** Fields in place of the kinds of gaps are what people write who think of the gaps first. */
    private void noKind(Node.Scalar key) {
        if (vocabulary.names().contains(key.text())) {
            findings.add(
                    ReadingRule.UNKNOWN_KEY,
                    key.location(),
                    "\"gaps\" has no key \"" + key.text() + "\"",
                    "If nobody knows it, write  not_documented: [" + key.text() + "]  below gaps; the keys "
                            + "not_applicable and withheld take lines such as  " + key.text() + ": the reason.");
        } else {
            unknown(key, "\"gaps\" has no key", KINDS);
        }
    }

    private List<Gap> gaps(Gap.Kind kind, Node node) {
        List<Gap> gaps = new ArrayList<>();
        if (node instanceof Node.Mapping reasons) {
            for (Node.Entry entry : reasons.entries()) {
                String reason = entry.value() instanceof Node.Scalar scalar
                        ? scalar.text().strip()
                        : "";
                gaps.addAll(gap(kind, new Named(entry.key().text(), entry.key().location()), reason));
            }
        } else {
            names(node).forEach(name -> gaps.addAll(gap(kind, name, "")));
        }
        return gaps;
    }

    private List<Gap> gap(Gap.Kind kind, Named name, String reason) {
        Optional<String> path = path(name);
        if (path.isPresent() && kind != Gap.Kind.NOT_DOCUMENTED && reason.isEmpty()) {
            findings.add(
                    ReadingRule.GAP_REASON,
                    name.location(),
                    "No reason says why \"" + name.name() + "\" is " + kind.says(),
                    "Write \"" + name.name() + ": the reason\" below " + kind.key() + ".");
        }
        return path.stream()
                .flatMap(this::keys)
                .map(found -> new Gap(found, kind, reason, name.location()))
                .toList();
    }

    private List<Suppression> suppressions(Node node) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        List<Suppression> suppressions = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Mapping mapping) {
                suppression(mapping).ifPresent(suppressions::add);
            } else if (!item.isNothing()) {
                wrong(item, "a mapping with rule, reason and, if you like, for and until");
            }
        }
        return List.copyOf(suppressions);
    }

    private Optional<Suppression> suppression(Node.Mapping mapping) {
        List<String> known = List.of("rule", "for", "reason", "until");
        mapping.entries().stream()
                .filter(entry -> !known.contains(entry.key().text()))
                .forEach(entry -> unknown(entry.key(), "A suppression has no key", known));
        String rule = text(mapping, "rule");
        String reason = text(mapping, "reason");
        if (rule.isEmpty() || reason.isEmpty()) {
            findings.add(
                    ReadingRule.SUPPRESSION_REASON,
                    mapping.location(),
                    "A suppression says which rule it is about and why",
                    "Write both keys: rule and reason.");
            return Optional.empty();
        }
        String target = text(mapping, "for");
        Optional<String> path = target.isEmpty()
                ? Optional.of("")
                : path(new Named(target, mapping.get("for").map(Node::location).orElse(mapping.location())));
        mapping.get("rule").ifPresent(node -> requireRule(rule, node.location()));
        Optional<LocalDate> until = mapping.get("until").flatMap(this::day);
        return path.map(found -> new Suppression(rule, found, reason, until, mapping.location()));
    }

    private void requireRule(String rule, Location place) {
        if (vocabulary.rule(rule).isEmpty()) {
            findings.add(
                    ReadingRule.UNKNOWN_RULE,
                    place,
                    () -> "There is no rule \"" + ScalarReader.shortened(rule) + "\"",
                    () -> Nearest.hint(rule, vocabulary.rules().keySet())
                            + "Write the words that stand in brackets behind the finding.");
        }
    }

    private Optional<LocalDate> day(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            wrong(node, "a day such as 2026-12-31");
            return Optional.empty();
        }
    }

    private static String text(Node.Mapping mapping, String key) {
        return mapping.get(key)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text().strip())
                .orElse("");
    }

    private void unknown(Node.Scalar key, String what, List<String> known) {
        findings.add(
                ReadingRule.UNKNOWN_KEY,
                key.location(),
                () -> what + " \"" + ScalarReader.shortened(key.text()) + "\"",
                () -> Nearest.hint(key.text(), known) + "Known are: " + String.join(", ", known) + ".");
    }

    private void wrong(Node node, String expected) {
        Location place = node.location();
        findings.add(
                ReadingRule.WRONG_TYPE,
                place,
                "Expected " + expected + ", but this is " + node.kind(),
                "Write " + expected + ".");
    }
}
