package io.github.datacard.vocabulary;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads conditions.
 *
 * @param fields the fields that they may ask for
 * @param lists the value lists whose phrases they may look for
 */
record ConditionReader(KnownNames fields, KnownNames lists) {
    Condition condition(String id, LibraryNode node) {
        Condition.Test test = test(node);
        return new Condition(id, node.required("says"), test);
    }

    Condition.Test test(LibraryNode node) {
        node.allow(
                "says",
                "field",
                "fields",
                "is",
                "in",
                "any_in",
                "present",
                "above",
                "as_many_as",
                "mentions",
                "all",
                "any",
                "not");
        if (node.has("not")) {
            return new Condition.Not(test(node.below("not")));
        }
        if (node.has("all")) {
            return new Condition.All(node.nodes("all").stream().map(this::test).toList());
        }
        if (node.has("any")) {
            return new Condition.Any(node.nodes("any").stream().map(this::test).toList());
        }
        if (node.has("mentions")) {
            List<String> asked = new ArrayList<>(node.names("field", fields));
            asked.addAll(node.names("fields", fields));
            node.required("mentions");
            return new Condition.Mentions(List.copyOf(asked), node.name("mentions", lists));
        }
        node.required("field");
        String field = node.name("field", fields);
        if (node.has("above")) {
            return new Condition.Above(field, above(node));
        }
        if (node.has("as_many_as")) {
            return new Condition.AsMany(field, node.name("as_many_as", fields));
        }
        if (node.flag("present")) {
            return new Condition.Present(field);
        }
        List<String> values = new ArrayList<>(node.texts("is"));
        values.addAll(node.texts("in"));
        values.addAll(node.texts("any_in"));
        return new Condition.OneOf(field, List.copyOf(values));
    }

    private static BigDecimal above(LibraryNode node) {
        try {
            return new BigDecimal(node.required("above"));
        } catch (NumberFormatException noNumber) {
            throw node.failure("\"above\" takes a number");
        }
    }
}
