package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Records that are written out, and what their record set promises: all fields, a key, each value of the key once. */
record InlineDataCheck(Remarks remarks) {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_DATA;
    private static final List<String> LISTS = List.of("Enumeration", "Split");

    void check(Thing set) {
        boolean enumeration =
                set.texts("dataType").stream().map(set.terms()::name).anyMatch(LISTS::contains);
        if (enumeration && !set.has("key")) {
            remarks.warning(
                    RULE,
                    set,
                    "The record set \"" + set.title() + "\" lists values, but names no key",
                    "Add \"key\" with the id of the field that tells them apart.");
        }
        Node data = set.members().get("data");
        if (data == null) {
            return;
        }
        Thing found = set.get("data").orElse(set);
        boolean records = data instanceof Node.Mapping || data instanceof Node.Sequence;
        if (!records || data.items().isEmpty()) {
            remarks.error(
                    RULE,
                    found,
                    "The data of the record set \"" + set.title() + "\" is "
                            + (data instanceof Node.Sequence ? "an empty list" : data.kind()),
                    "Write a list of records, or leave \"data\" out.");
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        set.all("field").forEach(field -> fields.add(field.id()));
        rows(data.items(), fields, set, found);
    }

    private void rows(List<Node> rows, Set<String> fields, Thing set, Thing data) {
        String key = set.texts("key").size() == 1 ? set.text("key") : "";
        Set<String> seen = new HashSet<>();
        int at = 0;
        for (Node row : rows) {
            Thing record = data.below(row, Integer.toString(at++));
            if (!(row instanceof Node.Mapping mapping)) {
                remarks.error(
                        RULE,
                        record,
                        "A record is " + row.kind(),
                        "Write an object with the ids of the fields as keys.");
                return;
            }
            if (!new HashSet<>(mapping.keys()).equals(fields)) {
                remarks.error(RULE, record, differences(mapping, fields), "Use exactly the ids of the fields as keys.");
                return;
            }
            String value = mapping.text(key);
            if (!value.isEmpty() && !seen.add(value)) {
                remarks.warning(
                        RULE, record, "The key \"" + value + "\" stands in several records", "Keep one of them.");
            }
        }
    }

    private static String differences(Node.Mapping record, Set<String> fields) {
        Set<String> unknown = new TreeSet<>(record.keys());
        unknown.removeAll(fields);
        Set<String> missing = new TreeSet<>(fields);
        missing.removeAll(record.keys());
        return "The keys of this record are not the fields:"
                + (unknown.isEmpty() ? "" : " no field has the id " + String.join(", ", unknown))
                + (unknown.isEmpty() || missing.isEmpty() ? "" : ";")
                + (missing.isEmpty() ? "" : " it lacks " + String.join(", ", missing));
    }
}
