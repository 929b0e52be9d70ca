package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.Identifiers;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the value of one key of a format is made. */
interface KeyRule {
    /** The value as a tree; an empty one is left out. */
    Object value(Scope scope);

    /** The paths that the value holds; with a path all below it. */
    Stream<String> held();

    /** Always the same value, where one of these fields says something, or something certain, if the mapping names any. */
    record Constant(Object value, List<MappedPath> when, Optional<String> equal, Object otherwise) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            boolean holds = when.isEmpty()
                    || when.stream()
                            .flatMap(path -> scope.texts(path).stream())
                            .anyMatch(text -> equal.map(text::equals).orElse(true));
            return holds ? value : otherwise;
        }

        @Override
        public Stream<String> held() {
            return when.stream().map(MappedPath::whole);
        }
    }

    /** The first text at the first path that has any. */
    record Text(List<MappedPath> paths) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            for (MappedPath path : paths) {
                List<String> texts = scope.texts(path);
                if (texts.size() > 1) {
                    scope.losses().accept(new Loss(path.whole(), "it holds only the first of several"));
                }
                if (!texts.isEmpty()) {
                    return texts.get(0);
                }
            }
            return "";
        }

        @Override
        public Stream<String> held() {
            return paths.stream().map(MappedPath::whole);
        }
    }

    /** The address that a text is or names; empty if it is neither. */
    record Address(MappedPath path) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            List<String> addresses = scope.texts(path).stream()
                    .map(Identifiers::address)
                    .flatMap(Optional::stream)
                    .toList();
            if (addresses.size() > 1) {
                scope.losses().accept(new Loss(path.whole(), "it holds only the first of several"));
            }
            return addresses.isEmpty() ? "" : addresses.get(0);
        }

        @Override
        public Stream<String> held() {
            return Stream.of(path.whole());
        }
    }

    /** All texts at all paths, or at the first path that has any. */
    record Texts(List<MappedPath> paths, boolean first) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            Stream<List<String>> found = paths.stream().map(scope::texts);
            return first
                    ? found.filter(texts -> !texts.isEmpty()).findFirst().orElse(List.of())
                    : found.flatMap(List::stream).toList();
        }

        @Override
        public Stream<String> held() {
            return paths.stream().map(MappedPath::whole);
        }
    }

    /** All complete addresses at a path. */
    record Urls(MappedPath path) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return values(scope).stream()
                    .map(url -> ((Value.Scalar) url).text())
                    .toList();
        }

        List<Value> values(Scope scope) {
            return scope.values(path).stream()
                    .filter(Value.Scalar.class::isInstance)
                    .filter(value -> isComplete(((Value.Scalar) value).text(), scope))
                    .toList();
        }

        private boolean isComplete(String text, Scope scope) {
            boolean complete = SafeUrl.isComplete(text);
            if (!complete) {
                scope.losses().accept(new Loss(path.whole(), "it holds only complete addresses"));
            }
            return complete;
        }

        @Override
        public Stream<String> held() {
            return Stream.of(path.whole());
        }
    }

    /** The labels of choices and codes at paths. */
    record Labels(ChoiceLabels labels, List<MappedPath> paths) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return paths.stream()
                    .flatMap(path -> scope.values(path).stream().flatMap(value -> labels.of(path.whole(), value)))
                    .distinct()
                    .toList();
        }

        @Override
        public Stream<String> held() {
            return paths.stream().map(MappedPath::whole);
        }
    }

    /** What several rules give, one after the other: as a list, or joined to one text of paragraphs. */
    record Several(List<KeyRule> rules, boolean joined) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            List<Object> all = rules.stream()
                    .map(rule -> rule.value(scope))
                    .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                    .filter(value -> !"".equals(value))
                    .map(Object.class::cast)
                    .toList();
            return joined
                    ? all.stream().map(Object::toString).collect(Collectors.joining("\n\n"))
                    : all.stream().distinct().toList();
        }

        @Override
        public Stream<String> held() {
            return rules.stream().flatMap(KeyRule::held);
        }
    }

    /** A day: of a month or year, which some formats do not take, the first. */
    record Day(List<MappedPath> paths) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            Object date = new Text(paths).value(scope);
            String day = Moments.firstDay(date.toString());
            if (!day.equals(date)) {
                scope.losses()
                        .accept(new Loss(
                                paths.get(0).whole(), "it holds only a whole date: the first day stands there"));
            }
            return day;
        }

        @Override
        public Stream<String> held() {
            return paths.stream().map(MappedPath::whole);
        }
    }

    /** The first or last moment of a period. */
    record Moment(MappedPath path, boolean end) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return scope.texts(path).stream()
                    .findFirst()
                    .map(end ? Moments::last : Moments::first)
                    .orElse("");
        }

        @Override
        public Stream<String> held() {
            return Stream.of(path.whole());
        }
    }

    /** One object for each item of a list, or for each of its complete addresses, with keys of its own. */
    record Objects(MappedPath path, boolean urls, List<MappedPath> needs, Map<String, KeyRule> keys)
            implements KeyRule {
        @Override
        public Object value(Scope scope) {
            List<Value> items = urls ? new Urls(path).values(scope) : scope.values(path);
            return items.stream()
                    .map(scope::in)
                    .filter(item -> needs.isEmpty()
                            || needs.stream()
                                    .anyMatch(need -> !item.values(need).isEmpty()))
                    .map(item -> object(keys, item))
                    .distinct()
                    .toList();
        }

        @Override
        public Stream<String> held() {
            return keys.values().stream().flatMap(KeyRule::held);
        }
    }

    /** What the first rule gives that gives anything. */
    record Any(List<KeyRule> rules) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return rules.stream()
                    .map(rule -> rule.value(scope))
                    .filter(value -> !JsonText.isEmpty(value))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public Stream<String> held() {
            return rules.stream().flatMap(KeyRule::held);
        }
    }

    /** An object about the same item, if one of these fields says something. */
    record Part(List<MappedPath> needs, Map<String, KeyRule> keys) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            boolean wanted = needs.isEmpty()
                    || needs.stream().anyMatch(need -> !scope.values(need).isEmpty());
            return wanted ? object(keys, scope) : "";
        }

        @Override
        public Stream<String> held() {
            return keys.values().stream().flatMap(KeyRule::held);
        }
    }

    /** What a value list says of the codes at a path, such as the id of SPDX; codes of which it says nothing are left out. */
    record Codes(Vocabulary vocabulary, MappedPath path, String attribute) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return vocabulary.field(path.whole()).stream()
                    .map(Field::kind)
                    .filter(FieldKind.Code.class::isInstance)
                    .map(kind -> vocabulary.list(((FieldKind.Code) kind).list()))
                    .flatMap(list -> scope.texts(path).stream()
                            .flatMap(code -> list.get(code).stream())
                            .map(code -> code.attributes().getOrDefault(attribute, "")))
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        @Override
        public Stream<String> held() {
            return Stream.of(path.whole());
        }
    }

    /** A text with others around it. */
    record Around(KeyRule rule, String before, String after) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            Object value = rule.value(scope);
            return "".equals(value) ? "" : before + value + after;
        }

        @Override
        public Stream<String> held() {
            return rule.held();
        }
    }

    /** What Java makes. */
    record Made(Calculation calculation, List<MappedPath> from) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return calculation.of(scope.dataset(), scope.losses());
        }

        @Override
        public Stream<String> held() {
            return from.stream().map(MappedPath::whole);
        }
    }

    /** An object with the keys that have a value. */
    static Map<String, Object> object(Map<String, KeyRule> keys, Scope scope) {
        return JsonText.object(keys.entrySet().stream()
                .flatMap(key -> Stream.of(key.getKey(), key.getValue().value(scope)))
                .toArray());
    }
}
