package io.github.datacard.exchange;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.text.Identifiers;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items of a foreign file as records of a descriptor. What they say besides is named, or stays for a format to keep. */
final class ImportedRecords {
    /** What says nothing of somebody who has no name. */
    private static final Set<String> NAMELESS = Set.of("kind", "role");

    private static final String ORCID = "https?://orcid\\.org/";

    private final Vocabulary vocabulary;
    private final Draft draft;
    private final Remainder remainder;
    private final boolean keeps;
    private final Set<String> left = new LinkedHashSet<>();

    /**
     * Items of which nothing was read yet.
     *
     * @param keeps whether a format keeps what no field takes, so that no value has to stand beside another in one text
     */
    ImportedRecords(Vocabulary vocabulary, Draft draft, Remainder remainder, boolean keeps) {
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.remainder = remainder;
        this.keeps = keeps;
    }

    /**
     * What is read of an item.
     *
     * @param taken the values that it was read from
     */
    private record Reading(Node item, Map<String, Object> record, List<ImportRule.Candidate> taken) {}

    /** What of the items no field takes. */
    Set<String> left() {
        return left;
    }

    /**
     * The records; of a field that takes one, that which says most.
     *
     * @param count how many items the file has, with those that the rule is not about
     */
    Optional<Object> of(ImportRule rule, String from, List<Node> items, int count) {
        boolean list = vocabulary.field(rule.to()).filter(Field::list).isPresent();
        List<Reading> all = items.stream()
                .map(item -> reading(rule, item))
                .filter(reading -> !NAMELESS.containsAll(reading.record.keySet()))
                .toList();
        List<Reading> used = list ? all : best(rule.to(), all);
        if (used.size() < count) {
            left.add(from + ", " + (count - used.size()) + " of " + count);
        }
        used.forEach(reading -> {
            reading.taken.forEach(candidate -> mark(candidate, reading.item));
            remainder.read(TreePath.nodes(reading.item, "@type"));
        });
        used.forEach(reading -> unread(reading).map(path -> from + "." + path).forEach(left::add));
        List<Map<String, Object>> records = used.stream().map(Reading::record).toList();
        return records.isEmpty() ? Optional.empty() : Optional.of(list ? records : records.get(0));
    }

    /** The first that has the member by which such a record is known, such as an address; else the first. */
    private List<Reading> best(String path, List<Reading> all) {
        String key = vocabulary.field(path).stream()
                .flatMap(field -> field.keys().stream())
                .findFirst()
                .orElse("");
        return all.stream().min(Comparator.comparing(reading -> !reading.record.containsKey(key))).stream()
                .toList();
    }

    /** Of each member of a record the best that a descriptor takes. */
    private Reading reading(ImportRule rule, Node item) {
        Map<String, Object> record = new LinkedHashMap<>();
        List<ImportRule.Candidate> taken = new ArrayList<>();
        rule.members(item).forEach((name, candidates) -> {
            Field field = vocabulary.field(rule.to() + "." + name).orElseThrow();
            for (ImportRule.Candidate candidate : candidates) {
                Optional<Object> value = value(field, name, candidate, taken);
                if (value.isPresent()) {
                    record.put(name, value.get());
                    break;
                }
            }
        });
        return new Reading(item, record, taken);
    }

    private Optional<Object> value(
            Field field, String name, ImportRule.Candidate candidate, List<ImportRule.Candidate> taken) {
        boolean person = name.equals("url") && candidate.text().matches(ORCID + ".*");
        // The name of something in the same file says nothing outside it.
        boolean inside = field.type() == FieldType.REF && candidate.text().matches("#.*|_:.*");
        // What one member says no other says again.
        boolean again = taken.stream()
                .anyMatch(other -> other.nodes().stream()
                        .anyMatch(node -> candidate.nodes().stream().anyMatch(value -> value == node)));
        if (person || inside || again && !keeps) {
            return Optional.empty();
        }
        String path = field.path();
        if (field.list()) {
            List<Node.Scalar> accepted = candidate.all().stream()
                    .filter(value -> accepted(path, value.text()).isPresent())
                    .toList();
            taken.add(candidate.of(accepted));
            return accepted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(accepted.stream()
                            .map(value -> accepted(path, value.text()).orElseThrow())
                            .distinct()
                            .toList());
        }
        Optional<String> together = together(field, candidate);
        if (together.isPresent()) {
            taken.add(candidate.of(candidate.all()));
            return together.map(text -> text);
        }
        Optional<String> one = accepted(path, candidate.text());
        one.ifPresent(text -> taken.add(candidate.of(candidate.nodes())));
        return one.map(text -> text);
    }

    private Optional<String> accepted(String path, String text) {
        return draft.accepted(path, plain(path, text.strip()));
    }

    /** All values as one text, where there are several and nothing keeps them apart. */
    private Optional<String> together(Field field, ImportRule.Candidate candidate) {
        boolean line = field.type() == FieldType.LINE;
        return keeps || candidate.more().isEmpty() || !line && field.type() != FieldType.TEXT
                ? Optional.empty()
                : accepted(
                        field.path(),
                        candidate.all().stream()
                                .map(value -> value.text().strip())
                                .distinct()
                                .collect(Collectors.joining(line ? "; " : "\n\n")));
    }

    /** What is taken, and other names that say the same. */
    private void mark(ImportRule.Candidate candidate, Node item) {
        if (candidate.nodes().size() > 1 && keeps) {
            remainder.readAsName(candidate.nodes());
        } else {
            remainder.read(candidate.nodes());
            remainder.readAsDouble(KeptMembers.NAMES.stream()
                    .flatMap(key -> ImportedFile.scalars(TreePath.nodes(item, key)).stream())
                    .filter(name -> name.text().strip().equals(candidate.text()))
                    .toList());
        }
    }

    /** The paths of values that were not read. Of linked data, its type and its name are no statements. */
    private Stream<String> unread(Reading reading) {
        Set<String> said =
                reading.taken.stream().map(ImportRule.Candidate::text).collect(Collectors.toSet());
        return unread(reading.item, "", said).distinct();
    }

    private Stream<String> unread(Node node, String path, Set<String> said) {
        if (!path.isEmpty() && !remainder.isRead(node)) {
            boolean known = node instanceof Node.Scalar text
                    && said.contains(text.text().strip());
            return node.isNothing() || known ? Stream.empty() : Stream.of(path);
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> !entry.key().text().matches("id|@.*"))
                    .flatMap(entry -> unread(
                            entry.value(),
                            path.isEmpty()
                                    ? entry.key().text()
                                    : path + "." + entry.key().text(),
                            said));
        }
        return node instanceof Node.Sequence list
                ? list.items().stream().flatMap(item -> unread(item, path, said))
                : Stream.empty();
    }

    /** A value as a field has it: an identifier without the address at which it is found. */
    static String plain(String path, String text) {
        if (path.equals(Paths.CREATOR_KIND)) {
            return text.substring(text.lastIndexOf('/') + 1).replaceFirst(".*:", "");
        }
        return path.equals(Paths.DOI)
                ? Identifiers.doi(text).orElse(text)
                : text.replaceFirst(ORCID, "").replaceFirst("^mailto:", "");
    }
}
