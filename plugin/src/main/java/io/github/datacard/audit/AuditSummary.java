package io.github.datacard.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds up the rows of a table, and names the cards that say the same. */
public final class AuditSummary {
    private final AuditTotals totals;
    private final Topics topics;

    /** An empty one. */
    public AuditSummary(Topics topics) {
        this.topics = topics;
        this.totals = new AuditTotals(topics);
    }

    /** Adds a card. */
    public void add(CardRow row) {
        totals.add(row);
    }

    /**
     * The report on all cards.
     *
     * @param table the table with the rows that were added
     * @param copies takes a row for each card that says what an earlier one says
     */
    public AuditReport report(Path table, Writer copies) throws IOException {
        Copies found = new Copies(totals.records()).find();
        Map<Integer, String> names = new HashMap<>();
        if (found.joined() > 0) {
            name(found, table, copies, names);
        }
        return totals.report(found, names);
    }

    private void name(Copies found, Path table, Writer copies, Map<Integer, String> names) throws IOException {
        Set<Integer> wanted = new HashSet<>();
        for (int card = 0; card < totals.records().count(); card++) {
            if (found.root(card) != card) {
                wanted.add(found.root(card));
            }
        }
        copies.write("name,like,same_words\n");
        int[] card = {0};
        new AuditFiles(topics).read(table, row -> {
            if (row.isMeasured()) {
                int own = card[0]++;
                int root = found.root(own);
                if (wanted.contains(own)) {
                    names.put(own, row.name());
                }
                if (root != own) {
                    boolean same =
                            totals.records().digest(own) == totals.records().digest(root);
                    write(
                            copies,
                            CsvLine.field(row.name()) + "," + CsvLine.field(names.getOrDefault(root, "")) + ","
                                    + (same ? "yes" : "no") + "\n");
                }
            }
        });
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
