package io.github.datacard.publish;

import java.util.Optional;

/** Opens the destinations of a run. */
public final class Destinations {
    private static final String MAIN = "main";

    private final Connection connection;
    private final FaultTexts texts;
    private final PublishPlaces places;
    private Optional<HubClient> client = Optional.empty();

    /** Those at some places. */
    public Destinations(Connection connection, FaultTexts texts, PublishPlaces places) {
        this.connection = connection;
        this.texts = texts;
        this.places = places;
    }

    /**
     * Opens one, which is to be closed.
     *
     * @param prefix the folder within it, empty or with {@code /} at its end
     */
    public Destination open(DestinationKind family, String prefix) {
        return switch (family) {
            case HUB -> hub();
            case GIT -> git(prefix);
            case FOLDER ->
                new FolderSite(
                        places.directory()
                                .orElseThrow(() -> texts.fault("no-directory"))
                                .resolve(prefix),
                        texts);
        };
    }

    private Destination hub() {
        HubClient hub = new HubClient(connection, texts, new RequestGate());
        client = Optional.of(hub);
        return new Hub(
                hub,
                new Tokens(connection, places.server(), hub, texts),
                texts,
                new Hub.Options(places.branch().orElse(MAIN), places.pullRequest(), places.create()));
    }

    private Destination git(String prefix) {
        String address = places.git().orElseThrow(() -> texts.fault("no-git"));
        if (connection.offline() && !isHere(address)) {
            throw texts.fault("offline", address);
        }
        Optional<Login> login = places.server()
                .map(id -> connection.servers().apply(id).orElseThrow(() -> texts.fault("no-server", id)));
        return GitRemote.open(new GitRemote.Options(address, places.branch(), prefix, login), texts);
    }

    private static boolean isHere(String address) {
        return address.startsWith("/") || address.startsWith("file:") || address.startsWith(".");
    }

    /** How many requests went to the Hub. */
    public int requests() {
        return client.map(HubClient::sent).orElse(0);
    }
}
