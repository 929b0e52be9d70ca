package io.github.datacard.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was published to the Hub: the card of a dataset and its facts. What is public needs no token. */
public final class HubReader {
    private static final Pattern PAGE = Pattern.compile("(https?://[^/\\s]+)/datasets/(\\{id}|[^/?#\\s]+/[^/?#\\s]+)"
            + "(?:/(tree|commit|discussions)/([^?#\\s]+?))?/?");
    private static final List<String> FILES = List.of("README.md", ".datacard/facts.json");
    private static final Set<Integer> HIDDEN = Set.of(401, 403, 404);

    private final HubClient client;
    private final Tokens tokens;
    private final FaultTexts texts;

    /** A reader that asks as the run may. */
    public HubReader(Connection connection, FaultTexts texts) {
        this.client = new HubClient(connection, texts, new RequestGate());
        this.tokens = new Tokens(connection, Optional.empty(), client, texts);
        this.texts = texts;
    }

    /** Whether a text can only be an address. */
    public static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /**
     * A dataset as it was at some time.
     *
     * @param id the repository; may hold {@code {id}} or {@code {name}} of the datasets that are here
     */
    public record Page(String id, String revision) {
        /** Whether it stands for each dataset that is here. */
        public boolean isPattern() {
            return new NamePattern(id).isOpen();
        }

        /** That of a dataset. */
        public Page of(String dataset) {
            return new Page(new NamePattern(id).of(dataset), revision);
        }
    }

    /**
     * The dataset that an address shows: its page, or that of a branch, tag, commit or pull request.
     *
     * @throws PublishFault if it is another address
     */
    public Page page(String address) {
        Matcher found = PAGE.matcher(address);
        if (!found.matches() || !found.group(1).equals(client.endpoint().toString())) {
            throw texts.fault("no-page", address, client.endpoint());
        }
        String revision = Optional.ofNullable(found.group(4)).orElse("main");
        return new Page(
                found.group(2), "discussions".equals(found.group(3)) ? "refs/pr/" + revision : decoded(revision));
    }

    /**
     * What was published there, by paths; nothing if there is no card, or if nobody may see it.
     *
     * @throws PublishFault if the Hub cannot be asked
     */
    public Map<String, String> read(Page page) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String path : FILES) {
            String address = "/datasets/" + page.id() + "/resolve/" + encoded(page.revision()) + "/" + path;
            HubRequest request = HubRequest.get(address);
            Reply reply = client.send(tokens.toRead().map(request::with).orElse(request));
            if (reply.isGood()) {
                files.put(path, reply.text());
            } else if (!HIDDEN.contains(reply.status())) {
                throw texts.fault("status", client.endpoint(), reply.status(), FaultTexts.reason(reply.said()));
            }
            if (files.isEmpty()) {
                return files;
            }
        }
        return files;
    }

    /** The fault of an address at which nothing is. */
    public PublishFault nothing(String address) {
        return texts.fault("nothing-published", address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return text.replace("%2F", "/").replace("%2f", "/");
    }
}
