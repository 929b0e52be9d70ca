package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** In which languages the texts are that stand in lists and objects, such as messages of a chat. */
final class NestedTexts {
    private static final int MOST_MEMBERS = 20;

    private final EngineSession session;
    private final String relation;
    private final Privacy privacy;

    NestedTexts(EngineSession session, String relation, Privacy privacy) {
        this.session = session;
        this.relation = relation;
        this.privacy = privacy;
    }

    /** Texts in one place of the objects, as rows of a relation. */
    private record Place(String texts, long about) {}

    /** The languages of all texts within a column, without members whose names are private and those of short texts. */
    Optional<Facts.Languages> languages(TableColumn column) throws SQLException {
        if (!column.hasParts() || column.engineType().contains("MAP(") || !privacy.mayShowRange(column.name())) {
            return Optional.empty();
        }
        List<Place> places = new ArrayList<>();
        for (String texts :
                texts(column.sql(), column.type(), relation).limit(MOST_MEMBERS).toList()) {
            about(texts).ifPresent(about -> places.add(new Place(texts, about)));
        }
        long step = LanguageFigures.step(places.stream().mapToLong(Place::about).sum());
        TreeSet<String> found = new TreeSet<>();
        for (Place place : places) {
            read(place.texts(), step, found);
        }
        return new LanguageFigures(privacy).read(List.copyOf(found));
    }

    private Stream<String> texts(String value, FeatureType type, String rows) {
        if (type.item().isPresent()) {
            return texts("o", type.item().get(), "(SELECT unnest(" + value + ") AS o FROM " + rows + ")");
        }
        if (type.name().equals(FeatureType.STRUCT)) {
            return type.members().entrySet().stream()
                    .filter(member -> privacy.mayShowRange(member.getKey()))
                    .flatMap(member -> texts(value + "." + Sql.identifier(member.getKey()), member.getValue(), rows));
        }
        return type.name().equals("string")
                ? Stream.of("(SELECT CAST(" + value + " AS VARCHAR) AS t FROM " + rows + ")")
                : Stream.empty();
    }

    /** About how many texts there are; none where they are too few or too short to have a language. */
    private Optional<Long> about(String texts) throws SQLException {
        try (Statement statement = session.reading();
                ResultSet row = statement.executeQuery(
                        "SELECT count(t), coalesce(sum(length(t)), 0), approx_count_distinct(t) FROM " + texts)) {
            row.next();
            long about = row.getLong(3);
            return LanguageFigures.mayHave(about, row.getBigDecimal(2), row.getLong(1))
                    ? Optional.of(about)
                    : Optional.empty();
        }
    }

    private void read(String texts, long step, TreeSet<String> found) throws SQLException {
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT " + LanguageFigures.startOf("t") + " FROM "
                        + texts + " WHERE t IS NOT NULL AND " + LanguageFigures.picked("t", step))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
    }
}
