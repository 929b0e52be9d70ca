package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is inside of objects and of lists of objects, such as the roles and lengths of chat messages. */
final class Members {
    private static final int MOST = 20;

    private final EngineSession session;
    private final String relation;
    private final ColumnDetails details;

    Members(EngineSession session, String relation, ColumnDetails details) {
        this.session = session;
        this.relation = relation;
        this.details = details;
    }

    /** The names of members, however deep. */
    static Stream<String> names(FeatureType type) {
        return Stream.concat(
                type.members().entrySet().stream()
                        .flatMap(member -> Stream.concat(Stream.of(member.getKey()), names(member.getValue()))),
                type.item().stream().flatMap(Members::names));
    }

    /** The members of the objects in a column; none if there are no objects in it. */
    List<Facts.Part> of(TableColumn column) throws SQLException {
        boolean list = column.isList();
        FeatureType object = list ? column.type().item().orElseThrow() : column.type();
        boolean map = column.engineType().startsWith("MAP(");
        if (!object.name().equals(FeatureType.STRUCT) || map) {
            return List.of();
        }
        String objects =
                "(SELECT " + (list ? "unnest(" + column.sql() + ")" : column.sql()) + " AS o FROM " + relation + ")";
        List<Facts.Part> parts = new ArrayList<>();
        for (Map.Entry<String, FeatureType> member :
                object.members().entrySet().stream().limit(MOST).toList()) {
            part(column.name(), objects, member.getKey(), member.getValue()).ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    private Optional<Facts.Part> part(String column, String objects, String name, FeatureType type)
            throws SQLException {
        String sql = "o." + Sql.identifier(name);
        boolean text = type.name().equals("string");
        boolean list = type.item().isPresent();
        String length = text ? "length(CAST(" + sql + " AS VARCHAR))" : "len(" + sql + ")";
        List<String> asked = new ArrayList<>(List.of("count(" + sql + ")"));
        if (text || list) {
            asked.addAll(List.of("min(" + length + ")", "max(" + length + ")", "sum(" + length + ")"));
        }
        long count;
        Optional<Facts.Lengths> lengths = Optional.empty();
        try (Statement statement = session.reading();
                ResultSet row = statement.executeQuery("SELECT " + String.join(", ", asked)
                        + (text ? ", approx_count_distinct(" + sql + ")" : "") + " FROM " + objects)) {
            row.next();
            count = row.getLong(1);
            if ((text || list) && count > 0) {
                BigDecimal mean = row.getBigDecimal(4).divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
                lengths = Optional.of(new Facts.Lengths(row.getLong(2), row.getLong(3), Numbers.floating(mean)));
            }
            text = text && row.getLong(asked.size() + 1) <= ColumnDetails.few();
        }
        boolean few = (text
                        && lengths.filter(known -> known.max() <= ColumnDetails.longestValue())
                                .isPresent())
                || type.name().equals("bool");
        return Optional.of(new Facts.Part(
                name, type, count, lengths, few ? values(column + " " + name, objects, sql, count) : Optional.empty()));
    }

    private Optional<Facts.Classes> values(String name, String objects, String sql, long count) throws SQLException {
        List<String> values = new ArrayList<>();
        List<String> times = new ArrayList<>();
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery(
                        "SELECT CAST(" + sql + " AS VARCHAR), count(*) FROM " + objects + " WHERE " + sql
                                + " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT " + ColumnDetails.few())) {
            while (rows.next()) {
                Stream.of(rows.getString(1)).forEach(values::add);
                times.add(rows.getString(2));
            }
        }
        return details.values(name, values, times, count);
    }
}
