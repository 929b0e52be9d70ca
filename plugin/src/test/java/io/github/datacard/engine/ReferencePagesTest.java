package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule and each profile has a page, and all links lead to pages that are there. */
class ReferencePagesTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+\\.md)\\)");

    @TempDir
    private Path folder;

    @Test
    void eachRuleAndEachProfileHasAPage() throws IOException {
        Library library = Library.open(Optional.empty());
        int written = new ReferencePages(library).write(folder);
        assertThat(written)
                .isEqualTo(1
                        + library.vocabulary().rules().size()
                        + library.vocabulary().profiles().size());
        String index = Files.readString(folder.resolve("index.md"));
        LINK.matcher(index)
                .results()
                .map((MatchResult link) -> folder.resolve(link.group(1)))
                .forEach(page -> assertThat(page).exists());
        assertThat(LINK.matcher(index).results().count()).isEqualTo(written - 1);
    }

    @Test
    void aPageSaysWhatTheDataSays() throws IOException {
        new ReferencePages(Library.open(Optional.empty())).write(folder);
        assertThat(Files.readString(folder.resolve("rules/split-counts-add-up.md")))
                .contains("# `split-counts-add-up`", "Severity: error", "Instead of", "datacard: 1");
        assertThat(Files.readString(folder.resolve("profiles/eu-annex-iv.md")))
                .contains("`eu-annex-iv@1`", "2(d)", "`people.privacy.measures`");
        assertThat(Files.readString(folder.resolve("profiles/healthsheet.md")))
                .contains("where the data holds facts about health");
    }
}
