package io.github.datacard.publish;

import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Node;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The Hugging Face Hub by its commit API. What is equal already is not sent; the commit names the one that was looked at,
 * so that nobody's change is replaced unseen.
 */
final class Hub implements Destination {
    /** The card, which the Hub reads. */
    static final String CARD = "README.md";

    private static final int SAMPLE = 512;
    private static final int AT_A_TIME = 256;
    private static final String JSON_LINES = "application/x-ndjson";

    private static final Pattern ID = Pattern.compile("[\\w.-]{1,96}/[A-Za-z0-9_](?:[\\w.-]{0,94}[A-Za-z0-9_])?");

    private final HubClient client;
    private final Tokens tokens;
    private final FaultTexts texts;
    private final Options options;
    private final Map<String, Map<String, Upload>> uploads = new ConcurrentHashMap<>();

    Hub(HubClient client, Tokens tokens, FaultTexts texts, Options options) {
        this.client = client;
        this.tokens = tokens;
        this.texts = texts;
        this.options = options;
    }

    /**
     * How to publish.
     *
     * @param branch the branch, or the pull request as {@code refs/pr/1}
     * @param pullRequest whether to open a pull request
     * @param create whether to create repositories that are missing, and who may see them
     */
    record Options(String branch, boolean pullRequest, Create create) {}

    /** What the Hub decided on a file: whether it is a large one, and which one it has. */
    private record Upload(boolean large, boolean ignored, Optional<String> present) {}

    /**
     * A commit that was made.
     *
     * @param request the address of the pull request that it opened; may be empty
     */
    private record Commit(String address, String request) {
        static Commit ofPullRequest(String request) {
            return new Commit("", request);
        }

        String where() {
            return request.isEmpty() ? address : request;
        }

        String revision(String branch) {
            return request.isEmpty() ? branch : "refs/pr/" + request.replaceFirst(".*/", "");
        }
    }

    @Override
    public String place(Publication publication) {
        return client.endpoint() + "/datasets/" + publication.target();
    }

    @Override
    public There look(Publication publication) {
        requireId(publication.target());
        Map<String, Upload> before = decided(publication);
        TreeSet<String> changed = changed(publication, before);
        uploads.put(publication.target(), before);
        if (changed.isEmpty()) {
            return there(Optional.empty(), changed, Map.of(), "");
        }
        String revision = head(publication, options.branch());
        Map<String, Upload> now = decided(publication);
        uploads.put(publication.target(), now);
        TreeSet<String> others = changed(publication, now);
        Map<String, Supplier<String>> present = new TreeMap<>();
        for (String path : others) {
            if (Optional.ofNullable(now.get(path)).flatMap(Upload::present).isPresent()) {
                present.put(path, () -> content(publication, revision, path));
            }
        }
        Optional<String> open = options.pullRequest() && !others.isEmpty() ? open(publication) : Optional.empty();
        return open.isPresent()
                ? there(Optional.of(revision), new TreeSet<>(), Map.of(), "open as " + open.get())
                : there(Optional.of(revision), others, present, "");
    }

    private static There there(
            Optional<String> revision, TreeSet<String> changed, Map<String, Supplier<String>> present, String note) {
        return new There(revision, changed, present, new TreeSet<>(), new TreeSet<>(), note);
    }

    private void requireId(String target) {
        if (!ID.matcher(target).matches() || target.contains("--") || target.contains("..")) {
            throw texts.fault("no-namespace", target);
        }
    }

    /** Asks how files are to be sent and which are there, many at a time. */
    private Map<String, Upload> decided(Publication publication) {
        Map<String, Upload> decided = new LinkedHashMap<>();
        List<PublishedFile> files = publication.files();
        for (int from = 0; from < files.size(); from += AT_A_TIME) {
            decide(publication, files.subList(from, Math.min(files.size(), from + AT_A_TIME)), decided);
        }
        return decided;
    }

    private void decide(Publication publication, List<PublishedFile> files, Map<String, Upload> decided) {
        List<Object> asked = new ArrayList<>();
        files.forEach(file -> asked.add(JsonText.ordered(
                "path", file.path(),
                "size", file.size(),
                "sample", Base64.getEncoder().encodeToString(file.first(SAMPLE)))));
        Reply reply = ask(
                publication,
                HubRequest.post(
                        api(publication) + "/preupload/" + encoded(options.branch()) + suffix(),
                        Map.of("files", asked)));
        List<Node> answered = reply.object().orElseThrow(() -> strange(reply)).items("files");
        for (Node item : answered) {
            if (item instanceof Node.Mapping file) {
                String path = file.text("path");
                boolean empty =
                        publication.file(path).map(found -> found.size() == 0).orElse(true);
                decided.put(
                        path,
                        new Upload(
                                file.text("uploadMode").equals("lfs") && !empty,
                                file.text("shouldIgnore").equals("true"),
                                Optional.of(file.text("oid")).filter(id -> !id.isEmpty() && !id.equals("null"))));
            }
        }
        if (!files.stream().allMatch(file -> decided.containsKey(file.path()))) {
            throw strange(reply);
        }
    }

    private static TreeSet<String> changed(Publication publication, Map<String, Upload> decided) {
        TreeSet<String> changed = new TreeSet<>();
        for (PublishedFile file : publication.files()) {
            Upload upload = decided.get(file.path());
            if (upload != null && !upload.ignored() && !isThere(file, upload)) {
                changed.add(file.path());
            }
        }
        return changed;
    }

    private static boolean isThere(PublishedFile file, Upload upload) {
        return upload.present()
                .filter(id -> id.equals(upload.large() ? file.sha256() : file.gitId()))
                .isPresent();
    }

    private String head(Publication publication, String revision) {
        Reply reply =
                ask(publication, HubRequest.get(api(publication) + "/revision/" + encoded(revision) + "?expand=sha"));
        String sha = reply.text("sha");
        if (!sha.matches("[0-9a-f]{5,64}")) {
            throw strange(reply);
        }
        return sha;
    }

    /** The text of a file; empty if somebody removed it meanwhile. */
    private String content(Publication publication, String revision, String path) {
        Reply reply = answered(
                publication,
                HubRequest.get("/datasets/" + publication.target() + "/resolve/" + revision + "/" + encodedPath(path)));
        if (reply.status() == 404
                && reply.header("X-Error-Code").filter("EntryNotFound"::equals).isPresent()) {
            return "";
        }
        require(publication, reply);
        return reply.text();
    }

    /** An open pull request with the same content, that an earlier run made. */
    private Optional<String> open(Publication publication) {
        Reply reply = ask(publication, HubRequest.get(api(publication) + "/discussions?type=pull_request&status=open"));
        String end = mark(publication);
        return reply.object().stream()
                .flatMap(object -> object.items("discussions").stream())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .filter(discussion -> discussion.text("title").endsWith(end))
                .map(discussion -> place(publication) + "/discussions/" + discussion.text("num"))
                .findFirst();
    }

    private static String mark(Publication publication) {
        return " [" + publication.mark() + "]";
    }

    @Override
    public void validate(Publication publication) {
        publication.file(CARD).ifPresent(card -> {
            Reply reply = answered(
                    publication,
                    HubRequest.post(
                            "/api/validate-yaml",
                            JsonText.ordered(
                                    "content", card.text(), "repoType", "dataset", "repoId", publication.target())));
            if (reply.status() == 400) {
                throw refused(publication, reply);
            }
            require(publication, reply);
        });
    }

    private PublishFault refused(Publication publication, Reply reply) {
        List<String> said = reply.sentences();
        return texts.fault("refused", said, place(publication), said.isEmpty() ? "" : ": " + String.join("; ", said));
    }

    @Override
    public Receipt send(Publication publication, There seen) {
        Map<String, Upload> decided =
                Optional.ofNullable(uploads.get(publication.target())).orElse(Map.of());
        List<PublishedFile> changed = publication.files().stream()
                .filter(file -> seen.changed().contains(file.path()))
                .toList();
        List<PublishedFile> large = changed.stream()
                .filter(file -> Optional.ofNullable(decided.get(file.path()))
                        .filter(Upload::large)
                        .isPresent())
                .toList();
        if (!large.isEmpty()) {
            new LargeFiles(client, texts, tokens.of(publication.target()), place(publication))
                    .upload(large, options.branch());
        }
        Commit made = committed(publication, seen, changed, large);
        return new Receipt(made.where(), understood(publication, made.revision(options.branch())));
    }

    private Commit committed(
            Publication publication, There seen, List<PublishedFile> changed, List<PublishedFile> large) {
        HubRequest request = HubRequest.post(
                URI.create(api(publication) + "/commit/" + encoded(options.branch()) + suffix()),
                JSON_LINES,
                lines(publication, seen, changed, large));
        // On top of a named commit a second try finds another head; a pull request would be opened twice.
        boolean safe = seen.revision().isPresent() && !options.pullRequest();
        Reply reply;
        try {
            reply = answered(publication, safe ? request : request.once());
        } catch (NoAnswer lost) {
            return open(publication)
                    .map(Commit::ofPullRequest)
                    .orElseThrow(() -> texts.fault(lost, "no-answer-pull-request", place(publication)));
        }
        if (reply.status() == 412 || reply.status() == 409) {
            throw new Moved(place(publication) + " was changed by somebody else.");
        }
        if (reply.status() == 400) {
            throw refused(publication, reply);
        }
        require(publication, reply);
        return reply.object()
                .filter(object -> !object.text("commitOid").isEmpty())
                .map(object -> new Commit(object.text("commitUrl"), object.text("pullRequestUrl")))
                .orElseThrow(() -> strange(reply));
    }

    private String lines(Publication publication, There seen, List<PublishedFile> changed, List<PublishedFile> large) {
        Map<String, Object> header = JsonText.object(
                "summary",
                publication.summary() + (options.pullRequest() ? mark(publication) : ""),
                "description",
                publication.description());
        seen.revision().ifPresent(revision -> header.put("parentCommit", revision));
        StringBuilder lines = new StringBuilder(line("header", header));
        for (PublishedFile file : changed) {
            lines.append(
                    large.contains(file)
                            ? line(
                                    "lfsFile",
                                    JsonText.ordered(
                                            "path", file.path(),
                                            "algo", "sha256",
                                            "oid", file.sha256(),
                                            "size", file.size()))
                            : line(
                                    "file",
                                    JsonText.ordered(
                                            "content", Base64.getEncoder().encodeToString(file.bytes()),
                                            "path", file.path(),
                                            "encoding", "base64")));
        }
        return lines.toString();
    }

    private static String line(String key, Map<String, Object> value) {
        return JsonText.compact(JsonText.ordered("key", key, "value", value));
    }

    /** Asks the Hub what it made of the card. What is published stays published, so nothing fails here. */
    private List<String> understood(Publication publication, String revision) {
        if (publication.file(CARD).isEmpty()) {
            return List.of();
        }
        try {
            Reply reply = answered(publication, HubRequest.get(api(publication) + "/revision/" + encoded(revision)));
            return reply.object()
                    .filter(object -> reply.isGood())
                    .map(object -> understood(publication, object))
                    .orElseGet(() -> List.of(unknown(publication, FaultTexts.reason(reply.said()))));
        } catch (PublishFault unreachable) {
            return List.of(unknown(publication, FaultTexts.reason(String.valueOf(unreachable.getMessage()))));
        }
    }

    private static String unknown(Publication publication, String reason) {
        return "It is not known whether the Hub understood the card of " + publication.target() + reason + ".";
    }

    private static List<String> understood(Publication publication, Node.Mapping object) {
        Optional<String> error = object.get("cardError")
                .filter(node -> !node.isNothing())
                .map(node -> node instanceof Node.Scalar scalar ? scalar.text() : object.text("cardError"));
        if (error.isPresent()) {
            return List.of("The Hub did not understand the card of " + publication.target()
                    + FaultTexts.reason(error.get()) + ".");
        }
        boolean read = object.get("cardData")
                .filter(node ->
                        node instanceof Node.Mapping map && !map.entries().isEmpty())
                .isPresent();
        return read ? List.of() : List.of("The Hub found no metadata in the card of " + publication.target() + ".");
    }

    private Reply ask(Publication publication, HubRequest request) {
        Reply reply = answered(publication, request);
        if (isMissing(reply) && options.create() != Create.NO) {
            create(publication);
            reply = answered(publication, request);
        }
        require(publication, reply);
        return reply;
    }

    private Reply answered(Publication publication, HubRequest request) {
        return client.send(request.with(tokens.of(publication.target())));
    }

    private static boolean isMissing(Reply reply) {
        return (reply.status() == 404 || reply.status() == 401)
                && reply.header("X-Error-Code").filter("RepoNotFound"::equals).isPresent();
    }

    private void create(Publication publication) {
        String[] parts = publication.target().split("/", 2);
        Reply reply = answered(
                publication,
                HubRequest.post(
                        "/api/repos/create",
                        JsonText.ordered(
                                "name",
                                parts[1],
                                "organization",
                                parts[0],
                                "type",
                                "dataset",
                                "visibility",
                                options.create() == Create.PUBLIC ? "public" : "private")));
        if (reply.status() != 409) {
            require(publication, reply);
        }
    }

    private void require(Publication publication, Reply reply) {
        if (reply.isGood()) {
            return;
        }
        String place = place(publication);
        Token token = tokens.of(publication.target());
        String said = FaultTexts.reason(reply.said());
        throw switch (reply.status()) {
            case 401 ->
                isMissing(reply) && accepts(publication)
                        ? texts.fault("no-repository", place, "the token from " + token.source())
                        : texts.fault("wrong-token", client.endpoint(), token.source());
            case 402 -> texts.fault("payment", place, said);
            case 403 -> texts.fault("no-right", place, "the token from " + token.source(), said);
            case 404 ->
                reply.header("X-Error-Code").filter("RevisionNotFound"::equals).isPresent()
                        ? texts.fault("no-revision", place, options.branch())
                        : texts.fault("no-repository", place, "the token from " + token.source());
            case 413 ->
                texts.fault(
                        "too-large",
                        place,
                        publication.files().stream()
                                .mapToLong(PublishedFile::size)
                                .sum());
            case 422 -> texts.fault("bad-path", place, said);
            case 429 -> texts.fault("rate", place, "some");
            default -> texts.fault("status", place, reply.status(), said);
        };
    }

    /** A missing repository and a wrong token get the same status. */
    private boolean accepts(Publication publication) {
        return answered(publication, HubRequest.get("/api/whoami-v2")).isGood();
    }

    private PublishFault strange(Reply reply) {
        return texts.fault("strange", client.endpoint(), FaultTexts.reason(reply.text()));
    }

    private String suffix() {
        return options.pullRequest() ? "?create_pr=1" : "";
    }

    private static String api(Publication publication) {
        return "/api/datasets/" + publication.target();
    }

    /** Encoded once: the Hub knows no revision that is encoded twice. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String encodedPath(String path) {
        return encoded(path).replace("%2F", "/");
    }
}
