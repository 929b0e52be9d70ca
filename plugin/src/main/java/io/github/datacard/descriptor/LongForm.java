package io.github.datacard.descriptor;

import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A descriptor written out: every value in its long form, which reads back as the same descriptor. */
public final class LongForm {
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d{0,30})(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,3})?");

    private LongForm() {}

    /** The long form as a tree of maps, lists, texts and booleans. */
    public static Map<String, Object> of(Descriptor descriptor) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("datacard", 1);
        tree.put(Paths.ID, descriptor.id());
        descriptor.root().values().forEach((key, value) -> tree.putIfAbsent(key, tree(value)));
        tree.putAll(JsonText.object(
                "profiles",
                descriptor.envelope().profiles().stream()
                        .map(Envelope.Named::name)
                        .toList(),
                "gaps",
                gaps(descriptor),
                "extra",
                descriptor.envelope().extra().map(LongForm::free).orElse("")));
        return tree;
    }

    /** The long form of a record as a tree. */
    public static Map<String, Object> of(Value.Members members) {
        Map<String, Object> tree = new LinkedHashMap<>();
        members.values().forEach((name, member) -> tree.put(name, tree(member)));
        return tree;
    }

    private static Object tree(Value value) {
        if (value instanceof Value.Members members) {
            return of(members);
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(LongForm::tree).toList();
        }
        if (value instanceof Value.Shares shares) {
            Map<String, Object> tree = new LinkedHashMap<>();
            shares.shares().forEach(share -> tree.put(share.name(), share.amount() + (share.percent() ? "%" : "")));
            return tree;
        }
        return value instanceof Value.ColumnType column
                ? FeatureTree.longForm(column.feature())
                : ((Value.Scalar) value).text();
    }

    private static Map<String, Object> gaps(Descriptor descriptor) {
        Map<String, Object> gaps = new LinkedHashMap<>();
        for (Gap.Kind kind : Gap.Kind.values()) {
            List<Gap> stated = descriptor.envelope().gaps().stream()
                    .filter(gap -> gap.kind() == kind)
                    .toList();
            if (!stated.isEmpty()) {
                gaps.put(
                        kind.key(),
                        kind == Gap.Kind.NOT_DOCUMENTED
                                ? stated.stream().map(Gap::path).distinct().toList()
                                : stated.stream()
                                        .collect(Collectors.toMap(
                                                Gap::path, Gap::reason, (first, last) -> first, LinkedHashMap::new)));
            }
        }
        return gaps;
    }

    /** A free tree as maps, lists, texts and booleans; numbers stay as they were typed. */
    public static Object free(Node node) {
        return free(node, Node.Scalar::text);
    }

    /** The same with numbers as such, for formats in which a number is no text. */
    public static Object typed(Node node) {
        return free(node, LongForm::number);
    }

    /** A number that JSON writes as it was typed; all others stay texts, or digits would be lost. */
    private static Object number(Node.Scalar scalar) {
        return scalar.type() == ScalarType.NUMBER
                        && JSON_NUMBER.matcher(scalar.text()).matches()
                ? (Object) new BigDecimal(scalar.text())
                : scalar.text();
    }

    private static Object free(Node node, Function<Node.Scalar, Object> other) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> tree = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> tree.put(entry.key().text(), free(entry.value(), other)));
            return tree;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(item -> free(item, other)).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.type() == ScalarType.NOTHING) {
            return "";
        }
        return scalar.type() == ScalarType.YES_NO
                ? (Object) scalar.text().equalsIgnoreCase("true")
                : other.apply(scalar);
    }
}
