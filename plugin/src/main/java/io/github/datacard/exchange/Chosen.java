package io.github.datacard.exchange;

import java.util.Map;
import java.util.stream.Stream;

/** What a format calls the choice at a path. */
record Chosen(MappedPath path, Map<String, String> words, String otherwise) implements KeyRule {
    @Override
    public Object value(Scope scope) {
        return scope.texts(path).stream()
                .map(choice -> words.getOrDefault(choice, otherwise))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public Stream<String> held() {
        return Stream.of(path.whole());
    }
}
