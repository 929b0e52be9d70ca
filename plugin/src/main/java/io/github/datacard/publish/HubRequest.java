package io.github.datacard.publish;

import io.github.datacard.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request to the Hub.
 *
 * @param address the whole address, or a path of the Hub
 * @param type the media type of the body; empty if there is none
 * @param body makes the body, once for each time that it is sent
 * @param token who asks; empty for requests that need nobody
 * @param repeatable whether sending it twice does what sending it once does
 */
record HubRequest(
        String method,
        URI address,
        String type,
        Supplier<BodyPublisher> body,
        Optional<Token> token,
        boolean repeatable) {

    static HubRequest get(String path) {
        return get(URI.create(path));
    }

    static HubRequest get(URI address) {
        return new HubRequest("GET", address, "", BodyPublishers::noBody, Optional.empty(), true);
    }

    /** A question: it may be sent twice. */
    static HubRequest post(String path, Object tree) {
        return post(URI.create(path), "application/json", JsonText.compact(tree));
    }

    static HubRequest post(URI address, String type, String body) {
        return new HubRequest("POST", address, type, () -> BodyPublishers.ofString(body), Optional.empty(), true);
    }

    /** A part of a file to a place that it alone may fill. */
    static HubRequest put(URI address, byte[] bytes) {
        return new HubRequest("PUT", address, "", () -> BodyPublishers.ofByteArray(bytes), Optional.empty(), true);
    }

    /** A file to a place that it alone may fill. */
    static HubRequest put(URI address, PublishedFile file) {
        return new HubRequest(
                "PUT",
                address,
                "",
                () -> BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> opened(file)), file.size()),
                Optional.empty(),
                true);
    }

    private static InputStream opened(PublishedFile file) {
        try {
            return file.open();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    HubRequest with(Token who) {
        return new HubRequest(method, address, type, body, Optional.of(who), repeatable);
    }

    /** The same, where a second time would do it again. */
    HubRequest once() {
        return new HubRequest(method, address, type, body, token, false);
    }

    HubRequest at(URI other, boolean keepsToken) {
        return new HubRequest(method, other, type, body, keepsToken ? token : Optional.empty(), repeatable);
    }
}
