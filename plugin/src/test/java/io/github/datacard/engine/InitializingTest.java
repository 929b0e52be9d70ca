package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A first descriptor is written of what lies in a folder. */
class InitializingTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pretty_name: Owls: one year",
                "license: mit\n\ttags: [a]",
                "tags: [a, b",
                "license: \"mit",
                "license: mit\nlicense: mit",
                "- license",
            })
    void frontMatterThatCannotBeReadIsReportedAndTakenOverOnceFixed(String matter) throws IOException {
        write("README.md", "---\n" + matter + "\n---\n# Owls\n\nForty hours of owls.\n");
        assertThatThrownBy(this::init)
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("README.md:")
                .hasMessageContaining("no datacard.yaml was written");
        assertThat(folder.resolve("datacard.yaml")).doesNotExist();

        write("README.md", "---\nlicense: mit\n---\n# Owls\n\nForty hours of owls.\n");
        init();
        assertThat(folder.resolve("datacard.yaml")).content().contains("license: mit");
    }

    @Test
    void aCardOfAnotherNameIsTakenOverWhereItIsNamedAndReportedWhereNot() throws IOException {
        write("docs/DATASET_CARD.md", "---\nlicense: mit\n---\n# Lower\n\nShort notes on parcels.\n");
        assertThat(init().says()).anyMatch(line -> line.contains("-Ddatacard.card=docs/DATASET_CARD.md"));
        Files.delete(folder.resolve("datacard.yaml"));

        new Initializing(
                        new InitRequest(
                                folder, folder, "baseline", Optional.of("docs/DATASET_CARD.md"), SchemaPlace.LOCAL),
                        LIBRARY)
                .run();
        assertThat(folder.resolve("datacard.yaml"))
                .content()
                .contains("license: mit", "path: docs/DATASET_CARD.md", "name: Lower");
    }

    @Test
    void rowsThatTheDataDoesNotHaveAreNotTakenOver() throws IOException {
        write(
                "README.md",
                "---\nlicense: mit\ndataset_info:\n  splits:\n  - {name: train, num_examples: 5000}\n"
                        + "  - {name: test, num_examples: 1}\n---\n# Parcels\n\nShort notes.\n");
        write("train.csv", "text\nGood\nBad\n");
        write("test.csv", "text\nGood\n");
        assertThat(init().says())
                .contains("    5,000 rows of the split \"train\", which has 2")
                .noneMatch(line -> line.contains("split \"test\""));
        assertThat(folder.resolve("datacard.yaml"))
                .content()
                .contains("train:\n      count: 2\n", "test:\n      count: 1\n");
    }

    @Test
    void rowsOfDataThatIsElsewhereAreTakenOver() throws IOException {
        write(
                "README.md",
                "---\nlicense: mit\ndataset_info:\n  splits:\n  - {name: train, num_examples: 5000}\n---\n# Parcels\n");
        init();
        assertThat(folder.resolve("datacard.yaml")).content().contains("count: 5000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readme.md",
                "Readme.md",
                "README.rst",
                "README.txt",
                "datasheet.md",
                "docs/README.md",
                "datapackage.json",
                ".zenodo.json",
                "datacontract.yaml",
                "train.csv.dvc",
                "croissant.json",
                "dataset-metadata.json",
                "data.yaml",
            })
    void documentationThatIsNotReadIsNamed(String name) throws IOException {
        write(name, "x\n");
        assertThat(init().says()).anyMatch(line -> line.strip().startsWith(name + ": "));
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE, Creative Commons Attribution 4.0 International, cc-by-4.0",
        "LICENSE.md, # MIT License, mit",
        "COPYING, Apache License Version 2.0, apache-2.0",
        "LICENSE.txt, Open Data Commons Open Database License (ODbL), odbl",
    })
    void aLicenseTextBesideTheDataIsRead(String name, String title, String id) throws IOException {
        write("train.csv", "text,label\nGood,1\n");
        write(name, title + "\n\nBy exercising the rights\n");
        init();
        assertThat(folder.resolve("datacard.yaml")).content().contains("license: " + id + "\n", "train: train.csv");
    }

    @Test
    void aCardGoesBeforeACitationAndBothBeforeALicenseText() throws IOException {
        write("README.md", "---\nlicense: mit\n---\n# Parcels\n\nShort notes.\n");
        write("CITATION.cff", "cff-version: 1.2.0\ntitle: Other\nlicense: odbl\n");
        write("LICENSE", "Apache License\nVersion 2.0, January 2004\n");
        init();
        assertThat(folder.resolve("datacard.yaml"))
                .content()
                .contains("name: Parcels\n", "license: mit\n")
                .doesNotContain("odbl", "apache");
    }

    @Test
    void filesOfDataAreNoDocumentation() throws IOException {
        write("train.csv", "text,label\nGood,1\n");
        write("notes.txt", "x\n");
        write(".hidden/README.md", "x\n");
        assertThat(init().says()).isEmpty();
    }

    @Test
    void atTheTopOfARepositoryFoldersThatAreDatasetsAreNamedAndTheirDataIsNotClaimed() throws IOException {
        write("datasets/a/train.csv", "text,label\nGood,1\n");
        write("datasets/b/train.csv", "text,label\nGood,1\n");
        write("more/README.md", "---\nlicense: mit\n---\n# More\n");
        write("more/test.csv", "text,label\nGood,1\n");
        assertThat(init().says()).anyMatch(line -> line.contains("datasets/a")).anyMatch(line -> line.contains("more"));
        assertThat(folder.resolve("datacard.yaml")).content().doesNotContain(".csv");
    }

    /** Data found beside an old card answers what is asked of it, as for check. */
    @Test
    void whatIsStillOpenIsWhatCheckAsks() throws IOException {
        write("README.md", "---\nlicense: mit\nsource_datasets:\n- original\n---\n# Quotes\n\nQuotes of writers.\n");
        write("data/train.csv", "quote,author\nBe,A\n");
        assertThat(init().says())
                .anyMatch(line -> line.startsWith("  still open in the profile baseline: "))
                .contains("    Contact")
                .doesNotContain("    The data itself", "    License");
        assertThat(folder.resolve("datacard.yaml")).content().contains("derived: no\n");
    }

    @Test
    void theExampleOfAListIsAList() throws IOException {
        write("train.csv", "day,rain\n2024-01-01,3\n");
        init();
        assertThat(folder.resolve("datacard.yaml"))
                .content()
                .containsPattern("# .*find the dataset\\? Such as: \\[\\w+, ");
    }

    @Test
    void manyFoldersGetOneDescriptorEachAndShareTheSchema() throws IOException {
        write("datasets/a/train.csv", "text,label\nGood,1\n");
        write("datasets/b/README.md", "---\npretty_name: a: b\n---\n# B\n");
        write("datasets/c/datacard.yaml", "datacard: 1\nname: C\n");
        InitializingMany.Result result = new InitializingMany(
                        new InitRequest(folder, folder, "baseline", Optional.empty(), SchemaPlace.SHARED),
                        List.of("datasets/*"),
                        LIBRARY)
                .run();

        assertThat(result.written()).containsExactly(folder.resolve("datasets/a/datacard.yaml"));
        assertThat(result.there()).containsExactly(folder.resolve("datasets/c"));
        assertThat(result.failed()).singleElement().asString().startsWith("datasets/b: README.md:2: ");
        assertThat(folder.resolve("datasets/a/datacard.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=../../.datacard/schema.json\n");
        assertThat(folder.resolve(".datacard/schema.json")).exists();
        assertThat(folder.resolve("datasets/a/.datacard")).doesNotExist();
    }

    @Test
    void ofManyFirstDescriptorsAFewAreNamedAndAllAreCounted() {
        List<Path> written = IntStream.range(0, 30)
                .mapToObj(i -> folder.resolve("datasets/" + (10 + i) + "/datacard.yaml"))
                .toList();
        assertThat(new InitializingMany.Result(written, List.of(folder), List.of()).says(new ShownPaths(folder)))
                .hasSize(7)
                .startsWith("Wrote datasets/10/datacard.yaml.")
                .endsWith(
                        "Wrote 25 more, the last of them datasets/39/datacard.yaml.",
                        "First descriptors: 30 written, 1 there already, 0 that could not be read.");
    }

    @Test
    void theSameLicenseAgainAndAgainIsOne() throws IOException {
        write(
                "dataset-metadata.json",
                "{\"title\": \"Prices\", \"licenses\": [" + "{\"name\": \"Ours\"}, ".repeat(3)
                        + "{\"name\": \"MIT\"}]}");
        init();
        assertThat(folder.resolve("datacard.yaml"))
                .content()
                .containsOnlyOnce("name: Ours")
                .containsOnlyOnce("mit");
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, mit",
        "https://opensource.org/licenses/MIT, mit",
        "https://www.creativecommons.org/licenses/by/4.0/legalcode.de, cc-by-4.0",
        "Attribution 4.0 International (CC BY 4.0), cc-by-4.0",
        "http://, other",
        "https://example.org/terms, other",
    })
    void aLicenseIsKnownByAllThatItIsCalled(String called, String id) throws IOException {
        write("dataset-metadata.json", "{\"title\": \"Prices\", \"licenses\": [{\"name\": \"" + called + "\"}]}");
        init();
        assertThat(folder.resolve("datacard.yaml")).content().containsPattern("(license|id): " + id + "\n");
    }

    @Test
    void anImportOfATeamSaysFromWhereItsAnswersCome() throws IOException {
        write(
                "own/imports/ours.yaml",
                "files: [ours.json]\nfields:\n  - {from: [], to: creators, each: {name: [n]}}\n");
        Library own = Library.open(Optional.of(folder.resolve("own")));
        InitRequest request = InitRequest.in(folder);
        assertThatThrownBy(() -> new Initializing(request, own).run())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("ours.yaml is broken on line 3, column 5: the key \"from\" is missing");
    }

    @Test
    void aGlobOfATeamThatIsNoneIsNamed() throws IOException {
        String shipped = Files.readString(Path.of("../templates/datacard/scaffold.yaml"));
        assertThat(shipped).contains("folders: [");
        write("own/scaffold.yaml", shipped.replace("folders: [", "folders: ['notes{', "));
        Library own = Library.open(Optional.of(folder.resolve("own")));
        InitRequest request = InitRequest.in(folder);
        assertThatThrownBy(() -> new Initializing(request, own).run())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("scaffold.yaml is broken on line ")
                .hasMessageContaining("the pattern \"notes{\" is no glob: ");
    }

    private InitResult init() {
        return new Initializing(InitRequest.in(folder), LIBRARY).run();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
