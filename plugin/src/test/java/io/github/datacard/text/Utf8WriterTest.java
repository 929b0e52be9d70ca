package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.NastyText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes are those of the writer of Java. */
class Utf8WriterTest {
    private static final int SEVERAL_BLOCKS = 200_000;

    @Test
    void writesWhatJavaWrites() throws IOException {
        List<String> texts = new ArrayList<>(NastyText.all());
        texts.addAll(List.of("\ud83d\ude00", "\ud83d", "\ude00", "\ud83d\ud83d\ude00x", "\ud83dx", "\ude00\ud83d"));
        for (int character = 0; character <= 0xffff; character++) {
            texts.add("a" + (char) character + "b");
        }
        assertThat(bytes(texts)).isEqualTo(javas(texts));
    }

    @Test
    void aPairMayComeInTwoPieces() throws IOException {
        List<String> texts = List.of("a\ud83d", "\ude00b", "\ud83d");
        assertThat(bytes(texts)).isEqualTo(javas(texts));
    }

    @Test
    void blocksEndAnywhere() throws IOException {
        for (int start = 0; start < 4; start++) {
            List<String> texts = List.of("x".repeat(start) + "\ud83d\ude00".repeat(SEVERAL_BLOCKS));
            assertThat(bytes(texts)).isEqualTo(javas(texts));
        }
    }

    @Test
    void singleCharactersAndPartsOfArraysAreWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new Utf8Writer(bytes)) {
            writer.write('ä');
            writer.write("abcä".toCharArray(), 1, 3);
            writer.write("abcä", 2, 2);
            writer.append("…x", 0, 1);
        }
        assertThat(bytes).hasToString("äbcäcä…");
    }

    @Test
    void bytesStandBetweenTexts() throws IOException {
        String block = "…".repeat(SEVERAL_BLOCKS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer writer = new Utf8Writer(bytes)) {
            writer.write("a\ud83d");
            writer.writeUtf8("ä".getBytes(StandardCharsets.UTF_8));
            writer.write("b");
            writer.writeUtf8(block.getBytes(StandardCharsets.UTF_8));
            writer.write("c");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a?äb" + block + "c");
    }

    private static byte[] bytes(List<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new Utf8Writer(bytes)) {
            for (String text : texts) {
                writer.write(text);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] javas(List<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            for (String text : texts) {
                writer.write(text);
            }
        }
        return bytes.toByteArray();
    }
}
