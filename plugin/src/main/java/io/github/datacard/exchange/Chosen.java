package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a format calls the choice at a path. */
record Chosen(MappedPath path, Map<String, String> words, String otherwise) implements KeyRule {
    @Override
    public Object value(Scope scope) {
        List<Value.Scalar> known = scope.scalars(path).stream()
                .limit(1)
                .filter(choice -> words.containsKey(choice.text()))
                .toList();
        scope.hold(known);
        return known.stream()
                .findFirst()
                .flatMap(choice -> Optional.ofNullable(words.get(choice.text())))
                .orElse(otherwise);
    }
}
