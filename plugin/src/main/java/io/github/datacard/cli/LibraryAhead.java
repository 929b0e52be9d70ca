package io.github.datacard.cli;

import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Library;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** The shipped library, opened beside the reading of the options, since each of the two takes a sixth of a short run. */
final class LibraryAhead {
    private static final AtomicReference<Optional<FutureTask<Library>>> AHEAD = new AtomicReference<>(Optional.empty());

    private LibraryAhead() {}

    /** Begins to open it, unless these arguments do not need it. */
    static void startFor(String... arguments) {
        if (!needs(arguments)) {
            return;
        }
        FutureTask<Library> task = new FutureTask<>(LibraryAhead::open);
        AHEAD.set(Optional.of(task));
        Thread thread = new Thread(
                () -> {
                    task.run();
                    knowDigests();
                },
                "datacard library");
        thread.setDaemon(true);
        thread.start();
    }

    /** The first digest takes a twentieth of a short run, and reports need one when nothing else is left to do. */
    private static void knowDigests() {
        Digest.of("");
    }

    /** Help needs no library, and one with files of others is another one. */
    static boolean needs(String... arguments) {
        if (arguments.length == 0 || !Commands.isWork(arguments[0])) {
            return false;
        }
        for (String argument : arguments) {
            if (argument.startsWith("--templates")
                    || argument.startsWith("--library")
                    || argument.equals("--help")
                    || argument.equals("-h")) {
                return false;
            }
        }
        return true;
    }

    /** The library, which nobody else gets. */
    static Library shipped() {
        Optional<FutureTask<Library>> task = AHEAD.getAndSet(Optional.empty());
        if (task.isEmpty()) {
            return open();
        }
        try {
            return task.get().get();
        } catch (ExecutionException broken) {
            // What is wrong with it is reported as if it had not been opened before.
            return open();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return open();
        }
    }

    private static Library open() {
        return Library.open(Optional.empty(), List.of(), SharedOptions.repository());
    }
}
