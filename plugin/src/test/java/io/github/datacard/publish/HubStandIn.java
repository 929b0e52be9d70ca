package io.github.datacard.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonReader;
import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import io.github.datacard.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks the Hub's commit API on this machine, and takes nothing that the Hub would not take: every key of every body,
 * every header and path is looked at. It keeps its state in memory.
 */
public final class HubStandIn implements AutoCloseable {
    public static final String TOKEN = "hf_test_of_anna";
    public static final String READER = "hf_test_of_ben";

    private static final Limits LIMITS = new Limits(Integer.MAX_VALUE, 60, 0, Integer.MAX_VALUE);
    private static final Pattern API = Pattern.compile(
            "/api/datasets/([\\w.-]+/[\\w.-]+)(?:/(preupload|commit|revision|discussions|paths-info)(?:/([^/]+))?)?");
    private static final Pattern RESOLVE = Pattern.compile("/datasets/([\\w.-]+/[\\w.-]+)/resolve/([^/]+)/(.+)");
    private static final Pattern BATCH = Pattern.compile("/datasets/([\\w.-]+/[\\w.-]+)\\.git/info/lfs/objects/batch");
    private static final Pattern PART = Pattern.compile("/lfs/([0-9a-f]{64})(?:/(\\d+))?");
    private static final Set<String> LICENSES = Set.of("""
            apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m afl-3.0 artistic-2.0 bsl-1.0
            bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0
            cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0
            cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0
            lgpl lgpl-2.1 lgpl-3.0 isc h-research intel-research lppl-1.3c ms-pl apple-ascl apple-amlr mpl-2.0 odc-by odbl openmdw-1.0 openmdw-1.1 openrail++
            osl-3.0 postgresql ofl-1.1 ncsa unlicense zlib pddl lgpl-lr deepfloyd-if-license fair-noncommercial-research-license
            llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 grok2-community gemma unknown other
            """.split("\\s+", 0));
    private static final int LARGEST = 10 * 1024 * 1024;

    /** Parts of large files are this long. */
    static final int CHUNK = 1024;

    public final Map<String, Repo> repos = new ConcurrentHashMap<>();
    final Map<String, String> users = new ConcurrentHashMap<>(Map.of(TOKEN, "anna", READER, "ben"));
    public final List<String> log = new CopyOnWriteArrayList<>();
    public final List<String> violations = new CopyOnWriteArrayList<>();
    final Map<String, byte[]> large = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, byte[]>> parts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Licenses of which this Hub has not heard yet. */
    public final Set<String> unknownLicenses = ConcurrentHashMap.newKeySet();

    /** How long each answer is on its way, in milliseconds. */
    public volatile long latency;

    /** What goes wrong, once: the first request that it is about meets it. */
    record Trouble(Predicate<String> about, Kind kind, int status, Map<String, String> headers, String body) {}

    public enum Kind {
        /** An answer in place of the right one. */
        ANSWER,
        /** The connection ends before anything is done. */
        DROP_BEFORE,
        /** It is done, and then the connection ends. */
        DROP_AFTER,
        /** The answer takes long. */
        SLOW
    }

    /** A file. */
    public record Blob(byte[] bytes, boolean isLarge) {
        String id() {
            PublishedFile file = PublishedFile.of("x", bytes);
            return isLarge ? file.sha256() : file.gitId();
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** A commit. */
    public record Commit(String id, String parent, String summary, String description, Map<String, Blob> files) {}

    /** A pull request. */
    record PullRequest(int number, String title, String head) {}

    /** A repository. */
    public static final class Repo {
        final String id;
        public final List<Commit> commits = new ArrayList<>();
        final Map<String, String> heads = new HashMap<>();
        final List<PullRequest> requests = new ArrayList<>();
        boolean isPrivate;
        String movedTo = "";

        Repo(String id) {
            this.id = id;
            commits.add(new Commit(oid(id), "", "initial commit", "", Map.of()));
            heads.put("main", commits.get(0).id());
        }

        private String oid(String seed) {
            return PublishedFile.of("x", seed + commits.size()).gitId();
        }

        synchronized Optional<Commit> at(String revision) {
            String id = heads.getOrDefault(revision.equals("HEAD") ? "main" : revision, revision);
            return commits.stream().filter(commit -> commit.id().equals(id)).findFirst();
        }

        public synchronized Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            at("main").orElseThrow().files().forEach((path, blob) -> texts.put(path, blob.text()));
            return texts;
        }

        synchronized Commit add(String parent, String summary, String description, Map<String, Blob> files) {
            Commit commit = new Commit(oid(parent + summary), parent, summary, description, Map.copyOf(files));
            commits.add(commit);
            return commit;
        }

        /** Somebody edits a file on the page of the repository. */
        public synchronized void edit(String path, String text) {
            Commit head = at("main").orElseThrow();
            Map<String, Blob> files = new TreeMap<>(head.files());
            files.put(path, new Blob(text.getBytes(StandardCharsets.UTF_8), false));
            heads.put("main", add(head.id(), "Edit " + path, "", files).id());
        }
    }

    private HubStandIn(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static HubStandIn start() throws IOException {
        return new HubStandIn(0);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Repo repo(String id) {
        return repos.computeIfAbsent(id, Repo::new);
    }

    public void trouble(String about, Kind kind) {
        troubles.add(new Trouble(line -> line.contains(about), kind, 0, Map.of(), ""));
    }

    public void answer(String about, int status, Map<String, String> headers, String body) {
        troubles.add(new Trouble(line -> line.contains(about), Kind.ANSWER, status, headers, body));
    }

    public long count(String about) {
        return log.stream().filter(line -> line.contains(about)).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Something the Hub refuses. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String code;

        Refusal(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }
    }

    /** An answer. */
    private record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer json(Object tree) {
            return new Answer(
                    200,
                    Map.of("Content-Type", "application/json; charset=utf-8"),
                    JsonText.compact(tree).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readAllBytes();
        log.add(line);
        Optional<Trouble> trouble = trouble(line);
        if (trouble.filter(found -> found.kind() == Kind.DROP_BEFORE).isPresent()) {
            exchange.close();
            return;
        }
        Answer answer = trouble.filter(found -> found.kind() == Kind.ANSWER)
                .map(found ->
                        new Answer(found.status(), found.headers(), found.body().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> answered(exchange, body));
        if (trouble.filter(found -> found.kind() == Kind.DROP_AFTER).isPresent()) {
            exchange.close();
            return;
        }
        pause(trouble.filter(found -> found.kind() == Kind.SLOW).isPresent() ? 1_500 : latency);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body());
        } catch (IOException gone) {
            // The client was killed.
        }
        exchange.close();
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Trouble> trouble(String line) {
        return troubles.stream()
                .filter(trouble -> trouble.about().test(line))
                .findFirst()
                .filter(troubles::remove);
    }

    private Answer answered(HttpExchange exchange, byte[] body) {
        try {
            return route(exchange, body);
        } catch (Refusal refused) {
            Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
            if (!refused.code.isEmpty()) {
                headers.put("X-Error-Code", refused.code);
            }
            headers.put("X-Error-Message", String.valueOf(refused.getMessage()));
            return new Answer(
                    refused.status,
                    headers,
                    JsonText.compact(Map.of("error", String.valueOf(refused.getMessage())))
                            .getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException bug) {
            violations.add(exchange.getRequestURI() + ": " + bug);
            return new Answer(500, Map.of(), String.valueOf(bug).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Answer route(HttpExchange exchange, byte[] body) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (path.equals("/oauth/token")) {
            return exchanged(json(exchange, body));
        }
        if (path.equals("/identity")) {
            require(header(exchange, "Authorization").equals("Bearer github-secret"), 401, "bad request token");
            require(
                    query.equals("a=b&audience="
                            + address().toString().replace(":", "%3A").replace("/", "%2F")),
                    400,
                    "audience: " + query);
            return Answer.json(Map.of("value", "jwt-of-github"));
        }
        Matcher part = PART.matcher(path);
        if (part.matches()) {
            return stored(exchange, method, part, body);
        }
        Optional<String> user = user(exchange);
        if (path.equals("/api/whoami-v2")) {
            require(user.isPresent(), 401, "Invalid username or password.");
            return Answer.json(Map.of("name", user.get(), "type", "user"));
        }
        if (path.equals("/api/validate-yaml")) {
            return validated(json(exchange, body));
        }
        if (path.equals("/api/repos/create")) {
            return created(json(exchange, body), user);
        }
        Matcher batch = BATCH.matcher(path);
        if (batch.matches()) {
            return batched(exchange, repo(batch.group(1), user, true), body);
        }
        Matcher resolve = RESOLVE.matcher(path);
        if (resolve.matches() && method.equals("GET")) {
            return resolved(repo(resolve.group(1), user, false), decoded(resolve.group(2)), decoded(resolve.group(3)));
        }
        Matcher api = API.matcher(path);
        require(api.matches(), 404, "Sorry, we can't find the page you are looking for.");
        String what = Optional.ofNullable(api.group(2)).orElse("");
        boolean writes = what.equals("preupload") || what.equals("commit");
        Repo known = repo(api.group(1), user, writes);
        if (!known.movedTo.isEmpty()) {
            return new Answer(
                    307,
                    Map.of("Location", path.replace(known.id, known.movedTo) + (query.isEmpty() ? "" : "?" + query)),
                    new byte[0]);
        }
        require(!writes || method.equals("POST"), 405, "Method not allowed");
        String revision = decoded(Optional.ofNullable(api.group(3)).orElse("main"));
        return switch (what) {
            case "preupload" -> preuploaded(known, revision, json(exchange, body));
            case "commit" -> committed(exchange, known, revision, query, body);
            case "discussions" -> discussions(known);
            default -> info(known, revision);
        };
    }

    private Optional<String> user(HttpExchange exchange) {
        String given = header(exchange, "Authorization");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!given.startsWith("Bearer ") || !users.containsKey(given.substring(7))) {
            throw new Refusal(401, "", "Invalid credentials in Authorization header");
        }
        return Optional.of(users.get(given.substring(7)));
    }

    private Repo repo(String id, Optional<String> user, boolean writes) {
        Repo known = repos.get(id);
        boolean seen = known != null
                && (!known.isPrivate || user.filter("anna"::equals).isPresent());
        if (!seen) {
            throw new Refusal(user.isPresent() ? 404 : 401, "RepoNotFound", "Repository not found");
        }
        if (writes && user.isEmpty()) {
            throw new Refusal(401, "", "Invalid username or password.");
        }
        if (writes && !user.get().equals("anna")) {
            throw new Refusal(403, "", "You don't have the required rights to write to " + id);
        }
        return known;
    }

    private Answer exchanged(Node.Mapping asked) {
        keys(asked, Set.of("grant_type", "subject_token_type", "subject_token", "resource"), Set.of());
        require(asked.text("grant_type").equals("urn:ietf:params:oauth:grant-type:token-exchange"), 400, "grant_type");
        require(asked.text("subject_token_type").equals("urn:ietf:params:oauth:token-type:id_token"), 400, "type");
        require(asked.text("subject_token").startsWith("jwt-of-"), 401, "unknown identity");
        require(asked.text("resource").startsWith("datasets/"), 400, "resource");
        String token = "hf_jwt_" + users.size();
        users.put(token, "anna");
        return Answer.json(Map.of("access_token", token, "token_type", "bearer", "expires_in", 3600));
    }

    private Answer validated(Node.Mapping asked) {
        keys(asked, Set.of("content", "repoType"), Set.of("repoId"));
        require(asked.text("repoType").equals("dataset"), 400, "repoType");
        List<String> errors = errors(asked.text("content"));
        if (errors.isEmpty()) {
            return Answer.json(Map.of("errors", List.of(), "warnings", List.of()));
        }
        Answer good = Answer.json(Map.of(
                "errors", errors.stream().map(text -> Map.of("message", text)).toList(), "warnings", List.of()));
        return new Answer(400, good.headers(), good.body());
    }

    private List<String> errors(String card) {
        Optional<Node.Mapping> matter = matter(card);
        List<String> errors = new ArrayList<>();
        if (matter.isEmpty()) {
            return card.startsWith("---\n") ? List.of("Invalid YAML in README.md: bad indentation (2:3)") : List.of();
        }
        matter.get().texts("license").stream()
                .filter(text -> !LICENSES.contains(text) || unknownLicenses.contains(text))
                .forEach(text -> errors.add("\"license\" must be one of [apache-2.0, mit, …, other, array]"));
        List<String> languages = matter.get().texts("language");
        for (int at = 0; at < languages.size(); at++) {
            if (!languages.get(at).equals(languages.get(at).toLowerCase(Locale.ROOT))) {
                errors.add("\"language[" + at + "]\" must only contain lowercase characters");
            }
        }
        matter.get()
                .get("tags")
                .filter(node -> !(node instanceof Node.Sequence))
                .ifPresent(node -> errors.add("\"tags\" must be an array"));
        return errors;
    }

    private static Optional<Node.Mapping> matter(String card) {
        int end = card.indexOf("\n---", 3);
        return card.startsWith("---\n") && end > 0
                ? new YamlReader(LIMITS)
                        .parse(Path.of("README.md"), card.substring(4, end + 1), new Findings())
                        .filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast)
                : Optional.empty();
    }

    private Answer created(Node.Mapping asked, Optional<String> user) {
        require(user.isPresent(), 401, "Invalid username or password.");
        keys(asked, Set.of("name", "type"), Set.of("organization", "visibility", "license", "private", "files"));
        require(asked.text("type").equals("dataset"), 400, "type");
        String owner = asked.text("organization").isEmpty()
                        || asked.text("organization").equals("null")
                ? user.get()
                : asked.text("organization");
        if (!user.get().equals("anna")) {
            throw new Refusal(
                    403, "", "You don't have the rights to create a dataset under the namespace \"" + owner + "\"");
        }
        String id = owner + "/" + asked.text("name");
        if (repos.containsKey(id)) {
            throw new Refusal(409, "", "You already created this dataset repo");
        }
        repo(id).isPrivate = asked.text("visibility").equals("private");
        return Answer.json(Map.of("url", address() + "/datasets/" + id, "name", id, "id", id));
    }

    private Answer preuploaded(Repo repo, String revision, Node.Mapping asked) {
        keys(asked, Set.of("files"), Set.of("gitAttributes", "gitIgnore"));
        Commit head = repo.at(revision)
                .orElseThrow(() -> new Refusal(404, "RevisionNotFound", "Invalid rev id: " + revision));
        List<Object> files = new ArrayList<>();
        require(asked.items("files").size() <= 256, 413, "too many files");
        for (Node item : asked.items("files")) {
            Node.Mapping file = (Node.Mapping) item;
            keys(file, Set.of("path", "size", "sample"), Set.of());
            path(file.text("path"));
            byte[] sample = Base64.getDecoder().decode(file.text("sample"));
            long size = Long.parseLong(file.text("size"));
            require(sample.length == Math.min(512, size), 400, "sample");
            boolean isLarge = size > LARGEST || file.text("path").endsWith(".bin");
            Map<String, Object> decided = new LinkedHashMap<>();
            decided.put("path", file.text("path"));
            decided.put("uploadMode", isLarge ? "lfs" : "regular");
            decided.put("shouldIgnore", false);
            Optional.ofNullable(head.files().get(file.text("path"))).ifPresent(blob -> decided.put("oid", blob.id()));
            files.add(decided);
        }
        return Answer.json(Map.of("files", files));
    }

    private Answer committed(HttpExchange exchange, Repo repo, String revision, String query, byte[] body) {
        require(header(exchange, "Content-Type").equals("application/x-ndjson"), 400, "content type");
        boolean request = query.equals("create_pr=1");
        require(request || query.isEmpty(), 400, "query " + query);
        List<Node.Mapping> lines = new ArrayList<>();
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(object(line));
            }
        }
        require(!lines.isEmpty() && lines.get(0).text("key").equals("header"), 400, "the header is missing");
        Node.Mapping header = value(lines.get(0));
        keys(header, Set.of("summary"), Set.of("description", "parentCommit"));
        require(!header.text("summary").isEmpty(), 400, "summary is empty");
        synchronized (repo) {
            if (!repo.heads.containsKey(revision)) {
                throw new Refusal(404, "RevisionNotFound", "Invalid rev id: " + revision);
            }
            String head = repo.heads.get(revision);
            String parent = header.text("parentCommit");
            require(parent.isEmpty() || parent.matches("[0-9a-f]{5,40}"), 400, "parentCommit");
            if (!parent.isEmpty() && !head.startsWith(parent)) {
                throw new Refusal(
                        412, "", "The branch was updated since you opened this page. Please refresh and try again.");
            }
            Map<String, Blob> files = new TreeMap<>(repo.at(head).orElseThrow().files());
            lines.subList(1, lines.size()).forEach(line -> apply(line, files));
            Optional<Blob> card = Optional.ofNullable(files.get("README.md"));
            List<String> errors = card.map(blob -> errors(blob.text())).orElse(List.of());
            require(errors.isEmpty(), 400, String.join("\n", errors));
            Commit made = repo.add(head, header.text("summary"), header.text("description"), files);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put("commitUrl", address() + "/datasets/" + repo.id + "/commit/" + made.id());
            answer.put("commitOid", made.id());
            answer.put("hookOutput", "");
            if (request) {
                int number = repo.requests.size() + 1;
                repo.requests.add(new PullRequest(number, made.summary(), made.id()));
                repo.heads.put("refs/pr/" + number, made.id());
                answer.put("pullRequestUrl", address() + "/datasets/" + repo.id + "/discussions/" + number);
            } else {
                repo.heads.put(revision, made.id());
            }
            return Answer.json(answer);
        }
    }

    private void apply(Node.Mapping line, Map<String, Blob> files) {
        keys(line, Set.of("key", "value"), Set.of());
        Node.Mapping value = value(line);
        String path = value.text("path");
        path(path);
        switch (line.text("key")) {
            case "file" -> {
                keys(value, Set.of("path", "content", "encoding"), Set.of());
                require(value.text("encoding").equals("base64"), 400, "encoding");
                byte[] bytes = Base64.getDecoder().decode(value.text("content"));
                require(bytes.length <= LARGEST && !path.endsWith(".bin"), 413, "use LFS");
                files.put(path, new Blob(bytes, false));
            }
            case "lfsFile" -> {
                keys(value, Set.of("path", "algo", "oid"), Set.of("size"));
                require(value.text("algo").equals("sha256"), 400, "algo");
                byte[] bytes = Optional.ofNullable(large.get(value.text("oid")))
                        .orElseThrow(() -> new Refusal(422, "", "LFS object is missing"));
                files.put(path, new Blob(bytes, true));
            }
            case "deletedFile" -> require(files.remove(path) != null, 404, "A file with this name doesn't exist");
            default -> throw new Refusal(400, "", "unknown key " + line.text("key"));
        }
    }

    private Answer batched(HttpExchange exchange, Repo repo, byte[] body) {
        require(header(exchange, "Content-Type").startsWith("application/vnd.git-lfs+json"), 400, "content type");
        Node.Mapping asked = object(new String(body, StandardCharsets.UTF_8));
        require(asked.text("operation").equals("upload"), 400, "operation");
        require(asked.text("hash_algo").matches("sha_?256"), 400, "hash_algo");
        List<Object> objects = new ArrayList<>();
        for (Node item : asked.items("objects")) {
            Node.Mapping object = (Node.Mapping) item;
            String oid = object.text("oid");
            long size = Long.parseLong(object.text("size"));
            Map<String, Object> answer = new LinkedHashMap<>(Map.of("oid", oid, "size", size));
            if (!large.containsKey(oid)) {
                Map<String, Object> upload = new LinkedHashMap<>();
                upload.put("href", address() + "/lfs/" + oid);
                if (size > CHUNK) {
                    Map<String, Object> header = new LinkedHashMap<>(Map.of("chunk_size", String.valueOf(CHUNK)));
                    for (int part = 1; (long) (part - 1) * CHUNK < size; part++) {
                        header.put("%05d".formatted(part), address() + "/lfs/" + oid + "/" + part);
                    }
                    upload.put("header", header);
                }
                answer.put("actions", Map.of("upload", upload));
            }
            objects.add(answer);
        }
        require(repo.heads.containsKey("main"), 500, "");
        return Answer.json(Map.of("transfer", "basic", "objects", objects));
    }

    /** Addresses of large files are signed: they need no token, and must not be given one. */
    private Answer stored(HttpExchange exchange, String method, Matcher part, byte[] body) {
        require(header(exchange, "Authorization").isEmpty(), 400, "a token for the store");
        String oid = part.group(1);
        if (method.equals("PUT") && part.group(2) == null) {
            require(PublishedFile.of("x", body).sha256().equals(oid), 400, "BadDigest");
            large.put(oid, body);
            return new Answer(200, Map.of(), new byte[0]);
        }
        if (method.equals("PUT")) {
            int number = Integer.parseInt(part.group(2));
            parts.computeIfAbsent(oid, missing -> new ConcurrentHashMap<>()).put(number, body);
            return new Answer(200, Map.of("ETag", "\"part-" + number + "\""), new byte[0]);
        }
        Node.Mapping asked = object(new String(body, StandardCharsets.UTF_8));
        Map<Integer, byte[]> given = new TreeMap<>(parts.getOrDefault(oid, Map.of()));
        require(asked.text("oid").equals(oid) && asked.items("parts").size() == given.size(), 400, "parts");
        for (Node item : asked.items("parts")) {
            Node.Mapping one = (Node.Mapping) item;
            require(one.text("etag").equals("\"part-" + one.text("partNumber") + "\""), 400, "etag");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        given.values().forEach(whole::writeBytes);
        require(PublishedFile.of("x", whole.toByteArray()).sha256().equals(oid), 400, "digest");
        large.put(oid, whole.toByteArray());
        return Answer.json(Map.of());
    }

    private Answer resolved(Repo repo, String revision, String path) {
        Commit commit = repo.at(revision).orElseThrow(() -> new Refusal(404, "RevisionNotFound", "Invalid rev id"));
        Blob blob = Optional.ofNullable(commit.files().get(path))
                .orElseThrow(() -> new Refusal(404, "EntryNotFound", "Entry not found"));
        return new Answer(200, Map.of("ETag", "\"" + blob.id() + "\"", "X-Repo-Commit", commit.id()), blob.bytes());
    }

    private Answer discussions(Repo repo) {
        synchronized (repo) {
            List<Object> all = new ArrayList<>();
            repo.requests.forEach(request -> all.add(JsonText.ordered(
                    "num", request.number(), "title", request.title(), "status", "open", "isPullRequest", true)));
            return Answer.json(JsonText.ordered("discussions", all, "count", all.size(), "start", 0));
        }
    }

    private Answer info(Repo repo, String revision) {
        Commit commit = repo.at(revision)
                .orElseThrow(() -> new Refusal(404, "RevisionNotFound", "Invalid rev id: " + revision));
        Map<String, Object> info = JsonText.ordered(
                "_id",
                "0",
                "id",
                repo.id,
                "author",
                repo.id.split("/", 2)[0],
                "sha",
                commit.id(),
                "lastModified",
                "2026-01-01T00:00:00.000Z",
                "createdAt",
                "2026-01-01T00:00:00.000Z",
                "private",
                repo.isPrivate,
                "gated",
                false,
                "disabled",
                false,
                "downloads",
                0,
                "likes",
                0,
                "tags",
                List.of(),
                "siblings",
                commit.files().keySet().stream()
                        .map(path -> Map.of("rfilename", path))
                        .toList());
        Optional.ofNullable(commit.files().get("README.md")).ifPresent(card -> {
            info.put("cardExists", true);
            matter(card.text()).ifPresent(matter -> info.put("cardData", tree(matter)));
        });
        return Answer.json(info);
    }

    private static Object tree(Node node) {
        if (node instanceof Node.Mapping map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.entries().forEach(entry -> tree.put(entry.key().text(), tree(entry.value())));
            return tree;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(HubStandIn::tree).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.type() == ScalarType.NOTHING ? Optional.empty() : scalar.text();
    }

    private static void path(String path) {
        boolean bad = path.isEmpty()
                || path.startsWith("/")
                || path.startsWith("./")
                || path.contains("\\")
                || List.of(path.split("/", -1)).stream().anyMatch(Set.of("..", ".git", ".cache", "")::contains);
        if (bad) {
            throw new Refusal(422, "", "Invalid path: " + path);
        }
    }

    private Node.Mapping json(HttpExchange exchange, byte[] body) {
        require(header(exchange, "Content-Type").startsWith("application/json"), 415, "content type");
        return object(new String(body, StandardCharsets.UTF_8));
    }

    private static Node.Mapping object(String text) {
        return new JsonReader(LIMITS)
                .parse(Path.of("body"), text, new Findings())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .orElseThrow(() ->
                        new Refusal(400, "", "no JSON object: " + text.substring(0, Math.min(80, text.length()))));
    }

    private static Node.Mapping value(Node.Mapping line) {
        return line.get("value")
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .orElseThrow(() -> new Refusal(400, "", "no value"));
    }

    private void keys(Node.Mapping map, Set<String> needed, Set<String> allowed) {
        require(map.keys().containsAll(needed), 400, "missing keys: " + needed + " in " + map.keys());
        map.keys().forEach(key -> require(needed.contains(key) || allowed.contains(key), 400, "unknown key " + key));
    }

    /** What a client does wrong is kept, so that a test sees it even if the client tries another way. */
    private void require(boolean good, int status, String message) {
        if (!good) {
            if (status == 400 && !message.startsWith("\"") && !message.startsWith("Invalid YAML")) {
                violations.add(message);
            }
            throw new Refusal(status, "", message);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
