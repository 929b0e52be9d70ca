package io.github.datacard.text;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of files that are written before they take the place of another one, and what becomes of those that a killed
 * run left behind: the next run that writes into the folder deletes them.
 */
final class Drafts {
    private static final Pattern NAME = Pattern.compile("\\..+\\.(?<process>\\d{1,18})-[0-9a-f]{1,16}\\.tmp");
    private static final long PROCESS = ProcessHandle.current().pid();

    /** Processes of other machines may write into one folder, and nothing shows whether they live. */
    private static final long YOUNGEST_MILLIS = 2000;

    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    private Drafts() {}

    /** A draft of a file. Where two made one name, the second would fail; a secure random number would take longer. */
    static Path of(Path file) {
        String mark =
                PROCESS + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        return file.resolveSibling("." + file.getFileName() + "." + mark + ".tmp");
    }

    /** Deletes the drafts in a folder whose writers are gone. Once for each folder: others are not killed meanwhile. */
    static void sweep(Path folder) {
        if (!SWEPT.add(folder)) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.tmp")) {
            for (Path draft : drafts) {
                if (isLeft(draft)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // What cannot be swept is no reason to fail: the writing that follows says what is wrong with the folder.
            SWEPT.remove(folder);
        }
    }

    private static boolean isLeft(Path draft) throws IOException {
        Matcher name = NAME.matcher(draft.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group("process"))).isEmpty()
                && System.currentTimeMillis() - Files.getLastModifiedTime(draft).toMillis() > YOUNGEST_MILLIS;
    }
}
