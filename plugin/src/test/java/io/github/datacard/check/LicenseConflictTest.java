package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Licenses of sources, of mixtures, of subsets and of what lies behind a source. */
class LicenseConflictTest {
    @TempDir
    private Path temp;

    @Test
    void aSourceThatWantsItsOwnLicenseIsNamedWithTheReason() throws IOException {
        assertThat(
                        messages(
                                "license: cc-by-sa-4.0\nlineage: {sources: [{ref: raw-x, relation: merges, license: ODbL-1.0}]}"))
                .containsExactly(
                        "The license does not fit the source \"raw-x\": odbl demands its own terms for what is made"
                                + " from it, and cc-by-sa-4.0 has others");
        assertThat(messages(
                        "license: cc0-1.0\nlineage: {sources: [{ref: raw-x, relation: merges, license: cc-by-4.0}]}"))
                .containsExactly("The license does not fit the source \"raw-x\": cc-by-4.0 demands that its authors are"
                        + " named, cc0-1.0 does not");
    }

    @Test
    void whatFitsIsQuiet() throws IOException {
        assertThat(messages("license: cc-by-4.0\nlineage: {sources: [{ref: raw-x, license: cc-by-4.0}]}"))
                .isEmpty();
        assertThat(messages("license: mit\nlineage: {sources: [{ref: raw-x, relation: selected_with, license: odbl}]}"))
                .isEmpty();
        assertThat(messages("license: cc-by-4.0\nlineage: {sources: [{ref: raw-x, license: Our own}]}"))
                .isEmpty();
        assertThat(messages("lineage: {sources: [{ref: raw-x, license: odbl}]}"))
                .isEmpty();
        assertThat(messages("license: [{id: mit, terms: The maker of x agreed in writing.}]\n"
                        + "lineage: {sources: [{ref: raw-x, license: odbl}]}"))
                .isEmpty();
    }

    @Test
    void noLicenseFitsSourcesThatEachWantTheirOwn() throws IOException {
        assertThat(messages("license: other\nlineage: {sources: [{ref: raw-x, relation: merges, license: odbl},"
                        + " {ref: raw-y, relation: merges, license: cc-by-sa-4.0}]}"))
                .containsExactly("No license fits all sources that are combined: odbl and cc-by-sa-4.0 each demand a"
                        + " license of their own for what is made from them");
        assertThat(messages("license: other\nlineage: {sources: [{ref: raw-x, relation: merges, license: odbl},"
                        + " {ref: raw-y, relation: merges, license: cc-by-4.0}]}"))
                .isEmpty();
    }

    @Test
    void aSourceBehindASourceCounts() throws IOException {
        assertThat(messages(
                        "id: raw\nlicense: odbl",
                        "id: middle\nlineage: {sources: [{ref: raw, relation: cleaned_from}]}",
                        "id: last\nlicense: cc-by-4.0\nlineage: {sources: [{ref: middle, relation: cleaned_from}]}"))
                .containsExactly(
                        "The license does not fit \"raw\", from which the source \"middle\" comes: odbl demands"
                                + " its own terms for what is made from it, and cc-by-4.0 has others");
    }

    @Test
    void theWholeIsNotWiderThanItsParts() throws IOException {
        assertThat(messages("license: cc-by-4.0\ncomposition: {subsets: [{name: a, license: cc-by-nc-4.0}]}"))
                .containsExactly("The license of the whole does not fit this subset: cc-by-4.0 permits commercial use,"
                        + " cc-by-nc-4.0 does not");
        assertThat(messages("license: [cc-by-4.0, cc-by-nc-4.0]\n"
                        + "composition: {subsets: [{name: a, license: cc-by-nc-4.0}, {name: b, license: cc0-1.0}]}"))
                .isEmpty();
    }

    private List<String> messages(String... yamls) throws IOException {
        List<Descriptor> descriptors = new ArrayList<>();
        for (String yaml : yamls) {
            Path folder = Files.createDirectories(temp.resolve("d" + descriptors.size()));
            descriptors.add(Subjects.of(folder, "datacard: 1\n" + yaml + "\n").descriptor());
        }
        return Checker.check(List.of(new LicenseConflict()), DatasetIndex.of(Subjects.VOCABULARY, descriptors)).stream()
                .map(Finding::message)
                .toList();
    }
}
