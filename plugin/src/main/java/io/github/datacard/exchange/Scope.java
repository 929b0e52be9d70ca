package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the rule of a key sees.
 *
 * @param dataset the whole dataset
 * @param at the value that paths start from: all of the descriptor, or one item of a list
 * @param losses takes what is not written
 */
record Scope(Disclosed dataset, Value at, Consumer<Loss> losses) {
    static Scope of(Disclosed dataset, Consumer<Loss> losses) {
        return new Scope(dataset, dataset.answered().root(), losses);
    }

    Scope in(Value item) {
        return new Scope(dataset, item, losses);
    }

    List<Value> values(MappedPath path) {
        return (path.isItem() ? at.flat() : start(path).along(path.below()).flatMap(Value::flat)).toList();
    }

    List<String> texts(MappedPath path) {
        return values(path).stream()
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Value start(MappedPath path) {
        return path.fromTop() ? dataset.answered().root() : at;
    }
}
