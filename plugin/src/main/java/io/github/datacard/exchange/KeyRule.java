package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.Identifiers;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.NoneWords;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the value of one key of a format is made. */
interface KeyRule {
    /** The value as a tree; an empty one is left out. The scope learns what of the dataset it holds. */
    Object value(Scope scope);

    /** Always the same value; where one of these fields says something, or something certain, if the mapping names any. */
    record Constant(Object value, List<MappedPath> when, Optional<String> equal, Object otherwise) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            List<Value.Scalar> said = when.stream()
                    .flatMap(path -> scope.scalars(path).stream())
                    .filter(scalar -> equal.map(scalar.text()::equals).orElse(true))
                    .toList();
            if (equal.isPresent()) {
                scope.hold(said);
            }
            return when.isEmpty() || !said.isEmpty() ? value : otherwise;
        }
    }

    /** The first text at the first path that has any. */
    record Text(List<MappedPath> paths) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            for (MappedPath path : paths) {
                List<String> texts = scope.heldTexts(path);
                texts.stream().skip(1).forEach(text -> scope.lose(path, "it holds only the first of several", text));
                if (!texts.isEmpty()) {
                    paths.forEach(other -> scope.holdSame(other, texts.get(0)));
                    return texts.get(0);
                }
            }
            return "";
        }
    }

    /** The address that a text is or names; empty if it is neither. */
    record Address(MappedPath path) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            List<String> addresses = scope.scalars(path).stream()
                    .flatMap(scalar -> address(scalar, scope).stream())
                    .toList();
            addresses.stream().skip(1).forEach(text -> scope.lose(path, "it holds only the first of several", text));
            return addresses.isEmpty() ? "" : addresses.get(0);
        }

        private static Optional<String> address(Value.Scalar scalar, Scope scope) {
            Optional<String> address = Identifiers.address(scalar.text());
            if (address.isPresent()) {
                scope.hold(List.of(scalar));
            }
            return address;
        }
    }

    /** All texts at all paths, or at the first path that has any. */
    record Texts(List<MappedPath> paths, boolean first) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            Stream<List<String>> found = paths.stream().map(scope::heldTexts);
            return first
                    ? found.filter(texts -> !texts.isEmpty()).findFirst().orElse(List.of())
                    : found.flatMap(List::stream).toList();
        }
    }

    /** All complete addresses at a path. */
    record Urls(MappedPath path) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return values(scope).stream().map(Value.Scalar::text).toList();
        }

        List<Value.Scalar> values(Scope scope) {
            List<Value.Scalar> said = scope.scalars(path);
            scope.hold(said);
            return said.stream().filter(url -> isComplete(url.text(), scope)).toList();
        }

        private boolean isComplete(String text, Scope scope) {
            boolean complete = SafeUrl.isComplete(text);
            if (!complete) {
                scope.lose(path, "it holds only complete addresses", text);
            }
            return complete;
        }
    }

    /** The labels of choices and codes at paths. */
    record Labels(ChoiceLabels labels, List<MappedPath> paths) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return paths.stream()
                    .flatMap(path -> scope.heldValues(path).stream().flatMap(value -> labels.of(path.whole(), value)))
                    .distinct()
                    .toList();
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
    }

    /** A day: of a month or year, which some formats do not take, the first. */
    record Day(List<MappedPath> paths) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            Object date = new Text(paths).value(scope);
            String day = Moments.firstDay(date.toString());
            if (!day.equals(date)) {
                scope.lose(paths.get(0), "it holds only a whole date: the first day stands there", date.toString());
            }
            return day;
        }
    }

    /** The first or last moment of a period. */
    record Moment(MappedPath path, boolean end) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            return scope.heldTexts(path).stream()
                    .findFirst()
                    .map(end ? Moments::last : Moments::first)
                    .orElse("");
        }
    }

    /** One object for each item of a list, or for each of its complete addresses, with keys of its own. */
    record Objects(MappedPath path, boolean urls, List<MappedPath> needs, Map<String, KeyRule> keys, NoneWords none)
            implements KeyRule {
        @Override
        public Object value(Scope scope) {
            List<? extends Value> items = urls ? new Urls(path).values(scope) : scope.values(path);
            return items.stream()
                    .map(scope::in)
                    .filter(item -> needs.isEmpty() || needs.stream().anyMatch(need -> isNamed(item, need)))
                    .map(item -> object(keys, item))
                    .distinct()
                    .toList();
        }

        /** That there is no funder or source is no name of one. */
        private boolean isNamed(Scope item, MappedPath need) {
            return item.values(need).stream()
                    .anyMatch(value -> !(value instanceof Value.Scalar said) || !none.are(said.text(), ""));
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
    }

    /** An object about the same item, if one of these fields says something. */
    record Part(List<MappedPath> needs, Map<String, KeyRule> keys) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            boolean wanted = needs.isEmpty()
                    || needs.stream().anyMatch(need -> !scope.values(need).isEmpty());
            return wanted ? object(keys, scope) : "";
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
                    .flatMap(list -> scope.scalars(path).stream().flatMap(code -> text(list, code, scope)))
                    .toList();
        }

        private Stream<String> text(ValueList list, Value.Scalar code, Scope scope) {
            Optional<String> text = list.get(code.text())
                    .map(value -> value.attributes().getOrDefault(attribute, ""))
                    .filter(said -> !said.isEmpty());
            if (text.isPresent()) {
                scope.hold(List.of(code));
            }
            return text.stream();
        }
    }

    /** A text with others around it. */
    record Around(KeyRule rule, String before, String after) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            Object value = rule.value(scope);
            return "".equals(value) ? "" : before + value + after;
        }
    }

    /** What Java makes. */
    record Made(Calculation calculation, List<MappedPath> from) implements KeyRule {
        @Override
        public Object value(Scope scope) {
            Object value = calculation.of(scope.dataset(), scope.losses());
            from.forEach(path -> scope.holdWritten(path, value));
            return value;
        }
    }

    /** An object with the keys that have a value. */
    static Map<String, Object> object(Map<String, KeyRule> keys, Scope scope) {
        return JsonText.object(keys.entrySet().stream()
                .flatMap(key -> Stream.of(key.getKey(), key.getValue().value(scope)))
                .toArray());
    }
}
