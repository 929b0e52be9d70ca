package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the rule of a key sees.
 *
 * @param dataset the whole dataset
 * @param at the value that paths start from: all of the descriptor, or one item of a list
 * @param held takes what is written
 * @param losses takes what is written in part
 */
record Scope(Disclosed dataset, Value at, Held held, Consumer<Loss> losses) {
    /** Three words; shorter ones may be names that are written in another order. */
    private static final Pattern SENTENCE = Pattern.compile("\\S\\s+\\S+\\s+\\S");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static Scope of(Disclosed dataset, Held held, Consumer<Loss> losses) {
        return new Scope(dataset, dataset.answered().root(), held, losses);
    }

    Scope in(Value item) {
        return new Scope(dataset, item, held, losses);
    }

    List<Value> values(MappedPath path) {
        return (path.isItem() ? at.flat() : start(path).along(path.below()).flatMap(Value::flat)).toList();
    }

    /** The values at a path, all of which are written. */
    List<Value> heldValues(MappedPath path) {
        return values(path).stream().map(this::held).toList();
    }

    /** A value, which is written with all that it consists of. */
    Value held(Value value) {
        hold(List.of(value));
        return value;
    }

    /** The values at a path that are one text each, and not an empty one. */
    List<Value.Scalar> scalars(MappedPath path) {
        return values(path).stream()
                .flatMap(value -> value instanceof Value.Scalar scalar ? Stream.of(scalar) : Stream.empty())
                .filter(scalar -> !scalar.text().isEmpty())
                .toList();
    }

    /** The texts at a path, all of which are written or reported as lost. */
    List<String> heldTexts(MappedPath path) {
        List<Value.Scalar> scalars = scalars(path);
        hold(scalars);
        return scalars.stream().map(Value.Scalar::text).toList();
    }

    /** What says the same as a text that is written is written, too. */
    void holdSame(MappedPath path, String text) {
        hold(scalars(path).stream().filter(scalar -> scalar.text().equals(text)).toList());
    }

    void hold(List<? extends Value> written) {
        held.add(written);
    }

    /** What is said at a path and below is written, in other words perhaps; a sentence only where it stands there. */
    void holdWritten(MappedPath path, Object written) {
        String text = plain(written.toString());
        values(path).forEach(value -> holdWritten(value, text));
    }

    private void holdWritten(Value value, String text) {
        if (value instanceof Value.Members members) {
            members.values().values().forEach(member -> holdWritten(member, text));
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> holdWritten(item, text));
        } else if (!(value instanceof Value.Scalar said)
                || !SENTENCE.matcher(said.text()).find()
                || text.contains(plain(said.text()))) {
            hold(List.of(value));
        }
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    void lose(MappedPath path, String reason, String said) {
        losses.accept(new Loss(path.whole(), reason, said));
    }

    private Value start(MappedPath path) {
        return path.fromTop() ? dataset.answered().root() : at;
    }
}
