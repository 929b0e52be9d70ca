package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.engine.InitRequest;
import io.github.datacard.engine.Initializing;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first descriptor knows the splits and columns of data that lies beside it. */
class DataSketchTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void splitsColumnsAndRolesAreGuessedAndMarkedSo() throws IOException {
        write("data/train.csv", "review_id,text,stars,\"odd: name, {x}\",label\n1,Good,4.5,2024-01-01,a\n");
        write("data/test-0.csv", "review_id,text,stars,\"odd: name, {x}\",label\n");
        for (String part : new String[] {"1", "2", "3"}) {
            write("data/test-" + part + ".csv", "x\n");
        }
        write("LICENSE.md", "text");
        Descriptor descriptor = init();
        DatasetView.Config config = new DatasetView(descriptor).configs().get(0);
        assertThat(config.splits())
                .extracting(split -> split.name() + " " + split.files())
                .containsExactly("train [data/train.csv]", "test [data/test-*.csv]");
        assertThat(config.features())
                .extracting(feature -> feature.name() + " " + feature.type().isPresent() + " " + feature.role())
                .containsExactly(
                        "review_id false id",
                        "text false input",
                        "stars false ",
                        "odd: name, {x} false ",
                        "label false target");
        assertThat(Files.readString(folder.resolve("datacard.yaml")))
                .contains("# Guessed from the files", "stars: # looks like float64");
    }

    @Test
    void columnsHaveTheNamesThatTheHubGivesThem() throws IOException {
        write("train.csv", ",weight,weight,\n0,1,2,3\n");
        assertThat(new DatasetView(init()).configs().get(0).features())
                .extracting(DatasetView.Feature::name)
                .containsExactly("Unnamed: 0", "weight", "weight.1", "Unnamed: 3");
    }

    @Test
    void aFirstLineThatIsNoHeaderNamesNoColumns() throws IOException {
        write("train.csv", "a.csv" + "\0".repeat(90) + "644,b\n1,2\n");
        write("test.csv", "word ".repeat(300) + ",b\n1,2\n");
        assertThat(new DatasetView(init()).configs().get(0).features()).isEmpty();
    }

    /** What the loader reads is not changed unasked; what it refuses is. */
    @Test
    void otherWaysToReadAreProposedOrTakenWhereTheLoaderStops() throws IOException {
        write("train.csv", "id^word\n1^x\n2^y\n");
        assertThat(new DatasetView(init()).configs().get(0).features())
                .extracting(DatasetView.Feature::name)
                .containsExactly("id^word");
        assertThat(Files.readString(folder.resolve("datacard.yaml")))
                .contains("    # options: {sep: '^'}\n")
                .doesNotContain("\n    options:");
        Files.delete(folder.resolve("datacard.yaml"));
        write("train.csv", "Sales\n\nSource: us\nregion,year,n\nNorth,2023,1\nSouth,2023,2\n");
        DatasetView.Config config = new DatasetView(init()).configs().get(0);
        assertThat(config.features()).extracting(DatasetView.Feature::name).containsExactly("region", "year", "n");
        assertThat(Files.readString(folder.resolve("datacard.yaml")))
                .contains("\n    options: {skiprows: 3}\n")
                .doesNotContain("# options");
    }

    @Test
    void aTableBesideMediaIsNamedWithWhatMakesTheLoaderReadIt() throws IOException {
        write("images/a.png", "x");
        write("images/b.png", "x");
        write("labels.csv", "picture,class,note\nimages/a.png,1,\nimages/b.png,2,b.png is bright\n");
        write("sites.tsv", "site\tname\n1\ta\n");
        write("more.jsonl", "{\"who\": 1, \"file\": \"b.png\"}\n{\"who\": 2, \"file\": null}\n");
        write("classes.txt", "images/a.png\n");
        init();
        assertThat(Files.readString(folder.resolve("datacard.yaml")))
                .contains("""
                    # Not loaded: labels.csv, whose column picture names the files.
                    # Call the column file_name and the file metadata.csv, in the folder from which the names count, and list below features: class, note.
                    # Not loaded: more.jsonl, whose column file names the files.
                    # Call the column file_name and the file metadata.jsonl, in the folder from which the names count, and list below features: who.
                    # Not loaded: sites.tsv. Beside media the loader reads metadata.csv alone, in which a column file_name says to which file a row belongs.
                    """)
                .doesNotContain("classes.txt");
    }

    @Test
    void aTableOfAnotherKindThanTheLoaderTakesIsNamed() throws IOException {
        write("data/stations.jsonl", "{\"id\": 1}\n");
        write("data/readings.csv", "id,level\n1,2\n");
        write("notes.md", "x\n");
        assertThat(new DatasetView(init()).configs().get(0).splits().get(0).files())
                .containsExactly("data/stations.jsonl");
        assertThat(Files.readString(folder.resolve("datacard.yaml")))
                .contains("# Not loaded: data/readings.csv. The loader takes files of one kind, here jsonl;"
                        + " written as such, it may be a configuration of its own.\n")
                .doesNotContain("notes.md");
    }

    @Test
    void metadataBesideMediaIsReadAndNotNamed() throws IOException {
        write("images/a.png", "x");
        write("metadata.csv", "file_name,class\nimages/a.png,1\n");
        assertThat(new DatasetView(init()).configs().get(0).features())
                .extracting(DatasetView.Feature::name)
                .containsExactly("image", "class");
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).doesNotContain("Not loaded");
    }

    @Test
    void foldersThatMetadataKeepsFromBeingClassesAreNamed() throws IOException {
        write("train/rust/a.png", "x");
        write("train/mildew/b.png", "x");
        write("train/metadata.csv", "file_name,plot\nrust/a.png,1\nmildew/b.png,2\n");
        String line = "# Not loaded: the names of folders as classes (mildew, rust), since there is metadata.";
        assertThat(sketch()).contains(line);
        write("train/metadata.csv", "file_name,label\nrust/a.png,1\nmildew/b.png,2\n");
        assertThat(sketch()).doesNotContain(line);
    }

    @Test
    void typesOfJsonAreNotStatedEither() throws IOException {
        write("train.jsonl", "{\"id\": -1, \"tags\": [\"a\"], \"who\": {\"a\": 1}}\n");
        assertThat(new DatasetView(init()).configs().get(0).features())
                .extracting(feature -> feature.name() + " " + feature.type().isPresent())
                .containsExactly("id false", "tags false", "who false");
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).contains("tags: # looks like list of string");
    }

    @Test
    void tablesWithOtherColumnsAreConfigurationsOfTheirOwn() throws IOException {
        write("hosp/patients.csv", "subject_id,gender\n1,f\n");
        write("hosp/stays 1.csv", "subject_id,ward\n1,a\n");
        write("hosp/stays 2.csv", "ward,subject_id\na,1\n");
        write("icu/patients.csv", "subject_id,bed\n1,2\n");
        write("0.csv", "x,y,z\n1,2,3\n");
        assertThat(new DatasetView(init()).configs())
                .extracting(
                        config -> config.name() + " " + config.splits().get(0).files())
                .containsExactly(
                        "0 [0.csv]",
                        "hosp-patients [hosp/patients.csv]",
                        "stays [hosp/stays 1.csv, hosp/stays 2.csv]",
                        "icu-patients [icu/patients.csv]");
    }

    @Test
    void tablesWithTheSameColumnsInAnyOrderAreOneConfiguration() throws IOException {
        write("part-0.csv", "a,b\n1,2\n");
        write("part-1.csv", "b,a\n1,2\n");
        assertThat(new DatasetView(init()).configs())
                .singleElement()
                .satisfies(config ->
                        assertThat(config.splits().get(0).files()).containsExactly("part-0.csv", "part-1.csv"));
    }

    @Test
    void foldersWithSplitsAndColumnsOfTheirOwnAreConfigurations() throws IOException {
        write("cola/train.csv", "sentence,label\na,1\n");
        write("cola/test.csv", "sentence,label\na,1\n");
        write("mnli/train.csv", "premise,hypothesis\na,b\n");
        assertThat(new DatasetView(init()).configs())
                .extracting(config -> config.name() + " " + config.splits().size())
                .containsExactly("cola 2", "mnli 1");
    }

    @Test
    void foldersWhoseSplitsDifferStayOneConfiguration() throws IOException {
        write("a/train.csv", "x,label\n1,2\n");
        write("a/test.csv", "x\n1\n");
        write("b/train.csv", "x,label\n1,2\n");
        write("b/test.csv", "x\n1\n");
        assertThat(new DatasetView(init()).configs()).hasSize(1);
    }

    @Test
    void splitsThatAreNamedSoStaySplitsWhateverTheirColumns() throws IOException {
        write("train.csv", "a,label\n1,2\n");
        write("test.csv", "a\n1\n");
        assertThat(new DatasetView(init()).configs()).hasSize(1);
    }

    @Test
    void anImageFolderIsAPattern() throws IOException {
        for (int image = 0; image < 5; image++) {
            write("train/cat/" + image + ".png", "x");
            write("train/dog/" + image + ".png", "x");
        }
        assertThat(new DatasetView(init()).configs().get(0).splits())
                .extracting(split -> split.name() + " " + split.files())
                .containsExactly("train [train/**]");
    }

    @Test
    void withoutDataNothingIsGuessed() {
        assertThat(DataSketch.of(folder)).isEmpty();
    }

    @Test
    void foldersOfMediaAreTheClassesThatTheLoaderMakesOfThem() throws IOException {
        for (String picture : new String[] {"cat/1.png", "cat/2.png", "dog/1.png"}) {
            write("train/" + picture, "x");
        }
        assertThat(sketch()).contains("      label: {type: {class_label: [cat, dog]}, role: target}");
        write("train/metadata.csv", "file_name,age\ncat/1.png,1\n");
        assertThat(sketch()).doesNotContain("class_label");
    }

    @Test
    void foldersOfUnequalDepthOrOneNameOrOfSplitsAreNoClasses() throws IOException {
        write("train/1.png", "x");
        write("test/1.png", "x");
        assertThat(sketch()).doesNotContain("class_label");
        write("train/cat/1.png", "x");
        write("test/dog/1.png", "x");
        assertThat(sketch()).doesNotContain("class_label");
    }

    @Test
    void soundsInFoldersHaveClasses() throws IOException {
        write("yes/1.wav", "x");
        write("no/1.wav", "x");
        assertThat(sketch()).contains("audio: {type: audio, role: input}", "class_label: ['no', 'yes']");
    }

    @Test
    void veryManyColumnsAreCountedAndNotListedInPart() throws IOException {
        write(
                "train.csv",
                "c"
                        + String.join(
                                ",c",
                                java.util.stream.IntStream.range(0, 30)
                                        .mapToObj(String::valueOf)
                                        .toList()) + "\n");
        assertThat(sketch()).contains("30 columns").doesNotContain("features:");
    }

    private String sketch() {
        return String.join("\n", DataSketch.of(folder));
    }

    private Descriptor init() {
        new Initializing(InitRequest.in(folder), LIBRARY).run();
        Findings findings = new Findings();
        Descriptor descriptor = new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder)
                .read(folder.resolve("datacard.yaml"), findings)
                .orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        return descriptor;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
