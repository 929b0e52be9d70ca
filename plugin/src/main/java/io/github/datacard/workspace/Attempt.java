package io.github.datacard.workspace;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work on one dataset. Whatever it throws, a library's own exceptions and endless recursion included, costs one finding
 * on the dataset, {@code dataset-failed}; all other datasets are worked on, and the run fails at its end.
 */
public final class Attempt {
    private Attempt() {}

    /**
     * What the work gives; empty, with a finding, if it failed.
     *
     * @param what the work as a message names it, such as "Judging"
     */
    public static <T> Optional<T> at(String what, Path descriptor, Findings findings, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (DatacardException outside) {
            // The library or the output folder is at fault, and no dataset will fare better.
            throw outside;
        } catch (RuntimeException | StackOverflowError failed) {
            findings.add(failed(what, descriptor, failed));
            return Optional.empty();
        }
    }

    /** The same for work that writes beside the dataset, where the place may refuse it: that is a finding, too. */
    public static <T> Optional<T> toWrite(
            String what, Path descriptor, Path file, Findings findings, Supplier<T> work) {
        try {
            return at(what, descriptor, findings, work);
        } catch (DatacardException refused) {
            findings.add(
                    ReadingRule.UNWRITABLE_FILE,
                    Location.of(file),
                    String.valueOf(refused.getMessage()).replaceFirst("\\.$", ""),
                    "Remove what stands in the way, or fix the permissions; then run the goal again.");
            return Optional.empty();
        }
    }

    private static Finding failed(String what, Path descriptor, Throwable failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return Finding.of(
                ReadingRule.DATASET_FAILED,
                Location.of(descriptor),
                what + " this dataset failed with " + failed + place,
                "This is most likely a bug of Datacard. Please report it with this line. All other datasets were"
                        + " worked on.");
    }
}
