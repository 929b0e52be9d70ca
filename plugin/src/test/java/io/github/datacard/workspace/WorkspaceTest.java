package io.github.datacard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
    @TempDir
    Path temp;

    private Path here;
    private Path repository;
    private Path dataset;

    @BeforeEach
    void makeFolders() throws IOException {
        here = Files.createDirectories(temp.resolve("here"));
        repository = temp.resolve("elsewhere/repository");
        dataset = Files.createDirectories(repository.resolve("sets/rivers"));
        Files.writeString(dataset.resolve("datacard.yaml"), "id: rivers\n");
        Files.createDirectories(repository.resolve("sets/lakes"));
    }

    @Test
    void sourcesBelowTheUsualFolderKeepIt() {
        assertThat(Workspace.topOf(List.of(), here)).isEqualTo(here);
        assertThat(Workspace.topOf(List.of(here.resolve("rivers"), dataset), here))
                .isEqualTo(here);
    }

    @Test
    void sourcesElsewhereMayReferToTheirOwnRepository() throws IOException {
        Files.createDirectories(repository.resolve(".git"));
        assertThat(Workspace.topOf(List.of(dataset), here)).isEqualTo(repository);
        assertThat(Workspace.topOf(List.of(dataset.resolve("datacard.yaml")), here))
                .isEqualTo(repository);
    }

    @Test
    void aCopyOfTheWorkingTreeIsARepositoryToo() throws IOException {
        Files.writeString(repository.resolve(".git"), "gitdir: ../other/.git/worktrees/copy\n");
        assertThat(Workspace.topOf(List.of(dataset), here)).isEqualTo(repository);
    }

    @Test
    void theRootIsNoFolderToReferTo() {
        Path root = temp.getRoot();
        assertThat(Workspace.topOf(List.of(root.resolve("no/such"), root.resolve("other/one")), here))
                .isEqualTo(here);
    }

    @Test
    void sourcesElsewhereWithoutARepositoryShareTheirCommonFolder() {
        assertThat(Workspace.topOf(List.of(dataset), here)).isEqualTo(dataset);
        assertThat(Workspace.topOf(List.of(dataset, repository.resolve("sets/lakes")), here))
                .isEqualTo(repository.resolve("sets"));
    }
}
