package io.github.datacard.publish;

import io.github.datacard.json.JsonText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The repository of one publication on the Hub: asks it with the right token, makes it where it is missing and may be made,
 * and words what it refuses.
 */
final class HubRepository {
    private final HubClient client;
    private final Tokens tokens;
    private final FaultTexts texts;
    private final Hub.Options options;
    private final Publication publication;

    HubRepository(HubClient client, Tokens tokens, FaultTexts texts, Hub.Options options, Publication publication) {
        this.client = client;
        this.tokens = tokens;
        this.texts = texts;
        this.options = options;
        this.publication = publication;
    }

    /** Its page. */
    String place() {
        return client.endpoint() + "/datasets/" + publication.target();
    }

    /** Its API, below the endpoint. */
    String api() {
        return "/api/datasets/" + publication.target();
    }

    /** Its API for a revision. */
    String revision(String revision) {
        return api() + "/revision/" + encoded(revision);
    }

    /** The API by which the branch is changed, or a pull request to it is opened. */
    String change(String how) {
        return api() + "/" + how + "/" + encoded(options.branch()) + (options.pullRequest() ? "?create_pr=1" : "");
    }

    /** A file of a revision. */
    String file(String revision, String path) {
        return "/datasets/" + publication.target() + "/resolve/" + revision + "/"
                + encoded(path).replace("%2F", "/");
    }

    /** Encoded once: the Hub knows no revision that is encoded twice. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Stores large files beside the history. */
    void upload(List<PublishedFile> large) {
        new LargeFiles(client, texts, tokens.of(publication.target()), place()).upload(large, options.branch());
    }

    /** A good answer; the repository is made if it is missing and may be made. */
    Reply ask(HubRequest request) {
        Reply reply = answered(request);
        if (isMissing(reply) && options.create() != CreateRepository.NO) {
            create();
            reply = answered(request);
        }
        require(reply);
        return reply;
    }

    /** Any answer. */
    Reply answered(HubRequest request) {
        return client.send(request.with(tokens.of(publication.target())));
    }

    private static boolean isMissing(Reply reply) {
        return (reply.status() == 404 || reply.status() == 401) && reply.hasError("RepoNotFound");
    }

    private void create() {
        String[] parts = publication.target().split("/", 2);
        Reply reply = answered(HubRequest.post(
                "/api/repos/create",
                JsonText.ordered(
                        "name",
                        parts[1],
                        "organization",
                        parts[0],
                        "type",
                        "dataset",
                        "visibility",
                        options.create() == CreateRepository.PUBLIC ? "public" : "private")));
        if (reply.status() != 409) {
            require(reply);
        }
    }

    /** Fails with what is wrong and how to fix it, unless an answer is good. */
    void require(Reply reply) {
        if (reply.isGood()) {
            return;
        }
        Token token = tokens.of(publication.target());
        String said = FaultTexts.reason(reply.said());
        throw switch (reply.status()) {
            case 401 ->
                isMissing(reply) && isKnown()
                        ? texts.fault("no-repository", place(), "the token from " + token.source())
                        : texts.fault("wrong-token", client.endpoint(), token.source());
            case 402 -> texts.fault("payment", place(), said);
            case 403 -> texts.fault("no-right", place(), "the token from " + token.source(), said);
            case 404 ->
                reply.hasError("RevisionNotFound")
                        ? texts.fault("no-revision", place(), options.branch())
                        : texts.fault("no-repository", place(), "the token from " + token.source());
            case 413 ->
                texts.fault(
                        "too-large",
                        place(),
                        publication.files().stream()
                                .mapToLong(PublishedFile::size)
                                .sum());
            case 422 -> texts.fault("bad-path", place(), said);
            case 429 -> texts.fault("rate", place(), "some");
            default -> texts.fault("status", place(), reply.status(), said);
        };
    }

    /** Whether the Hub knows the token: a missing repository and a wrong token get the same status. */
    private boolean isKnown() {
        return answered(HubRequest.get("/api/whoami-v2")).isGood();
    }

    /** The card is refused. */
    PublishFault refused(Reply reply) {
        List<String> said = reply.sentences();
        return texts.fault("refused", said, place(), said.isEmpty() ? "" : ": " + String.join("; ", said));
    }

    /** An answer that the Hub does not give. */
    PublishFault strange(Reply reply) {
        return texts.fault("strange", client.endpoint(), FaultTexts.reason(reply.text()));
    }
}
