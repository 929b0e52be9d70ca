package io.github.datacard.vocabulary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is learned from a vocabulary, where that takes longer than its use. It is kept until another vocabulary comes.
 *
 * @param <T> what is learned
 */
public final class Learned<T> {
    private final Function<Vocabulary, T> learn;
    private volatile @Nullable Known<T> known;

    /** What was learned, and from which vocabulary. */
    private record Known<T>(Vocabulary vocabulary, T value) {}

    /** Learns by a function, when first asked. */
    public Learned(Function<Vocabulary, T> learn) {
        this.learn = learn;
    }

    /** What was learned from a vocabulary. */
    public T from(Vocabulary vocabulary) {
        Known<T> last = known;
        if (last == null || last.vocabulary != vocabulary) {
            last = new Known<>(vocabulary, learn.apply(vocabulary));
            known = last;
        }
        return last.value;
    }
}
