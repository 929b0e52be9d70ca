package io.github.datacard.cli;

import io.github.datacard.engine.Checking;
import io.github.datacard.vocabulary.Library;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The shipped library, opened beside the reading of the options, since each of the two takes a sixth of a short run. */
final class LibraryAhead {
    private static final AtomicReference<Optional<FutureTask<Library>>> AHEAD = new AtomicReference<>(Optional.empty());

    private static final Set<String> OFFLINE = Set.of(SharedOptions.OFFLINE, "-o");

    private LibraryAhead() {}

    /** Begins to open it, unless these arguments do not need it. */
    static void startFor(String... arguments) {
        if (!needs(arguments)) {
            return;
        }
        boolean offline = Stream.of(arguments).anyMatch(OFFLINE::contains);
        FutureTask<Library> task = new FutureTask<>(() -> open(offline));
        AHEAD.set(Optional.of(task));
        Thread thread = new Thread(
                () -> {
                    task.run();
                    Checking.prepareReports();
                },
                "datacard library");
        thread.setDaemon(true);
        thread.start();
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
    static Library shipped(boolean offline) {
        Optional<FutureTask<Library>> task = AHEAD.getAndSet(Optional.empty());
        if (task.isEmpty()) {
            return open(offline);
        }
        try {
            return task.get().get();
        } catch (ExecutionException broken) {
            // What is wrong with it is reported as if it had not been opened before.
            return open(offline);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return open(offline);
        }
    }

    private static Library open(boolean offline) {
        return Library.open(Optional.empty(), List.of(), SharedOptions.artifacts(offline));
    }
}
