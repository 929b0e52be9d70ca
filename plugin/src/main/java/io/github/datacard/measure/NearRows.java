package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.NearDuplicates;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts rows whose texts are nearly those of other rows. No value leaves it. */
final class NearRows {
    /** Columns of shorter texts say too little to compare rows by them. */
    private static final BigDecimal SHORTEST_MEAN = BigDecimal.valueOf(20);

    /** What stands behind the first so many characters of a text is not compared. */
    private static final int LONGEST = 5_000;

    /** About so many characters are read at once. */
    private static final double AT_ONCE = 100_000_000;

    private final EngineSession session;
    private final Map<String, SplitReading> readings;

    /** Compares splits, which are named by their names. */
    NearRows(EngineSession session, Map<String, SplitReading> readings) {
        this.session = session;
        this.readings = readings;
    }

    /** What is nearly the same in splits of which so much is known; empty without longer texts, and of very many rows. */
    Optional<NearDuplicates> in(List<Facts.Split> measured) {
        List<Facts.Split> splits = measured.stream()
                .filter(split -> readings.containsKey(split.name()))
                .toList();
        List<String> columns = columns(splits);
        long rows = splits.stream().mapToLong(split -> split.rows().orElse(0L)).sum();
        if (columns.isEmpty() || rows > AlikeTexts.MOST) {
            return Optional.empty();
        }
        AlikeTexts texts = new AlikeTexts();
        try {
            for (int split = 0; split < splits.size(); split++) {
                read(splits.get(split), split, columns, texts);
            }
        } catch (SQLException failed) {
            EngineFault.of(failed);
            return Optional.empty();
        }
        return Optional.of(counted(splits, columns, texts.grouped()));
    }

    /** The columns of longer texts that all splits have. */
    private static List<String> columns(List<Facts.Split> splits) {
        return splits.stream()
                .map(split -> split.columns().stream()
                        .filter(column -> column.type().name().equals("string")
                                && column.classes().isEmpty()
                                && column.lengths()
                                        .filter(lengths -> new BigDecimal(lengths.mean()).compareTo(SHORTEST_MEAN) >= 0)
                                        .isPresent())
                        .map(Facts.Column::name)
                        .sorted()
                        .toList())
                .reduce((first, second) ->
                        first.stream().filter(second::contains).toList())
                .orElse(List.of());
    }

    private void read(Facts.Split split, int number, List<String> columns, AlikeTexts texts) throws SQLException {
        SplitReading reading = Optional.ofNullable(readings.get(split.name())).orElseThrow();
        Map<String, Boolean> wanted = new TreeMap<>();
        columns.forEach(column -> wanted.put(column, false));
        String names = IntStream.range(0, columns.size())
                .mapToObj(TableRelation::alias)
                .collect(Collectors.joining(", "));
        String text = "left(concat_ws(' ', " + names + "), " + LONGEST + ")";
        String from = " FROM (" + reading.settled().comparable(wanted) + ") AS t(" + names + ")";
        long times = 1 + (long) (characters(split, columns) / AT_ONCE);
        for (long time = 0; time < times; time++) {
            String where = times == 1 ? "" : " WHERE hash(" + text + ") % " + times + " = " + time;
            try (Statement statement = session.reading();
                    ResultSet rows = statement.executeQuery("SELECT " + text + from + where)) {
                while (rows.next()) {
                    TextSketch.of(String.valueOf(rows.getString(1))).ifPresent(sketch -> texts.add(number, sketch));
                }
            }
        }
    }

    private static double characters(Facts.Split split, List<String> columns) {
        return split.columns().stream()
                        .filter(column -> columns.contains(column.name()))
                        .flatMap(column -> column.lengths().stream())
                        .mapToDouble(lengths -> Double.parseDouble(lengths.mean()))
                        .sum()
                * split.rows().orElse(0L);
    }

    private static NearDuplicates counted(List<Facts.Split> splits, List<String> columns, AlikeTexts texts) {
        List<NearDuplicates.Within> within = IntStream.range(0, splits.size())
                .mapToObj(split ->
                        new NearDuplicates.Within(splits.get(split).name(), texts.texts(split), texts.repeated(split)))
                .toList();
        List<NearDuplicates.Pair> pairs = new ArrayList<>();
        for (int first = 0; first < splits.size(); first++) {
            for (int second = first + 1; second < splits.size(); second++) {
                long rows = texts.alsoIn(first, second);
                if (rows > 0) {
                    pairs.add(new NearDuplicates.Pair(
                            splits.get(first).name(), splits.get(second).name(), rows, texts.alsoIn(second, first)));
                }
            }
        }
        return new NearDuplicates(columns, TextSketch.ALIKE_PERCENT, within, List.copyOf(pairs));
    }
}
