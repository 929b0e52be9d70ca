package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The watch adds the part of the running query to those that are done. */
class QueryWatchTest {
    private final List<Double> told = new ArrayList<>();

    /** A statement that knows how far it is, as the engine's does. */
    public interface Knowing extends Statement {
        /** The progress. */
        Percentage getQueryProgress();
    }

    /** A progress. */
    public record Percentage(double getPercentage) {}

    @Test
    void tellsQueriesThatAreDoneAndThePartOfTheOneThatRuns() {
        try (QueryWatch watch = new QueryWatch()) {
            watch.tell(told::add);
            watch.ask();
            watch.begins(at(-1));
            watch.ask();
            watch.begins(at(25));
            watch.ask();
            watch.begins(statement(Statement.class, "unknown"));
            watch.ask();
            watch.tell(told::add);
            watch.ask();
        }
        assertThat(told).containsSubsequence(0.0, 1.25, 2.0).doesNotContain(3.0).isSorted();
    }

    @Test
    void theEngineKnowsHowFarItIs() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            assertThat(statement.getClass().getMethod("getQueryProgress").invoke(statement))
                    .extracting("percentage")
                    .isInstanceOf(Double.class);
        }
    }

    private static Statement at(double percent) {
        return statement(Knowing.class, new Percentage(percent));
    }

    private static <T extends Statement> T statement(Class<T> type, Object progress) {
        return type.cast(Proxy.newProxyInstance(
                QueryWatchTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> progress));
    }
}
