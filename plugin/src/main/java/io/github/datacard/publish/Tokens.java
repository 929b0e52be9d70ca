package io.github.datacard.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the token of the Hub: that of a server in {@code settings.xml}, or else as the Hub's own clients do, by trusted
 * publishing, the variable {@code HF_TOKEN}, or the token file. Where none of them is there, the identity of a CI is asked.
 */
final class Tokens {
    /** The id of the server where none is given. */
    static final String SERVER = "huggingface.co";

    private static final Pattern TOKEN = Pattern.compile("[!-~]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)}?");

    private final Connection connection;
    private final Optional<String> server;
    private final HubClient client;
    private final FaultTexts texts;
    private final Map<String, Token> exchanged = new ConcurrentHashMap<>();

    /**
     * Tokens.
     *
     * @param server the id of the server in {@code settings.xml} that has to be there, if one was asked for
     * @param client reaches the Hub
     */
    Tokens(Connection connection, Optional<String> server, HubClient client, FaultTexts texts) {
        this.connection = connection;
        this.server = server;
        this.client = client;
        this.texts = texts;
    }

    /** The token that may write to a repository. */
    Token of(String target) {
        Optional<Token> given = server.map(this::required);
        if (given.isPresent()) {
            return given.get();
        }
        Optional<String> resource = connection.variable("HF_OIDC_RESOURCE");
        if (resource.isPresent()) {
            return exchanged(resource.get());
        }
        return found().or(() -> hasIdentity() ? Optional.of(exchanged("datasets/" + target)) : Optional.empty())
                .orElseThrow(() -> texts.fault("no-token", client.endpoint(), SERVER));
    }

    /** The token with which to read, if one is at hand; what is public needs none. */
    Optional<Token> toRead() {
        return server.map(this::required).or(this::found);
    }

    private Optional<Token> found() {
        return variable("HF_TOKEN")
                .or(() -> variable("HUGGING_FACE_HUB_TOKEN"))
                .or(() -> ofServer(SERVER))
                .or(this::ofFile);
    }

    private Token required(String id) {
        return ofServer(id).orElseThrow(() -> texts.fault("no-server", id));
    }

    private Optional<Token> ofServer(String id) {
        return connection
                .servers()
                .apply(id)
                .map(login -> cleaned(login.password(), "the server " + id + " in settings.xml"));
    }

    private Optional<Token> variable(String name) {
        return connection.variable(name).map(value -> cleaned(value, "the variable " + name));
    }

    private Optional<Token> ofFile() {
        Path file = file();
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(cleaned(text, "the file " + file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw texts.fault(unreadable, "bad-token", "the file " + file);
        }
    }

    private Path file() {
        return connection
                .variable("HF_TOKEN_PATH")
                .map(this::expanded)
                .orElseGet(() -> hubHome().resolve("token"));
    }

    private Path hubHome() {
        return connection
                .variable("HF_HOME")
                .map(this::expanded)
                .orElseGet(() -> connection
                        .variable("XDG_CACHE_HOME")
                        .map(this::expanded)
                        .orElseGet(() -> connection.home().resolve(".cache"))
                        .resolve("huggingface"));
    }

    /** A path with the home folder for {@code ~} and with variables, as the Hub's own clients read it. */
    private Path expanded(String path) {
        String whole = VARIABLE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(
                        connection.variable(found.group(1)).orElse(found.group())));
        return whole.equals("~") || whole.startsWith("~/")
                ? connection.home().resolve(whole.substring(Math.min(2, whole.length())))
                : Path.of(whole);
    }

    /** A token with a line feed would write headers of its own. */
    private Token cleaned(String value, String source) {
        String token = value.strip();
        if (!TOKEN.matcher(token).matches()) {
            throw texts.fault("bad-token", source);
        }
        return new Token(token, source);
    }

    private boolean hasIdentity() {
        return connection.variable("HF_OIDC_ID_TOKEN").isPresent()
                || connection.variable("ACTIONS_ID_TOKEN_REQUEST_URL").isPresent();
    }

    /** A token for an hour that the Hub gives to a build it knows (RFC 8693). */
    private Token exchanged(String resource) {
        return exchanged.computeIfAbsent(resource, missing -> {
            String identity = connection.variable("HF_OIDC_ID_TOKEN").orElseGet(this::identityOnGithub);
            Reply reply = client.send(HubRequest.post(
                    "/oauth/token",
                    Map.of(
                            "grant_type",
                            "urn:ietf:params:oauth:grant-type:token-exchange",
                            "subject_token_type",
                            "urn:ietf:params:oauth:token-type:id_token",
                            "subject_token",
                            identity,
                            "resource",
                            missing)));
            return access(reply);
        });
    }

    private Token access(Reply reply) {
        String token = reply.isGood() ? reply.text("access_token") : "";
        if (token.isEmpty()) {
            throw texts.fault("oidc", client.endpoint(), FaultTexts.reason(reply.said()));
        }
        return cleaned(token, "the CI's own identity");
    }

    private String identityOnGithub() {
        String address =
                connection.variable("ACTIONS_ID_TOKEN_REQUEST_URL").orElseThrow(() -> texts.fault("oidc-identity"));
        String secret =
                connection.variable("ACTIONS_ID_TOKEN_REQUEST_TOKEN").orElseThrow(() -> texts.fault("oidc-identity"));
        String audience = URLEncoder.encode(client.endpoint().toString(), StandardCharsets.UTF_8);
        Reply reply = client.send(
                HubRequest.get(URI.create(address + (address.contains("?") ? "&" : "?") + "audience=" + audience))
                        .with(new Token(secret, "GitHub")));
        String identity = reply.isGood() ? reply.text("value") : "";
        if (identity.isEmpty()) {
            throw texts.fault("oidc", "GitHub", FaultTexts.reason(reply.said()));
        }
        return identity;
    }
}
