package io.github.datacard.publish;

import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Uploads the files that the Hub keeps outside of git, by the protocol of LFS. A file is known by its digest. */
final class LargeFiles {
    private static final String TYPE = "application/vnd.git-lfs+json";

    private final HubClient client;
    private final FaultTexts texts;
    private final Token token;
    private final String place;

    LargeFiles(HubClient client, FaultTexts texts, Token token, String place) {
        this.client = client;
        this.texts = texts;
        this.token = token;
        this.place = place;
    }

    /** Uploads those of the files that are not there. */
    void upload(List<PublishedFile> files, String branch) {
        Map<String, PublishedFile> byDigest = new TreeMap<>();
        files.forEach(file -> byDigest.put(file.sha256(), file));
        Map<String, Object> asked = JsonText.ordered(
                "operation",
                "upload",
                "transfers",
                List.of("basic", "multipart"),
                "objects",
                byDigest.entrySet().stream()
                        .map(file -> JsonText.ordered(
                                "oid", file.getKey(), "size", file.getValue().size()))
                        .toList(),
                "hash_algo",
                "sha256",
                "ref",
                Map.of("name", branch));
        Reply reply = client.send(
                post(URI.create(place + ".git/info/lfs/objects/batch"), asked).with(token));
        require(reply, files.get(0));
        for (Node item : reply.object().map(object -> object.items("objects")).orElse(List.of())) {
            if (item instanceof Node.Mapping object) {
                Optional.ofNullable(byDigest.get(object.text("oid"))).ifPresent(file -> upload(file, object));
            }
        }
    }

    private static HubRequest post(URI address, Object tree) {
        return HubRequest.post(address, TYPE, JsonText.compact(tree));
    }

    private void upload(PublishedFile file, Node.Mapping object) {
        member(object, "error").ifPresent(error -> {
            throw texts.fault("upload", place, file.path(), FaultTexts.reason(error.text("message")));
        });
        Optional<Node.Mapping> actions = member(object, "actions");
        actions.flatMap(all -> member(all, "upload")).ifPresent(action -> put(file, action));
        actions.flatMap(all -> member(all, "verify")).ifPresent(action -> {
            URI address = address(action.text("href"));
            HubRequest request = post(address, JsonText.ordered("oid", file.sha256(), "size", file.size()));
            require(client.send(client.isHub(address) ? request.with(token) : request), file);
        });
    }

    private static Optional<Node.Mapping> member(Node.Mapping object, String key) {
        return object.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private void put(PublishedFile file, Node.Mapping action) {
        URI address = address(action.text("href"));
        Optional<Node.Mapping> header = member(action, "header");
        String chunk = header.map(found -> found.text("chunk_size")).orElse("");
        if (!chunk.matches("[1-9]\\d{0,8}")) {
            require(client.send(HubRequest.put(address, file)), file);
            return;
        }
        Map<Integer, URI> parts = new TreeMap<>();
        header.stream()
                .flatMap(found -> found.keys().stream())
                .filter(key -> key.matches("\\d{1,6}"))
                .forEach(key ->
                        parts.put(Integer.parseInt(key), address(header.get().text(key))));
        require(client.send(post(address, complete(file, parts, Integer.parseInt(chunk)))), file);
    }

    private Map<String, Object> complete(PublishedFile file, Map<Integer, URI> parts, int size) {
        if (parts.size() != (file.size() + size - 1) / size) {
            throw texts.fault("upload", place, file.path(), FaultTexts.reason("wrong number of parts"));
        }
        List<Object> done = new ArrayList<>();
        try (InputStream in = file.open()) {
            for (Map.Entry<Integer, URI> part : parts.entrySet()) {
                Reply reply = client.send(HubRequest.put(part.getValue(), in.readNBytes(size)));
                require(reply, file);
                String etag = reply.header("ETag")
                        .filter(text -> !text.isBlank())
                        .orElseThrow(() -> texts.fault(
                                "upload",
                                place,
                                file.path(),
                                FaultTexts.reason("the store named no ETag of part " + part.getKey())));
                done.add(JsonText.ordered("partNumber", part.getKey(), "etag", etag));
            }
        } catch (IOException failed) {
            throw texts.fault(failed, "upload", place, file.path(), "");
        }
        return JsonText.ordered("oid", file.sha256(), "parts", done);
    }

    private URI address(String text) {
        try {
            return client.endpoint().resolve(URI.create(text));
        } catch (IllegalArgumentException noAddress) {
            throw texts.fault(noAddress, "strange", client.endpoint(), "");
        }
    }

    private void require(Reply reply, PublishedFile file) {
        if (!reply.isGood()) {
            String said = reply.said().isEmpty() ? "status " + reply.status() : reply.said();
            throw texts.fault("upload", place, file.path(), FaultTexts.reason(said));
        }
    }
}
