package io.github.datacard.audit;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The tables of an audit: read again, merged, and written in other forms. */
public final class AuditFiles {
    private final Topics topics;

    /** Tables with columns for these topics. */
    public AuditFiles(Topics topics) {
        this.topics = topics;
    }

    /** The names of the columns. */
    public String header() {
        return CardRow.header(topics);
    }

    /** Hands on all rows of a table. */
    public void read(Path table, Consumer<CardRow> each) {
        try (Rows rows = new Rows(table)) {
            for (Optional<CardRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                each.accept(row.get());
            }
        }
    }

    /** Hands on the rows of the parts of an audit in the order of the input. */
    public void merge(List<Path> parts, Consumer<CardRow> each) {
        List<Rows> open = new ArrayList<>();
        try {
            PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparingLong(head -> head.row.index()));
            for (Path part : parts) {
                Rows rows = new Rows(part);
                open.add(rows);
                rows.next().ifPresent(row -> heads.add(new Head(row, rows)));
            }
            while (!heads.isEmpty()) {
                Head head = heads.remove();
                each.accept(head.row);
                head.rows.next().ifPresent(row -> heads.add(new Head(row, head.rows)));
            }
        } finally {
            open.forEach(Rows::close);
        }
    }

    private record Head(CardRow row, Rows rows) {}

    /** The rows of one table, one after another; one that is broken is named. */
    private final class Rows implements AutoCloseable {
        private final Path table;
        private final BufferedReader in;

        Rows(Path table) {
            this.table = table;
            try {
                this.in = Files.newBufferedReader(table);
            } catch (IOException unreadable) {
                throw broken(unreadable);
            }
            try {
                if (!header().equals(in.readLine() + "\n")) {
                    throw new IOException("other columns");
                }
            } catch (IOException unreadable) {
                close();
                throw broken(unreadable);
            }
        }

        Optional<CardRow> next() {
            try {
                return CsvLine.next(in).map(fields -> CardRow.of(fields, topics));
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                throw broken(unreadable);
            }
        }

        private DatacardException broken(Exception why) {
            return new DatacardException(
                    "The table " + table + " is none of this version of the audit. Write it again with the goal audit.",
                    why);
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException closed) {
                // Nothing was written.
            }
        }
    }

    /** What a table of popularity says: a name and a number in each row; a header is passed over. */
    public static Map<String, Long> popularity(Path table) {
        Map<String, Long> popularity = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(table)) {
            for (Optional<List<String>> row = CsvLine.next(in); row.isPresent(); row = CsvLine.next(in)) {
                List<String> fields = row.get();
                long number = fields.size() < 2 ? -1 : AuditInput.popularity(fields.get(1));
                if (number >= 0) {
                    popularity.put(fields.get(0), number);
                }
            }
            return popularity;
        } catch (IOException unreadable) {
            throw new DatacardException(
                    "The table of popularity " + table + " cannot be read: correct -Ddatacard.audit.popularity.",
                    unreadable);
        }
    }

    /** A row as a line of JSON. */
    public void json(CardRow row, Writer out) throws IOException {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("name", row.name());
        if (row.popularity() >= 0) {
            card.put("popularity", row.popularity());
        }
        if (!row.problem().isEmpty()) {
            card.put("problem", row.problem());
        }
        if (row.isMeasured()) {
            card.put("score", row.score());
            card.put("next_steps", row.steps());
            card.put("front_matter", row.reading().matter().name().toLowerCase(Locale.ROOT));
            card.put("license", row.reading().license());
            Map<String, Object> study = new LinkedHashMap<>();
            for (StudySection section : StudySection.values()) {
                study.put(
                        section.word(),
                        JsonText.ordered(
                                "present",
                                row.study().isPresent(section),
                                "filled",
                                row.study().isFilled(section),
                                "words",
                                row.study().words(section),
                                "share",
                                Math.round(row.study().share(section) * 1e4) / 1e4,
                                "says",
                                row.reading()
                                        .sections()
                                        .get(section.ordinal())
                                        .name()
                                        .toLowerCase(Locale.ROOT)));
            }
            card.put("sections", study);
            Map<String, Object> said = new LinkedHashMap<>();
            for (int at = 0; at < topics.all().size(); at++) {
                said.put(
                        topics.all().get(at).id(),
                        row.reading().topics().get(at).name().toLowerCase(Locale.ROOT));
            }
            card.put("topics", said);
        }
        out.write(JsonText.compact(card));
        out.write('\n');
    }
}
