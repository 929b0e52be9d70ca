package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.datacard.data.DataReading;
import io.github.datacard.data.WebDataset;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.exchange.Importer;
import io.github.datacard.exchange.MappedImporter;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.json.JsonReader;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.testing.ByteMutants;
import io.github.datacard.testing.Fuzzing;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.TextMutants;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.YamlReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Whatever stands in a file: no reader throws what is not ours, and none takes more than two seconds of the processor. */
@Slow
class ReaderMutantsTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final List<MappedImporter> IMPORTERS = MappedImporter.all(LIBRARY);
    private static final Path MEDIA = Path.of("src/test/resources");
    private static final String CSV = "id,text\n1,one\n2,\"two, three\"\n3,a longer text with ü\n";
    private static final String JSON = """
        {"name": "Reviews", "title": "Reviews", "license": "cc-by-4.0", "licenses": [{"name": "mit"}], "version": 1.5e3,
         "@context": {"@vocab": "https://schema.org/", "cr": "http://mlcommons.org/croissant/"}, "@type": "Dataset",
         "@graph": [{"@id": "./", "@type": "Dataset", "creator": [{"@id": "#a"}]}], "metadata": {"title": "Reviews"},
         "resources": [{"path": "a.csv", "schema": {"fields": [{"name": "a", "type": "integer"}]}, "bytes": 12}],
         "default": {"features": {"a": {"dtype": "string", "_type": "Value"}}, "splits": {"train": {"num_examples": 3}}},
         "creators": [{"name": "Ann", "orcid": "0000-0002-1825-0097"}], "text": "\\u00e9\\ud83d\\ude00 \\n", "none": null}
        """;
    private static final String YAML = """
        cff-version: 1.2.0
        title: "Reviews \\u00e9"
        authors: [{given-names: Ann, family-names: Lee, orcid: "https://orcid.org/0000-0002-1825-0097"}]
        date-released: 2024-02-29
        license: &l [cc-by-4.0, mit]
        again: *l
        text: |
          Two lines,
          of a block.
        folded: >-
          one
        """;
    private static final String CARD = """
        ---
        license: cc-by-4.0
        language: [en, de]
        dataset_info: {features: [{name: a, dtype: string}], splits: [{name: train, num_examples: 12}]}
        configs: [{config_name: default, data_files: "*.csv"}]
        ---
        # Reviews

        ## Dataset Description
        - **Curated by:** Ann [More Information Needed]

        | split | rows |
        |---|---|
        | train | 1,000 |

        ```python
        load_dataset("a/b")
        ```
        <div align="center">*a* _b_ [c](d "e") ![f](g)</div>

        ```bibtex
        @misc{a, title={B}, year=2024}
        ```
        """;

    /** What is read, and from which files. */
    private enum Reader {
        YAML_TREE("a.yaml"),
        JSON_TREE("a.json"),
        CARD_TEXT("README.md"),
        FACTS_FILE("facts.json"),
        CITATION("CITATION.cff"),
        DATA_PACKAGE("datapackage.json"),
        CROISSANT("croissant.json"),
        INFOS("dataset_infos.json"),
        CRATE("ro-crate-metadata.json"),
        ZENODO(".zenodo.json"),
        PROFILE("profiles/own.yaml"),
        VOCABULARY("vocabulary/own.yaml"),
        CSV_DATA("x.csv"),
        JSON_DATA("x.json"),
        JSON_LINES("x.jsonl"),
        GZIP("x.csv.gz"),
        BZIP2("x.csv.bz2"),
        XZ("x.csv.xz"),
        ZSTD("x.csv.zst"),
        ZIP("x.zip"),
        TAR("x.tar"),
        TAR_GZIP("x.tar.gz"),
        ARROW("x.arrow", "data/arrow/file.arrow"),
        ARROW_STREAM("x.arrow", "data/arrow/stream.arrow"),
        ARROW_LZ4("x.arrow", "data/arrow/file-lz4.arrow"),
        PARQUET("x.parquet", "museum/16-broken-parquet/train.parquet"),
        WEBP("x.webp", "media/extended.webp"),
        TIFF("x.tiff", "media/small.tiff"),
        FLAC("x.flac", "media/half.flac"),
        NIFTI("x.nii", "media/small.nii"),
        WAV("x.wav"),
        PNG("x.png"),
        JPEG("x.jpg"),
        GIF("x.gif"),
        BMP("x.bmp"),
        MP3("x.mp3", "media/sound.mp3"),
        OGG("x.ogg", "media/sound.ogg"),
        OPUS("x.opus", "media/sound.opus"),
        AVIF("x.avif", "media/small.avif"),
        SAMPLES("x.tar");

        private final String file;
        private final Optional<String> seed;

        Reader(String file) {
            this.file = file;
            this.seed = Optional.empty();
        }

        Reader(String file, String seed) {
            this.file = file;
            this.seed = Optional.of(seed);
        }

        private boolean isText() {
            return ordinal() <= JSON_LINES.ordinal();
        }
    }

    private static final Fuzzing FUZZING = new Fuzzing(1000);

    @TempDir
    private Path temp;

    @ParameterizedTest
    @EnumSource
    void noMutantEndsAReaderOrHoldsIt(Reader reader) throws IOException {
        byte[] sound = sound(reader);
        read(reader, sound);
        TextMutants texts =
                new TextMutants(Fuzzing.SEED, List.of("\\u", "1e999999999", "[[[[", "{{", "99999999999999999999"));
        ByteMutants bytes = new ByteMutants(Fuzzing.SEED);
        FUZZING.read(
                reader.name(),
                count -> reader.isText() && count % 2 == 0
                        ? texts.of(new String(sound, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes.of(sound),
                mutant -> read(reader, mutant));
    }

    private void read(Reader reader, byte[] mutant) throws IOException {
        String text = new String(mutant, StandardCharsets.UTF_8);
        Path file = temp.resolve(reader.file);
        switch (reader) {
            case YAML_TREE -> new YamlReader(Limits.DEFAULT).parse(file, text, new Findings());
            case JSON_TREE -> new JsonReader(Limits.DEFAULT).parse(file, text, new Findings());
            case CARD_TEXT -> new CardImporter(LIBRARY).read(temp, text, new Findings());
            case FACTS_FILE -> new FactsReader(LIBRARY.vocabulary()).readFile(written(file, mutant), new Findings());
            case CITATION, DATA_PACKAGE, CROISSANT, INFOS, CRATE, ZENODO -> {
                written(file, mutant);
                for (Importer importer : IMPORTERS) {
                    importer.read(temp, new Findings());
                }
            }
            case PROFILE, VOCABULARY -> {
                written(file, mutant);
                try {
                    assertThat(Library.open(Optional.of(temp)).vocabulary().profiles())
                            .isNotNull();
                } catch (DatacardException ours) {
                    // A library that is wrong ends the run, and the message says where.
                }
            }
            case SAMPLES -> {
                try {
                    Optional<WebDataset> samples = WebDataset.of(written(file, mutant), reader.file);
                    if (samples.isPresent()) {
                        samples.get().write(samples.get().columns(), Writer.nullWriter());
                    }
                } catch (IOException damaged) {
                    // Bad data is reported as such.
                }
            }
            default -> {
                try {
                    DataReading.read(reader.file, written(file, mutant), progress -> {});
                } catch (IOException damaged) {
                    // Bad data is reported as such.
                }
            }
        }
    }

    private static Path written(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] sound(Reader reader) throws IOException {
        if (reader.seed.isPresent()) {
            return Files.readAllBytes(MEDIA.resolve(reader.seed.get()));
        }
        byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
        return switch (reader) {
            case YAML_TREE, CITATION -> YAML.getBytes(StandardCharsets.UTF_8);
            case CARD_TEXT -> CARD.getBytes(StandardCharsets.UTF_8);
            case PROFILE -> """
                profile: own
                version: 1
                title: Own
                summary: What we ask.
                source: https://example.org/q
                sections:
                  - title: Samples
                    questions:
                      - {topic: Why, answers: [motivation.purpose], level: required, when: sample}
                """.getBytes(StandardCharsets.UTF_8);
            case VOCABULARY -> """
                adds_to: composition
                fields:
                  soil_type:
                    type: choice
                    label: Soil type
                    question: From which soil?
                    guidance: Name the class.
                    example: chernozem
                    values:
                      chernozem: {label: Chernozem}
                """.getBytes(StandardCharsets.UTF_8);
            case CSV_DATA -> csv;
            case JSON_LINES ->
                "{\"a\": 1, \"b\": \"\\u00e9\"}\n{\"a\": 2.5e1, \"b\": null}\n".getBytes(StandardCharsets.UTF_8);
            case GZIP -> packed(csv, GZIPOutputStream::new);
            case BZIP2 -> packed(csv, BZip2CompressorOutputStream::new);
            case XZ -> packed(csv, out -> new XZOutputStream(out, new LZMA2Options()));
            case ZSTD -> packed(csv, ZstdOutputStream::new);
            case ZIP -> zip(csv);
            case TAR -> tar(csv);
            case SAMPLES -> samples();
            case WAV -> wav();
            case PNG, JPEG, GIF, BMP -> picture(reader.file.substring(2));
            case TAR_GZIP -> packed(tar(csv), GZIPOutputStream::new);
            default -> JSON.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Something that packs what is written to it. */
    @FunctionalInterface
    private interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packing packing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.around(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("a/x.csv"));
            out.write(bytes);
            out.closeEntry();
        }
        return packed.toByteArray();
    }

    private static byte[] tar(byte[] bytes) throws IOException {
        return tar(Map.of("a/x.csv", new String(bytes, StandardCharsets.UTF_8)));
    }

    private static byte[] tar(Map<String, String> members) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                byte[] bytes = member.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(bytes.length);
                out.putArchiveEntry(entry);
                out.write(bytes);
                out.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }

    /** Samples of WebDataset. */
    private static byte[] samples() throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        for (int sample = 0; sample < 6; sample++) {
            members.put("a/00" + sample + ".cls", String.valueOf(sample));
            members.put("a/00" + sample + ".txt", "a text with ü");
            members.put("a/00" + sample + ".json", "{\"a\": [1, {\"b\": null}]}");
        }
        return tar(members);
    }

    private static byte[] wav() {
        return ByteBuffer.allocate(60)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(52)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putInt(0x10001)
                .putInt(8000)
                .putInt(16_000)
                .putInt(0x100002)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .array();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }
}
