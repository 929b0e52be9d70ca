package io.github.datacard.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.library.Artifacts;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line finds artifacts where Maven keeps them, and fetches others as the settings say. */
@Slow
class UserArtifactsTest {
    private static final String PATH = "org/example/our/1.2/our-1.2.jar";
    private static final String NAME = "org.example:our:1.2";

    @TempDir
    private Path home;

    private final List<String> said = new ArrayList<>();
    private final Properties properties = new Properties();
    private ArtifactServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ArtifactServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "org.example:our:1.2,                  org/example/our/1.2/our-1.2.jar",
        "org.example:our:zip:1.2,              org/example/our/1.2/our-1.2.zip",
        "org.example:our:json:datacard:1.2,    org/example/our/1.2/our-1.2-datacard.json",
        "org.example:our:1.2+3f9,              org/example/our/1.2+3f9/our-1.2+3f9.jar"
    })
    void aCopyInTheLocalRepositoryIsTakenUnasked(String coordinates, String path) throws IOException {
        settings(repository(server.url()));
        Path file = write(home.resolve(".m2/repository").resolve(path), "mine");
        assertThat(file(coordinates)).isEqualTo(file);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"our:1.2", "org.example:our:", "org.example:..:1", "org.example:our:a:b:c:1", "o/x:our:1"})
    void whatIsNotTheFormOfCoordinatesIsNoPlace(String text) {
        assertThatThrownBy(() -> file(text))
                .isInstanceOf(Artifacts.Missing.class)
                .hasMessage("these are no coordinates");
    }

    @Test
    void aRepositoryOfTheSettingsIsAskedOnceAndHeardOf() throws IOException {
        server.with(PATH, "ours");
        settings(repository(server.url()));
        Path file = file(NAME);
        assertThat(file).isEqualTo(home.resolve(".m2/repository").resolve(PATH)).hasContent("ours");
        assertThat(said).containsExactly("Fetching our-1.2.jar from the repository team");
        int asked = server.asked().size();
        assertThat(file(NAME)).isEqualTo(file);
        assertThat(server.asked()).hasSize(asked);
    }

    @Test
    void aFolderMayBeARepository() throws IOException {
        Path folder = home.resolve("shared");
        write(folder.resolve(PATH), "ours");
        write(folder.resolve(PATH + ".sha1"), ArtifactServer.sha1("ours"));
        settings(repository(folder.toUri().toString()));
        assertThat(file(NAME)).hasContent("ours");
    }

    @Test
    void aSnapshotIsTheNewestOne() throws IOException {
        server.with("org/example/our/1-SNAPSHOT/maven-metadata.xml", """
                        <metadata><groupId>org.example</groupId><artifactId>our</artifactId><version>1-SNAPSHOT</version>
                        <versioning><snapshot><timestamp>20260102.030405</timestamp><buildNumber>7</buildNumber></snapshot>
                        <lastUpdated>20260102030405</lastUpdated></versioning></metadata>
                        """)
                .with("org/example/our/1-SNAPSHOT/our-1-20260102.030405-7.jar", "newest");
        settings(repository(server.url()));
        assertThat(file("org.example:our:1-SNAPSHOT")).hasContent("newest");
    }

    @Test
    void theSettingsNameLocalRepositoryAndMirror() throws IOException {
        server.with(PATH, "ours");
        Path other = home.resolve("other");
        settings("<localRepository>" + other
                + "</localRepository><mirrors><mirror><id>in-house</id><mirrorOf>*</mirrorOf>" + "<url>" + server.url()
                + "</url></mirror></mirrors>");
        assertThat(file(NAME)).isEqualTo(other.resolve(PATH));
        assertThat(said).containsExactly("Fetching our-1.2.jar from the repository in-house");
        properties.setProperty("maven.repo.local", home.resolve("third").toString());
        assertThat(file(NAME)).isEqualTo(home.resolve("third").resolve(PATH));
    }

    @Test
    void aServerOfTheSettingsHasUserAndPassword() throws IOException {
        server.with(PATH, "ours").forUser("anna", "secret-word");
        settings(repository(server.url()) + login("secret-word"));
        assertThat(file(NAME)).hasContent("ours");
    }

    @Test
    void anEncryptedPasswordIsDecrypted() throws IOException {
        server.with(PATH, "ours").forUser("anna", "secret-word");
        settings(repository(server.url()) + login("{H75+qiLJbicH/Dq3OLyAlYuKkkLuasgfyabgWvYj1K0=}"));
        write(
                home.resolve(".m2/settings-security.xml"),
                "<settingsSecurity><master>{JmbVffnRTHEHYM/mrmC8XZlRdzD+5n816tVXi+7+fJ0=}</master></settingsSecurity>");
        assertThat(file(NAME)).hasContent("ours");
    }

    @Test
    void aServerOfTheSettingsHasATokenInAHeader() throws IOException {
        server.with(PATH, "ours").onlyWith("Job-Token", "secret-word");
        settings(repository(server.url()) + """
                <servers><server><id>team</id><configuration><httpHeaders><property>
                <name>Job-Token</name><value>secret-word</value>
                </property></httpHeaders></configuration></server></servers>
                """);
        assertThat(file(NAME)).hasContent("ours");
    }

    @Test
    void whoeverIsRefusedLearnsWhichLoginIsWrongAndNoPasswordIsTold() throws IOException {
        server.with(PATH, "ours").forUser("anna", "other-word");
        String refused = "the repository team (" + server.url() + ") answers 401; it needs user and password, which"
                + " are those of the server team in settings.xml";
        settings(repository(server.url()));
        assertMissing().hasMessage(refused);
        settings(repository(server.url().replace("//", "//anna:secret-word@")) + login("secret-word"));
        assertMissing().hasMessage(refused);
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsNotSent() throws IOException {
        server.with(PATH, "ours");
        settings(repository(server.url()) + login("{COQLCE6DU6GtcS5P=}"));
        assertThatThrownBy(() -> file(NAME))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("The password of the server team")
                .hasMessageContaining("settings-security.xml");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void anArtifactThatNoRepositoryHasIsAskedForAgainEachTime() throws IOException {
        settings(onlyFrom(server.url()));
        assertMissing().hasMessage("no repository has " + NAME);
        server.with(PATH, "ours");
        assertThat(file(NAME)).hasContent("ours");
    }

    @Test
    void offlineNothingIsAsked() throws IOException {
        server.with(PATH, "ours");
        settings(repository(server.url()));
        assertThatThrownBy(() -> artifacts(true).file(NAME, "jar"))
                .isInstanceOf(Artifacts.Missing.class)
                .hasMessage("offline, nothing is fetched, and the local repository has no copy of " + NAME);
        settings(repository(server.url()) + "<offline>true</offline>");
        assertMissing().hasMessageStartingWith("offline, nothing is fetched");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aServerInTroubleAndAnUnreachableOneAreNamed() throws IOException {
        settings(onlyFrom(server.refusing(503).url()));
        assertMissing().hasMessage("the repository only (" + server.url() + ") answers 503");
        server.close();
        assertMissing().hasMessageStartingWith("the repository only (" + server.url() + ") cannot be read: ");
    }

    @Test
    void aFileThatIsNotWhatItsChecksumSaysIsNotTaken() throws IOException {
        server.withChecksum(PATH, "changed on the way", ArtifactServer.sha1("ours"));
        settings(onlyFrom(server.url()));
        assertMissing().hasMessageContaining("Checksum validation failed");
        assertThat(home.resolve(".m2/repository").resolve(PATH)).doesNotExist();
    }

    @Test
    void plainHttpToOtherMachinesIsBlocked() throws IOException {
        settings(
                onlyFrom("http://repo.example.org/maven").replace("<mirrorOf>*</mirrorOf>", "<mirrorOf>none</mirrorOf>")
                        + repository("http://repo.example.org/maven"));
        assertMissing().hasMessageContaining("http-blocked");
    }

    @Test
    void brokenSettingsAreNamedWithTheirPlace() throws IOException {
        settings("<servers><server><id>team</id><password>secret-word</server>");
        assertThatThrownBy(() -> file(NAME))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("settings.xml")
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("secret-word");
    }

    private AbstractThrowableAssert<?, ?> assertMissing() {
        return assertThatThrownBy(() -> file(NAME)).isInstanceOf(Artifacts.Missing.class);
    }

    private Path file(String coordinates) {
        return artifacts(false).file(coordinates, "jar");
    }

    private UserArtifacts artifacts(boolean offline) {
        return new UserArtifacts(new UserMaven(home, properties, Map.of()), offline, said::add);
    }

    private void settings(String content) throws IOException {
        write(home.resolve(".m2/settings.xml"), "<settings>" + content + "</settings>");
    }

    private static String repository(String url) {
        return "<profiles><profile><id>ours</id><repositories><repository><id>team</id><url>" + url
                + "</url></repository></repositories></profile></profiles>"
                + "<activeProfiles><activeProfile>ours</activeProfile></activeProfiles>";
    }

    /** Stands in for all repositories, also for Maven Central. */
    private static String onlyFrom(String url) {
        return "<mirrors><mirror><id>only</id><mirrorOf>*</mirrorOf><url>" + url + "</url></mirror></mirrors>";
    }

    private static String login(String password) {
        return "<servers><server><id>team</id><username>anna</username><password>" + password
                + "</password></server></servers>";
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, content);
    }
}
