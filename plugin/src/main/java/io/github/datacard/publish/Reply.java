package io.github.datacard.publish;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonReader;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Hub answered. */
final class Reply {
    private static final Limits LIMITS = new Limits(Integer.MAX_VALUE, 60, 0, Integer.MAX_VALUE);
    private static final Path PLACE = Path.of("reply.json");

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reply(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
    }

    int status() {
        return status;
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Whether the Hub names this error. */
    boolean hasError(String code) {
        return header("X-Error-Code").filter(code::equals).isPresent();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The JSON of the body, unless it is none. */
    Optional<Node> tree() {
        return new JsonReader(LIMITS).parse(PLACE, text(), new Findings());
    }

    Optional<Node.Mapping> object() {
        return tree().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    /** A text in the object of the body; empty if it has none. */
    String text(String key) {
        return object().map(object -> object.text(key)).orElse("");
    }

    /** What went wrong, in the words of the Hub; empty if it says nothing. */
    String said() {
        return header("X-Error-Message")
                .filter(text -> !text.isBlank())
                .orElseGet(() -> String.join("; ", sentences()));
    }

    /** The same as single sentences. */
    List<String> sentences() {
        return object().map(object -> Stream.concat(
                                messages(object, "errors"),
                                Stream.of("error", "error_description", "message")
                                        .flatMap(key -> object.get(key).stream())
                                        .flatMap(Reply::texts))
                        .flatMap(String::lines)
                        .map(Reply::sentence)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList())
                .filter(list -> !list.isEmpty())
                .orElseGet(() -> text().lines()
                        .filter(line -> !line.stripLeading().startsWith("<"))
                        .map(Reply::sentence)
                        .filter(line -> !line.isEmpty() && !line.startsWith("{"))
                        .limit(20)
                        .collect(Collectors.toList()));
    }

    /** The Hub may list what it refuses. */
    private static String sentence(String line) {
        return line.strip().replaceFirst("^- (Error: )?", "");
    }

    /** The messages of a list of objects. */
    static Stream<String> messages(Node.Mapping object, String key) {
        return object.items(key).stream()
                .filter(Node.Mapping.class::isInstance)
                .map(item -> ((Node.Mapping) item).text("message"));
    }

    private static Stream<String> texts(Node node) {
        return node instanceof Node.Scalar scalar
                ? Stream.of(scalar.text())
                : node.items().stream().filter(Node.Scalar.class::isInstance).map(item -> ((Node.Scalar) item).text());
    }
}
