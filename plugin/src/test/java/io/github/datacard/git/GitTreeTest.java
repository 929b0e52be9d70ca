package io.github.datacard.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit looks like a folder. */
class GitTreeTest {
    @TempDir
    private Path temp;

    @Test
    void filesThatTellSomethingHaveTheirContent() throws IOException {
        Repository repository = Repository.in(temp)
                .with("a b/Größe.datacard.yaml", "name: Ä\n")
                .with("a b/.datacard/facts.json", "{}\n")
                .with("a b/README.md", "# Card\n")
                .with("a b/data.csv", "a,b\n")
                .with("a b/picture.png", "not empty")
                .with("LICENSE", "MIT\n")
                .with("large.yaml", "x".repeat(2000))
                .commit();
        repository.with("a b/README.md", "# Another\n").with("later.yaml", "");
        try (GitTree tree = open("HEAD")) {
            Path root = tree.root();
            assertThat(root.getFileName()).hasToString(temp.getFileName().toString());
            assertThat(root.resolve("a b/Größe.datacard.yaml")).hasContent("name: Ä\n");
            assertThat(root.resolve("a b/.datacard/facts.json")).hasContent("{}\n");
            assertThat(root.resolve("a b/README.md")).hasContent("# Card\n");
            assertThat(root.resolve("LICENSE")).hasContent("MIT\n");
            assertThat(root.resolve("a b/data.csv")).hasContent("a,b\n");
            assertThat(root.resolve("a b/picture.png")).isEmptyFile();
            assertThat(root.resolve("large.yaml")).isEmptyFile();
            assertThat(root.resolve("later.yaml")).doesNotExist();
            assertThat(names(root)).containsExactly("LICENSE", "a b", "large.yaml");
        }
    }

    @Test
    void linksAreNotThere() throws IOException {
        Repository repository = Repository.in(temp).with("real/datacard.yaml", "name: x\n");
        Files.createSymbolicLink(temp.resolve("link.datacard.yaml"), Path.of("/etc/passwd"));
        repository.commit();
        try (GitTree tree = open("HEAD")) {
            assertThat(names(tree.root())).containsExactly("real");
        }
    }

    @Test
    void anEmptyCommitIsAnEmptyFolder() throws IOException {
        Repository.in(temp).git("commit", "-q", "--allow-empty", "-m", "Empty");
        try (GitTree tree = open("main")) {
            assertThat(names(tree.root())).isEmpty();
        }
    }

    @Test
    void filesThatDifferAreThoseOfThisBranch() {
        Repository repository =
                Repository.in(temp).with("a.yaml", "1\n").with("b.yaml", "1\n").commit();
        repository.git("checkout", "-q", "-b", "topic");
        repository.with("a.yaml", "2\n").commit();
        repository.git("checkout", "-q", "main");
        repository.with("b.yaml", "2\n").commit();
        repository.git("checkout", "-q", "topic");
        GitRepository opened = GitRepository.at(temp).orElseThrow();
        assertThat(opened.changedSince("main")).containsExactly(temp.resolve("a.yaml"));
        assertThat(opened.changedSince("origin/main")).isEmpty();
    }

    private GitTree open(String ref) {
        return GitRepository.at(temp).orElseThrow().tree(ref, 1000);
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
