package io.github.datacard.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers the queries of tables: a database, a folder with answers, or nobody yet. */
public interface TableAnswers {
    /** Sets the statement that each session begins with, so that times are in UTC; empty where none is needed. */
    default void begin(String statement) {}

    /** The answer to a query, by names of columns; none if there is none yet. */
    Optional<List<Map<String, String>>> to(String name, String query);

    /** Texts of a column, to know their languages; none where texts do not leave the database. */
    default List<String> texts(String query) {
        return List.of();
    }

    /** The columns that a query gives, with their types in the Hub's words; none if that is not known. */
    Map<String, String> columns(String query);

    /** Where queries or answers are, as messages name it. */
    String place();
}
