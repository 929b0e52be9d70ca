package io.github.datacard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.TableServer;
import io.github.datacard.resolver.OpenSettings;
import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

/** Databases that {@code settings.xml} names. */
class SettingsTablesTest {
    private final Settings settings = new Settings();
    private final SettingsTables tables = new SettingsTables(new OpenSettings(settings, Unchanged::new));

    @Test
    void aServerHasTheAddressUserAndPassword() {
        settings.addServer(server("word"));
        TableServer found = tables.named("base");
        assertThat(found.address().text()).isEqualTo("jdbc:postgresql://host/base");
        assertThat(found.login()).containsEntry("user", "anna").containsEntry("password", "word");
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsNotSent() {
        settings.addServer(server("{COQLCE6DU6GtcS5P=}"));
        assertThatThrownBy(() -> tables.named("base"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("The password of the server base")
                .hasMessageContaining("settings-security.xml");
    }

    @Test
    void anAddressNeedsNoServerAndAnUnknownServerIsNamed() {
        assertThat(tables.named("jdbc:duckdb:x").login()).isEmpty();
        assertThatThrownBy(() -> tables.named("other")).hasMessageContaining("settings.xml: other");
        assertThatThrownBy(() -> tables.named("jdbc:postgresql://anna:word@host/base"))
                .hasMessageContaining("holds a password")
                .hasMessageNotContaining("word@");
    }

    private static Server server(String password) {
        Server server = new Server();
        server.setId("base");
        server.setUsername("anna");
        server.setPassword(password);
        server.setConfiguration("<configuration><url>jdbc:postgresql://host/base</url></configuration>");
        return server;
    }

    /** As Maven answers where it cannot decrypt: what it was given. */
    private record Unchanged(SettingsDecryptionRequest request) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return request.getServers().get(0);
        }

        @Override
        public List<Server> getServers() {
            return request.getServers();
        }

        @Override
        public Proxy getProxy() {
            return request.getProxies().get(0);
        }

        @Override
        public List<Proxy> getProxies() {
            return request.getProxies();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of();
        }
    }
}
