package io.github.datacard.workspace;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, since many runs need none of it. */
public final class Lazy<T> {
    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    public synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }
}
