package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.publish.Publication;
import io.github.datacard.publish.PublishedFile;
import io.github.datacard.publish.RemoteFiles;
import io.github.datacard.text.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;

/** What publishing would change, line by line. */
final class PublishPreview {
    private static final int LONGEST_DIFFERENCE = 2_000;

    /** Larger files are only named. */
    private static final int LARGEST_SHOWN = 1_000_000;

    private PublishPreview() {}

    static List<String> lines(String place, Publication publication, RemoteFiles there) {
        List<String> lines = new ArrayList<>();
        lines.add("Would publish to " + place + ":");
        for (String path : there.changed()) {
            PublishedFile file = publication.file(path).orElseThrow();
            boolean before = there.has(path);
            if (file.size() < LARGEST_SHOWN && (before || path.endsWith(Cards.NAME))) {
                lines.addAll(difference(path, there.text(path).orElse(""), file.text()));
            } else {
                lines.add((before ? "changed: " : "new: ") + path + ", " + file.size() + " bytes");
            }
        }
        there.obsolete().forEach(path -> lines.add("removed: " + path));
        return lines;
    }

    private static List<String> difference(String path, String before, String after) {
        List<String> all = UnifiedDiff.whole(path, before, after);
        if (all.size() <= LONGEST_DIFFERENCE) {
            return all;
        }
        List<String> cut = new ArrayList<>(all.subList(0, LONGEST_DIFFERENCE));
        cut.add("… and " + (all.size() - LONGEST_DIFFERENCE) + " more lines");
        return cut;
    }
}
