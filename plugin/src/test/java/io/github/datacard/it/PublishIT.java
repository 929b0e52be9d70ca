package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.publish.EncryptedWay;
import io.github.datacard.publish.GitServer;
import io.github.datacard.publish.HubStandIn;
import io.github.datacard.publish.Tunnel;
import io.github.datacard.testing.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;

/** Publishing by Maven: with tokens of settings.xml, encrypted ones too, and without ever printing one. */
final class PublishIT {
    /** By which Maven encrypts the master password. */
    private static final String MASTER = "settings.security";

    private static final String MASTER_PASSWORD = "of-masters";
    private static final String PROXY_PASSWORD = "of-a-proxy@home";

    private final Maven maven = Maven.one();

    @TempDir
    private Path temp;

    private Path folder;
    private HubStandIn hub;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(temp.resolve("work"));
        Folders.shopReviews(folder.resolve("shop-reviews"));
        hub = HubStandIn.start();
        hub.repo("anna/shop-reviews");
    }

    @AfterEach
    void stop() {
        hub.close();
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void anEncryptedTokenOfTheSettingsWorksAndIsNeverPrinted() throws IOException {
        MavenRun run = publish(settings("mine", HubStandIn.TOKEN), "-Ddatacard.publish.server=mine", "-X")
                .succeeded();
        assertThat(run.lines()).noneMatch(line -> line.contains(HubStandIn.TOKEN));
        assertThat(hub.repos.get("anna/shop-reviews").texts()).containsKey("README.md");
        MavenRun again = publish(settings("huggingface.co", HubStandIn.TOKEN)).succeeded();
        assertThat(again.lines()).contains("[INFO] Published 0, unchanged 1; 1 request to the Hub.");
    }

    @Test
    void noPropertyHoldsAToken() throws IOException {
        MavenRun run = publish(settings("other", "x-x-x-x"), "-Ddatacard.publish.token=" + HubStandIn.TOKEN);
        assertThat(run.failure()).contains("No goal knows the property datacard.publish.token");
        assertThat(run.lines()).noneMatch(line -> line.contains(HubStandIn.TOKEN));
    }

    @Test
    void offlineSaysSo() throws IOException {
        MavenRun run = publish(settings("huggingface.co", HubStandIn.TOKEN), "-o");
        assertThat(String.join("\n", run.lines())).contains("The run is offline (-o");
        assertThat(hub.log).isEmpty();
    }

    @Test
    void gitAsksForThePasswordOfTheSettings() throws IOException {
        Path bare = Files.createDirectories(temp.resolve("served/data.git"));
        Repository.in(Files.createDirectories(temp.resolve("any")))
                .git("init", "-q", "--bare", "-b", "main", bare.toString());
        Repository.in(temp.resolve("any")).git("--git-dir=" + bare, "config", "http.receivepack", "true");
        try (GitServer server = GitServer.of(bare.getParent())) {
            MavenRun run = maven.goals(
                            folder,
                            List.of("publish"),
                            "-gs",
                            settings("git", GitServer.PASSWORD).toString(),
                            "-Dsettings.security=" + temp.resolve("security.xml"),
                            "-Ddatacard.publish.to=git",
                            "-Ddatacard.publish.git=" + server.address("data.git"),
                            "-Ddatacard.publish.server=git",
                            "-X")
                    .succeeded();
            assertThat(run.lines()).noneMatch(line -> line.contains(GitServer.PASSWORD));
        }
        assertThat(Repository.in(temp.resolve("any")).git("--git-dir=" + bare, "show", "main:README.md"))
                .contains("Shop Reviews");
    }

    @Test
    void aProxyGetsThePasswordOfTheSettingsAndNothingElse() throws IOException {
        try (EncryptedWay way = EncryptedWay.to(hub, temp);
                Tunnel proxy = Tunnel.asking("OFFICE\\anna:" + PROXY_PASSWORD)) {
            Maven trusting = maven.with(way.trusting().toArray(String[]::new));
            MavenRun run = publish(trusting, way.address(), settings(proxy, PROXY_PASSWORD), "-X")
                    .succeeded();
            assertThat(hub.repos.get("anna/shop-reviews").texts()).containsKey("README.md");
            assertThat(proxy.asked())
                    .isNotEmpty()
                    .allMatch(head -> head.startsWith("CONNECT " + way.address().getAuthority()))
                    .noneMatch(head -> head.contains(HubStandIn.TOKEN));
            assertThat(run.lines())
                    .noneMatch(line -> line.contains(PROXY_PASSWORD))
                    .noneMatch(line -> line.contains(HubStandIn.TOKEN));
            int before = hub.log.size();
            assertThat(publish(trusting, way.address(), settings(proxy, "guessed"))
                            .text())
                    .contains("The proxy", "refuses the connection")
                    .doesNotContain("guessed");
            assertThat(hub.log).hasSize(before);
        }
    }

    @Test
    void deploySendsWhatIsAttachedToARepositoryOfMaven() {
        Path served = temp.resolve("served");
        Projects.top(folder, "reviews");
        Path pom = folder.resolve("pom.xml");
        Folders.write(pom, Folders.read(pom).replace("</project>", """
            <distributionManagement>
              <repository><id>served</id><url>%s</url></repository>
            </distributionManagement>
            </project>
            """.formatted(served.toUri())));
        maven.run(folder, "deploy", "-Ddatacard.attach").succeeded();
        Path place = served.resolve("org/example/reviews/1");
        assertThat(Folders.files(place))
                .contains(
                        "reviews-1-card.md",
                        "reviews-1-page.html",
                        "reviews-1-datacard.json",
                        "reviews-1-croissant.json",
                        "reviews-1-cyclonedx.json");
        assertThat(Folders.read(place.resolve("reviews-1-card.md"))).contains("# Dataset Card for Shop Reviews");
    }

    @Test
    void anotherProjectNamesWhatIsInstalledByItsCoordinates() {
        Projects.top(folder, "installed-reviews");
        String descriptor = Folders.read(folder.resolve("shop-reviews/datacard.yaml"));
        Folders.write(folder.resolve("shop-reviews/datacard.yaml"), descriptor + "\nstatus: retracted\n");
        maven.run(folder, "install", "-Ddatacard.attach").succeeded();
        Path other = temp.resolve("other");
        Projects.top(other, "clean-reviews");
        Folders.write(other.resolve("clean/datacard.yaml"), """
            datacard: 1
            name: Clean Reviews
            license: cc-by-4.0
            extends: org.example:installed-reviews:json:datacard:1
            summary: Reviews without repeated ones.
            status: published
            splits: {train: train.csv}
            lineage:
              sources:
              - {ref: "org.example:installed-reviews:md:card:1", relation: filtered_from}
              - {ref: "org.example:installed-reviews:json:croissant:2", relation: filtered_from}
            """);
        Folders.write(other.resolve("clean/train.csv"), "text,label\nGood,positive\n");
        maven.run(other, "package").succeeded();
        assertThat(Folders.read(other.resolve("target/datacard/clean/index.html")))
                .contains("Shop Reviews")
                .doesNotContain("../org.example:installed-reviews");
        assertThat(maven.goals(other, List.of("check")).text())
                .contains("The source \"org.example:installed-reviews:md:card:1\" is retracted [retracted-ancestor]")
                .contains("The source \"org.example:installed-reviews:json:croissant:2\" cannot be read")
                .contains("[source-unresolved]");
        for (String output : List.of("md:card", "html:page", "json:croissant", "json:cyclonedx")) {
            maven.run(
                            other,
                            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get",
                            "-Dartifact=org.example:installed-reviews:1:" + output,
                            "-Dtransitive=false")
                    .succeeded();
        }
    }

    private MavenRun publish(Path settings, String... more) {
        return publish(maven, hub.address(), settings, more);
    }

    private MavenRun publish(Maven by, URI endpoint, Path settings, String... more) {
        String[] all = Stream.concat(
                        Stream.of(
                                "-gs",
                                settings.toString(),
                                "-Dsettings.security=" + temp.resolve("security.xml"),
                                "-Ddatacard.publish.to=hub",
                                "-Ddatacard.publish.repository=anna/{name}"),
                        Stream.of(more))
                .toArray(String[]::new);
        return by.in(Map.of("HF_ENDPOINT", endpoint.toString(), "HF_HOME", temp.toString(), "HF_TOKEN", ""))
                .goals(folder, List.of("publish"), all);
    }

    private static String encrypted(String text, String key) {
        try {
            return new DefaultPlexusCipher().encryptAndDecorate(text, key);
        } catch (PlexusCipherException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Settings with an encrypted password, and the file with the password by which Maven decrypts it. */
    private Path settings(String id, String password) throws IOException {
        return settings(id, password, "");
    }

    /** The same with a proxy, and with the token of the Hub. */
    private Path settings(Tunnel proxy, String password) throws IOException {
        String active = """
            <proxies><proxy>
              <id>office</id><active>true</active><protocol>https</protocol><host>127.0.0.1</host><port>%d</port>
              <username>OFFICE\\anna</username><password>%s</password>
            </proxy></proxies>
            """.formatted(proxy.port(), encrypted(password, MASTER_PASSWORD));
        return settings("huggingface.co", HubStandIn.TOKEN, active);
    }

    private Path settings(String id, String password, String more) throws IOException {
        Files.writeString(
                temp.resolve("security.xml"),
                "<settingsSecurity><master>" + encrypted(MASTER_PASSWORD, MASTER) + "</master></settingsSecurity>\n");
        String encrypted = encrypted(password, MASTER_PASSWORD);
        assertThat(encrypted).doesNotContain(password);
        Path file = temp.resolve("settings.xml");
        Files.writeString(file, """
            <settings><servers><server>
              <id>%s</id><username>anna</username><password>%s</password>
            </server></servers>%s</settings>
            """.formatted(id, encrypted, more));
        return file;
    }
}
