package io.github.datacard.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What an audit knows of one card: a row of its table, from which all else is made.
 *
 * @param index its place in the input
 * @param name its name in the input
 * @param popularity how often it is used; -1 if nobody knows
 * @param problem what is wrong with the input; empty if nothing is
 * @param bytes its size
 * @param score what it is worth of 100
 * @param study what the study measures; of a card that could not be read, nothing
 * @param reading what it says
 * @param steps ids of topics to write about first
 */
public record CardRow(
        long index,
        String name,
        long popularity,
        String problem,
        long bytes,
        int score,
        StudyReading study,
        Reading reading,
        List<String> steps) {
    private static final int SECTIONS = StudySection.values().length;

    /** Whether the card could be read. */
    public boolean isMeasured() {
        return score >= 0;
    }

    /** Whose it is: what stands before the first slash, or nothing. */
    public String owner() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** A card that could not be read. */
    static CardRow problem(long index, String name, long popularity, long bytes, String problem, Topics topics) {
        List<Worth> none = java.util.Collections.nCopies(topics.all().size(), Worth.MISSING);
        List<Worth> sections = java.util.Collections.nCopies(SECTIONS, Worth.MISSING);
        return new CardRow(
                index,
                name,
                popularity,
                problem,
                bytes,
                -1,
                new StudyReading(new int[SECTIONS], new int[SECTIONS]),
                new Reading(none, sections, FrontMatterWorth.NONE, "", false, 0, 0),
                List.of());
    }

    /** The names of the columns. */
    static String header(Topics topics) {
        StringBuilder out = new StringBuilder(
                "index,name,popularity,problem,bytes,score,front_matter,license," + "license_contradicted,next_steps");
        for (StudySection section : StudySection.values()) {
            String word = section.word();
            out.append(',')
                    .append(word)
                    .append("_text,")
                    .append(word)
                    .append("_words,")
                    .append(word)
                    .append("_says");
        }
        topics.all().forEach(topic -> out.append(',').append(topic.id()));
        return out.append(",fingerprint,digest\n").toString();
    }

    /** The row as CSV. */
    public String csv() {
        StringBuilder out = new StringBuilder(256);
        out.append(index).append(',').append(CsvLine.field(name)).append(',');
        if (popularity >= 0) {
            out.append(popularity);
        }
        out.append(',').append(CsvLine.field(problem)).append(',').append(bytes).append(',');
        if (isMeasured()) {
            out.append(score);
        }
        out.append(',')
                .append(reading.matter().name().toLowerCase(java.util.Locale.ROOT))
                .append(',')
                .append(CsvLine.field(reading.license()))
                .append(',')
                .append(reading.contradicted() ? "yes" : "no")
                .append(',')
                .append(String.join(" ", steps));
        for (int at = 0; at < SECTIONS; at++) {
            out.append(',')
                    .append(study.below()[at])
                    .append(',')
                    .append(study.counted()[at])
                    .append(',')
                    .append(word(reading.sections().get(at)));
        }
        reading.topics().forEach(worth -> out.append(',').append(word(worth)));
        return out.append(',')
                .append(Long.toHexString(reading.fingerprint()))
                .append(',')
                .append(Long.toHexString(reading.digest()))
                .append('\n')
                .toString();
    }

    private static String word(Worth worth) {
        return worth.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Worth worth(String word) {
        return Worth.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Reads a row of such a table. */
    static CardRow of(List<String> fields, Topics topics) {
        int at = 10;
        int[] below = new int[SECTIONS];
        int[] counted = new int[SECTIONS];
        List<Worth> sections = new ArrayList<>();
        for (int section = 0; section < SECTIONS; section++) {
            below[section] = Integer.parseInt(fields.get(at++));
            counted[section] = Integer.parseInt(fields.get(at++));
            sections.add(worth(fields.get(at++)));
        }
        List<Worth> said = new ArrayList<>();
        for (int topic = 0; topic < topics.all().size(); topic++) {
            said.add(worth(fields.get(at++)));
        }
        Reading reading = new Reading(
                List.copyOf(said),
                List.copyOf(sections),
                FrontMatterWorth.valueOf(fields.get(6).toUpperCase(java.util.Locale.ROOT)),
                fields.get(7),
                fields.get(8).equals("yes"),
                Long.parseUnsignedLong(fields.get(at), 16),
                Long.parseUnsignedLong(fields.get(at + 1), 16));
        return new CardRow(
                Long.parseLong(fields.get(0)),
                fields.get(1),
                fields.get(2).isEmpty() ? -1 : Long.parseLong(fields.get(2)),
                fields.get(3),
                Long.parseLong(fields.get(4)),
                fields.get(5).isEmpty() ? -1 : Integer.parseInt(fields.get(5)),
                new StudyReading(below, counted),
                reading,
                fields.get(9).isEmpty() ? List.of() : List.of(fields.get(9).split(" ", -1)));
    }
}
