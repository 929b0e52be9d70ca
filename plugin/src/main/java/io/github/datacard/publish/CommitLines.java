package io.github.datacard.publish;

import io.github.datacard.json.JsonText;
import java.util.Base64;
import java.util.Map;

/** A commit as the Hub takes it: a line of JSON for its message, and one for each file. */
final class CommitLines {
    /** The media type. */
    static final String TYPE = "application/x-ndjson";

    private final StringBuilder lines = new StringBuilder();

    /**
     * A commit without files.
     *
     * @param parent the commit on which it has to stand; empty for whichever is there
     */
    CommitLines(String summary, String description, String parent) {
        Map<String, Object> header = JsonText.object("summary", summary, "description", description);
        if (!parent.isEmpty()) {
            header.put("parentCommit", parent);
        }
        add("header", header);
    }

    /** Adds a file with its content. */
    void file(PublishedFile file) {
        add(
                "file",
                JsonText.ordered(
                        "content", Base64.getEncoder().encodeToString(file.bytes()),
                        "path", file.path(),
                        "encoding", "base64"));
    }

    /** Adds a file whose content is stored already. */
    void stored(PublishedFile file) {
        add(
                "lfsFile",
                JsonText.ordered(
                        "path", file.path(),
                        "algo", "sha256",
                        "oid", file.sha256(),
                        "size", file.size()));
    }

    private void add(String key, Map<String, Object> value) {
        lines.append(JsonText.compact(JsonText.ordered("key", key, "value", value)));
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
