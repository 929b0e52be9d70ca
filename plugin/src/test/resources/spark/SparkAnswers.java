import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Answers queries by Spark SQL: SparkAnswers PARQUET DATABASE.TABLE FOLDER-OF-QUERIES FOLDER-TO-WORK-IN. */
public final class SparkAnswers {
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[3]);
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "1")
                .config("spark.sql.warehouse.dir", work.resolve("warehouse").toString())
                .config("spark.local.dir", work.toString())
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        spark.sql("CREATE DATABASE " + args[1].split("\\.")[0]);
        spark.read().parquet(args[0]).write().saveAsTable(args[1]);
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(args[2]))) {
            files = found.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .collect(Collectors.toList());
        }
        for (Path file : files) {
            var answer = spark.sql(Files.readString(file));
            List<String> lines = new ArrayList<>();
            lines.add(line(List.of(answer.columns())));
            for (Row row : answer.collectAsList()) {
                lines.add(line(IntStream.range(0, row.size())
                        .mapToObj(
                                cell -> row.isNullAt(cell) ? "" : row.get(cell).toString())
                        .collect(Collectors.toList())));
            }
            Files.write(Path.of(file.toString().replaceFirst("sql$", "csv")), lines, StandardCharsets.UTF_8);
        }
        System.out.println(spark.version());
        spark.stop();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
