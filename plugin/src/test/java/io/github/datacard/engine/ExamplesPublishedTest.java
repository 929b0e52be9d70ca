package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.publish.Connection;
import io.github.datacard.publish.CreateRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.GitServer;
import io.github.datacard.publish.HubStandIn;
import io.github.datacard.publish.Login;
import io.github.datacard.publish.PublishPlaces;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All examples go to the Hub, to a server of git and to a folder, and a second run finds all of it there. */
@Slow
class ExamplesPublishedTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#?:]+)[\"#?]");

    @TempDir
    private Path temp;

    @Test
    void allOfThemArriveEverywhere() throws IOException {
        Path bare = Files.createDirectories(temp.resolve("git/pages.git"));
        Repository work = Repository.in(Files.createDirectories(temp.resolve("work")));
        work.git("init", "-q", "--bare", "-b", "main", bare.toString());
        work.git("--git-dir=" + bare, "config", "http.receivepack", "true");
        Path site =
                Path.of(System.getProperty("datacard.site", temp.resolve("site").toString()));
        int sets = Examples.descriptors().size();
        try (HubStandIn hub = HubStandIn.start();
                GitServer server = GitServer.of(bare.getParent())) {
            PublishResult first =
                    publish(hub, server, site, "main", List.of(DestinationKind.HUB, DestinationKind.FOLDER));
            assertThat(first.failed() + first.refused())
                    .as(first.report().toString())
                    .isZero();
            assertThat(first.published()).isEqualTo(sets + 1);
            PublishResult pages = publish(hub, server, site, "gh-pages", List.of(DestinationKind.GIT));
            assertThat(pages.published()).as(pages.report().toString()).isEqualTo(1);
            assertThat(hub.repos).hasSize(sets);
            assertThat(hub.repos.values())
                    .allSatisfy(repo -> assertThat(repo.texts()).containsKeys("README.md", ".datacard/croissant.json"));
            PublishResult second =
                    publish(hub, server, site, "main", List.of(DestinationKind.HUB, DestinationKind.FOLDER));
            assertThat(second.unchanged()).as(second.report().toString()).isEqualTo(sets + 1);
            assertThat(hub.violations).isEmpty();
        }
        assertThat(work.git("--git-dir=" + bare, "log", "-1", "--format=%s%n%b", "gh-pages"))
                .startsWith("Publish the documentation of " + sets + " datasets\n- ");
        assertThat(work.git("--git-dir=" + bare, "ls-tree", "-r", "--name-only", "gh-pages")
                        .lines())
                .contains("index.html", ".nojekyll", "shop-reviews/index.html");
        nothingIsMissing(site);
    }

    private static PublishResult publish(
            HubStandIn hub, GitServer server, Path site, String branch, List<DestinationKind> to) {
        return Runs.on(Snippets.root().resolve("examples"), site.resolveSibling("out"))
                .publish(
                        new PublishRequest(
                                to,
                                List.of(
                                        PublishedKind.CARD,
                                        PublishedKind.FACTS,
                                        PublishedKind.CROISSANT,
                                        PublishedKind.SITE),
                                new PublishPlaces(
                                        "anna/{name}",
                                        Optional.of(branch),
                                        false,
                                        CreateRepository.PUBLIC,
                                        Optional.of(server.address("pages.git")),
                                        Optional.of(site),
                                        Optional.empty(),
                                        Optional.of("any")),
                                false,
                                Edits.REFUSE,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "0.1.0-test"),
                        connection(hub, to.contains(DestinationKind.GIT) ? GitServer.PASSWORD : HubStandIn.TOKEN));
    }

    private static Connection connection(HubStandIn hub, String password) {
        return new Connection(
                Map.of("HF_ENDPOINT", hub.address().toString()),
                Path.of(""),
                id -> Optional.of(new Login(GitServer.USER, password)),
                Optional.empty(),
                Optional.empty(),
                false,
                "datacard/test");
    }

    /** Every page of the folder finds what it refers to. */
    private static void nothingIsMissing(Path site) throws IOException {
        try (Stream<Path> pages = Files.walk(site.toRealPath())) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> !link.startsWith("data:") && !link.contains("&"))
                        .forEach(link -> assertThat(page.resolveSibling(link))
                                .as("%s of %s", link, page)
                                .exists());
            }
        }
    }
}
