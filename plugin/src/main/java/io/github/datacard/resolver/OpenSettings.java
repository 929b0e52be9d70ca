package io.github.datacard.resolver;

import io.github.datacard.diagnostic.DatacardException;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What {@code settings.xml} holds; encrypted passwords are decrypted when they are asked for. */
public record OpenSettings(Settings settings, SettingsDecrypter decrypter) {
    /** The server with an id. */
    public Optional<Server> server(String id) {
        return Optional.ofNullable(settings.getServer(id)).map(this::decrypted);
    }

    private Server decrypted(Server server) {
        Server found = Optional.ofNullable(decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getServer())
                .orElse(server);
        requireDecrypted(found.getPassword(), "server " + server.getId());
        return found;
    }

    /** One of its proxies. */
    public Proxy decrypted(Proxy proxy) {
        Proxy found = Optional.ofNullable(decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(proxy))
                        .getProxy())
                .orElse(proxy);
        requireDecrypted(found.getPassword(), "proxy " + proxy.getId());
        return found;
    }

    /** What cannot be decrypted is left as it is, and would be sent as a password. */
    private static void requireDecrypted(@Nullable String password, String owner) {
        if (password != null && password.strip().matches("(?s).*\\{.{8,}}.*")) {
            throw new DatacardException("The password of the " + owner
                    + " in settings.xml cannot be decrypted. Check settings-security.xml.");
        }
    }
}
