package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.datacard.testing.Need;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits to repositories of git: a bare one on this machine, and one behind a server that asks for a password. */
@Slow
class GitRemoteTest {
    private static final FaultTexts TEXTS = FaultTexts.read(
            Library.open(Optional.empty()).files(),
            Library.open(Optional.empty()).vocabulary().paths());

    private static final Login ANNA = new Login(GitServer.USER, GitServer.PASSWORD);

    @TempDir
    private Path temp;

    private Path bare;
    private Repository work;

    @BeforeEach
    void start() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("work"));
        work = Repository.in(folder);
        bare = Files.createDirectories(temp.resolve("data.git"));
        work.git("init", "-q", "--bare", "-b", "main", bare.toString());
        work.git("--git-dir=" + bare, "config", "http.receivepack", "true");
    }

    @Test
    void aFirstCommitBeginsTheBranch() {
        try (Destination remote = open(bare.toString(), "main", "", Optional.empty())) {
            send(remote, file("README.md", "one\n"));
        }
        assertThat(log("main")).containsExactly("Publish it");
        assertThat(show("main:README.md")).isEqualTo("one\n");
        assertThat(git("log", "-1", "--format=%b", "main")).contains("Because.");
    }

    @Test
    void theHistoryAndAllOtherFilesStay() {
        work.with("data/train.csv", "a,b\n").with("README.md", "old\n").commit();
        work.git("push", "-q", bare.toString(), "main");
        try (Destination remote = open(bare.toString(), "", "", Optional.empty())) {
            RemoteFiles there = remote.look(publication(file("README.md", "new\n")));
            assertThat(there.text("README.md")).contains("old\n");
            remote.send(publication(file("README.md", "new\n")), there);
            assertThat(remote.look(publication(file("README.md", "new\n"))).isAlready())
                    .isTrue();
        }
        assertThat(log("main")).containsExactly("Publish it", "State");
        assertThat(show("main:data/train.csv")).isEqualTo("a,b\n");
    }

    @Test
    void filesGoToAFolderOfABranchOfTheirOwn() {
        work.with("README.md", "code\n").commit();
        work.git("push", "-q", bare.toString(), "main");
        try (Destination remote = open(bare.toString(), "gh-pages", "docs/", Optional.empty())) {
            send(remote, file("index.html", "<p>"), file("a \"b\" ü/c.html", "x"));
        }
        assertThat(log("gh-pages")).containsExactly("Publish it");
        assertThat(git("-c", "core.quotePath=false", "ls-tree", "-r", "-z", "--name-only", "gh-pages")
                        .split("\0"))
                .containsExactlyInAnyOrder("docs/a \"b\" ü/c.html", "docs/index.html");
        assertThat(log("main")).containsExactly("State");
    }

    @Test
    void filesThatAreNoLongerPublishedGoAndThoseOfOthersStay() {
        Publication first =
                publication(file("a.html", "a"), file("b.html", "b")).listed();
        try (Destination remote = open(bare.toString(), "main", "site/", Optional.empty())) {
            remote.send(first, remote.look(first));
        }
        work.git("pull", "-q", bare.toString(), "main");
        work.with("site/CNAME", "example.org").with("site/a.html", "edited").commit();
        work.git("push", "-q", bare.toString(), "main");
        Publication second = publication(file("a.html", "a2")).listed();
        try (Destination remote = open(bare.toString(), "main", "site/", Optional.empty())) {
            RemoteFiles there = remote.look(second);
            assertThat(there.edited()).containsExactly("a.html");
            assertThat(there.obsolete()).containsExactly("b.html");
            remote.send(second, there);
        }
        assertThat(git("ls-tree", "-r", "--name-only", "main").lines())
                .containsExactlyInAnyOrder("site/.datacard/published.sha256", "site/CNAME", "site/a.html");
    }

    @Test
    void whoeverPushesMeanwhileIsNotOverwritten() {
        try (Destination remote = open(bare.toString(), "main", "", Optional.empty())) {
            RemoteFiles there = remote.look(publication(file("README.md", "ours\n")));
            work.with("theirs.txt", "theirs").commit();
            work.git("push", "-q", bare.toString(), "main");
            assertThatThrownBy(() -> remote.send(publication(file("README.md", "ours\n")), there))
                    .isInstanceOf(ChangedMeanwhile.class);
            send(remote, file("README.md", "ours\n"));
        }
        assertThat(log("main")).containsExactly("Publish it", "State");
        assertThat(show("main:theirs.txt")).isEqualTo("theirs");
    }

    @Test
    void manyPublishersAtOnceLoseNothing() throws Exception {
        try (GitServer server = GitServer.of(temp)) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> running = new ArrayList<>();
            for (int who = 0; who < 4; who++) {
                String address = who % 2 == 0 ? server.address("data.git") : bare.toString();
                String name = "set" + who + "/README.md";
                running.add(threads.submit(() -> persist(address, name)));
            }
            for (Future<?> one : running) {
                one.get();
            }
            threads.shutdown();
        }
        assertThat(git("ls-tree", "-r", "--name-only", "main").lines()).hasSize(4);
        assertThat(log("main")).hasSize(12);
        assertThat(show("main:set3/README.md")).isEqualTo("round 2");
    }

    private void persist(String address, String name) {
        try (Destination remote = open(address, "main", "", Optional.of(ANNA))) {
            for (int round = 0; round < 3; round++) {
                Publication publication = publication(file(name, "round " + round));
                for (boolean done = false; !done; ) {
                    try {
                        remote.send(publication, remote.look(publication));
                        done = true;
                    } catch (ChangedMeanwhile again) {
                        Thread.yield();
                    }
                }
            }
        }
    }

    @Test
    void aServerThatAsksForAPasswordGetsIt() throws IOException {
        try (GitServer server = GitServer.of(temp)) {
            try (Destination remote = open(server.address("data.git"), "", "", Optional.of(ANNA))) {
                assertThat(send(remote, file("README.md", "one\n")).where()).doesNotContain(GitServer.PASSWORD);
            }
            assertThat(log("main")).containsExactly("Publish it");
            assertThat(fault(server.address("data.git"), Optional.empty()).id()).isEqualTo("git-login");
            PublishFault wrong = fault(server.address("data.git"), Optional.of(new Login("anna", "guessed-word")));
            assertThat(wrong.id()).isEqualTo("git-login");
            assertThat(wrong.getMessage()).doesNotContain("guessed-word");
            assertThat(fault(server.address("other.git"), Optional.of(ANNA)).id())
                    .isEqualTo("git-repository");
        }
        assertThat(fault("http://127.0.0.1:1/data.git", Optional.empty()).id()).isEqualTo("git-unreachable");
        assertThat(fault(temp.resolve("nowhere.git").toString(), Optional.empty())
                        .id())
                .isEqualTo("git-repository");
    }

    @Test
    void aBranchThatIsProtectedIsNamedWithTheReason() throws IOException {
        hook("pre-receive", "echo 'error: GH006: Protected branch update failed for refs/heads/main.' >&2; exit 1");
        assertThat(fault(bare.toString(), Optional.empty()))
                .hasMessageContaining("The branch main of")
                .hasMessageContaining("-Ddatacard.publish.branch");
        hook("pre-receive", "echo '- Error: \"license\" must be one of [mit]' >&2; exit 1");
        assertThat(fault(bare.toString(), Optional.empty()))
                .hasMessageContaining("refuses the commit")
                .hasMessageContaining("must be one of [mit]");
        assertThat(git("for-each-ref")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--upload-pack=touch /tmp/x", "ext::sh -c date", "a\nb"})
    void whatIsNoAddressNeverReachesGit(String address) {
        assertThat(fault(address, Optional.empty()).id()).isEqualTo("git-address");
    }

    @Test
    void anAddressWithAPasswordIsRefusedWithoutPrintingIt() {
        for (String token : List.of("ghp_" + "a1".repeat(18), "glpat-abcdef", "a1".repeat(20))) {
            assertThat(fault("https://" + token + "@example.org/data.git", Optional.empty()))
                    .hasMessageContaining("holds a password")
                    .hasMessageNotContaining(token);
        }
        assertThat(fault("https://anna:secret@example.org/data.git", Optional.empty()))
                .hasMessageContaining("holds a password")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a..b", "a b", "a:b", "x.lock", "x/", "a@{1}"})
    void whatIsNoBranchNeverReachesGit(String branch) {
        PublishFault fault =
                catchThrowableOfType(PublishFault.class, () -> open(bare.toString(), branch, "", Optional.empty()));
        assertThat(fault.id()).isEqualTo("git-branch");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        long before = temporary();
        try (Destination remote = open(bare.toString(), "main", "", Optional.empty())) {
            send(remote, file("README.md", "one\n"));
        }
        assertThat(temporary()).isLessThanOrEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("datacard-git"))
                    .count();
        }
    }

    private void hook(String name, String text) throws IOException {
        Need.posix("This system sets no hooks of git executable.");
        Path hook = Files.createDirectories(bare.resolve("hooks")).resolve(name);
        Files.writeString(hook, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Destination open(String address, String branch, String prefix, Optional<Login> login) {
        return GitRemote.open(
                new GitRemote.Options(address, Optional.of(branch).filter(name -> !name.isEmpty()), prefix, login),
                TEXTS);
    }

    private PublishFault fault(String address, Optional<Login> login) {
        return catchThrowableOfType(PublishFault.class, () -> {
            try (Destination remote = open(address, "main", "", login)) {
                send(remote, file("README.md", "other\n"));
            }
        });
    }

    @Test
    void whatAServerSaysInAnotherEncodingIsNoFault() throws IOException {
        hook("post-receive", "printf 'gr\\374n\\n'");
        try (Destination remote = open(bare.toString(), "main", "", Optional.empty())) {
            assertThat(send(remote, file("README.md", "one\n")).where()).contains("commit");
        }
    }

    @Test
    void aPictureIsNotTakenForEdited() {
        try (Destination remote = open(bare.toString(), "main", "", Optional.empty())) {
            Publication first = picture(1);
            remote.send(first, remote.look(first));
            assertThat(remote.look(first).isAlready()).isTrue();
            RemoteFiles there = remote.look(picture(2));
            assertThat(there.changed()).contains("logo.png");
            assertThat(there.edited()).isEmpty();
        }
    }

    private static Publication picture(int version) {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, (byte) version};
        return publication(PublishedFile.of("logo.png", bytes)).listed();
    }

    private static Receipt send(Destination remote, PublishedFile... files) {
        return remote.send(publication(files), remote.look(publication(files)));
    }

    private static Publication publication(PublishedFile... files) {
        return new Publication("", "Publish it", "Because.", List.of(files));
    }

    private static PublishedFile file(String path, String text) {
        return PublishedFile.of(path, text);
    }

    private String git(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--git-dir=" + bare));
        all.addAll(List.of(arguments));
        return work.git(all.toArray(String[]::new));
    }

    private String show(String what) {
        return git("show", what);
    }

    private List<String> log(String branch) {
        return git("log", "--format=%s", branch).lines().toList();
    }
}
