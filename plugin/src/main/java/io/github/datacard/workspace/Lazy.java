package io.github.datacard.workspace;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, since many runs need none of it. */
public final class Lazy<T> {
    private final Supplier<T> make;

    /** Asked by many threads, which must not wait for one another once it is made. */
    private volatile Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    public T get() {
        Optional<T> known = made;
        return known.isPresent() ? known.get() : first();
    }

    private synchronized T first() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }
}
