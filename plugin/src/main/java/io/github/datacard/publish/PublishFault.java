package io.github.datacard.publish;

import java.io.Serial;
import java.util.List;
import java.util.Set;

/** Something could not be published. The message is one line for the user and says how to go on. */
public final class PublishFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What would happen to the next dataset as well. */
    private static final Set<String> EVERYWHERE = Set.of(
            "offline",
            "no-token",
            "bad-token",
            "wrong-token",
            "plain-http",
            "bad-endpoint",
            "rate",
            "strange",
            "unknown-host",
            "unreachable",
            "certificate",
            "proxy",
            "socks",
            "oidc-identity",
            "no-server");

    private final String id;
    private final transient List<String> details;

    PublishFault(String id, String message, List<String> details, Throwable cause) {
        super(message, cause);
        this.id = id;
        this.details = List.copyOf(details);
    }

    PublishFault(String id, String message, List<String> details) {
        super(message);
        this.id = id;
        this.details = List.copyOf(details);
    }

    /** Its name in {@code publish/texts.yaml}. */
    public String id() {
        return id;
    }

    /** What the other side said, one sentence each; empty where the message holds it. */
    public List<String> details() {
        return details;
    }

    /** Whether no other dataset will fare better. */
    public boolean isEverywhere() {
        return EVERYWHERE.contains(id);
    }
}
