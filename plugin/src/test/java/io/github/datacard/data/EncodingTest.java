package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @TempDir
    private Path folder;

    private Encoding of(String text, String charset) {
        return Encoding.of(text.getBytes(Charset.forName(charset)), true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,text            | US-ASCII     | ascii",
                "id,caf\u00e9       | UTF-8        | utf-8",
                "id,caf\u00e9       | ISO-8859-1   | latin-1",
                "Stra\u00dfe in M\u00fcnchen, \u00a35 and \u00bfqu\u00e9? | ISO-8859-1 | latin-1",
                "\u201cquoted\u201d words \u2013 the price is 5 \u20ac | windows-1252 | cp1252",
                "it\u2019s an \u0153uvre | windows-1252 | cp1252",
                "id,caf\u00e9       | UTF-16       | utf-16",
                "id,caf\u00e9       | UTF-16LE     | utf-16-le",
                "id,caf\u00e9       | UTF-16BE     | utf-16-be",
                "\ufeffid           | UTF-32LE     | utf-32",
            })
    void whatBytesShowIsNamedAsPythonNamesIt(String text, String charset, String name) {
        assertThat(of(text, charset).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u041f\u0440\u0438\u0432\u0435\u0442 \u043c\u0438\u0440, id | windows-1251",
                "\u65e5\u672c\u8a9e\u306e\u30c6\u30ad\u30b9\u30c8 abc        | Shift_JIS",
                "\u4e2d\u6587\u6587\u672c and words that follow it           | GB18030",
                "P\u0142awa i \u0142\u00f3d\u017a, Gda\u0144sk, ma\u0142a s\u0142owo | windows-1250",
                "\u039a\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1 to all of you | ISO-8859-7",
            })
    void whatMayBeAnythingIsNotNamed(String text, String charset) {
        assertThat(of(text, charset).name()).isEmpty();
    }

    @Test
    void aCharacterThatTheEndOfALookCutsOffIsNoFault() {
        byte[] cut = {'a', (byte) 0xC3};
        assertThat(Encoding.of(cut, false)).isEqualTo(Encoding.UTF_8);
        assertThat(Encoding.of(cut, true)).isNotEqualTo(Encoding.UTF_8);
    }

    @Test
    void filesAreReadTogetherInOneEncoding() throws IOException {
        assertThat(together("train.csv", "a,b", "UTF-8", "test.csv", "a,\u00e9tat", "ISO-8859-1"))
                .contains("latin-1");
        assertThat(together("a.csv", "a,\u20ac 5 to pay", "windows-1252", "b.csv", "a,\u00e9tat", "ISO-8859-1"))
                .contains("cp1252");
        assertThat(together("a.jsonl", "{\"a\": \"\u00e9tat\"}", "UTF-16", "b.jsonl", "{\"a\": \"x\"}", "UTF-16"))
                .contains("utf-16");
        assertThat(together("a.txt", "\u00e9tat", "ISO-8859-1", "b.txt", "x", "UTF-8"))
                .contains("latin-1");
    }

    @Test
    void filesThatNoEncodingFitsAreLeftAlone() throws IOException {
        assertThat(together("a.csv", "a,\u00e9tat", "UTF-8", "b.csv", "a,\u00e9tat", "ISO-8859-1"))
                .isEmpty();
        assertThat(together("a.csv", "a,b", "UTF-16", "b.csv", "a,b", "UTF-8")).isEmpty();
        assertThat(together("a.csv", "a,b", "UTF-8", "b.csv", "a,\u00e9tat", "UTF-8"))
                .isEmpty();
        assertThat(together("metadata.csv", "file_name,\u00e9tat", "ISO-8859-1", "a.png", "x", "UTF-8"))
                .as("of media the loader reads no metadata but in UTF-8")
                .isEmpty();
    }

    private Optional<String> together(
            String one, String text, String charset, String other, String otherText, String otherCharset)
            throws IOException {
        Files.write(folder.resolve(one), text.getBytes(Charset.forName(charset)));
        Files.write(folder.resolve(other), otherText.getBytes(Charset.forName(otherCharset)));
        return Encoding.together(new DataFolder(folder, Set.of()), List.of(one, other));
    }

    @Test
    void aFaultSaysWhatTheFileProbablyIs() {
        assertThat(Encoding.fault("a,caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), true, "UTF-8"))
                .isEqualTo("is not UTF-8, but probably latin-1");
        assertThat(Encoding.fault(
                        "\u041f\u0440\u0438\u0432\u0435\u0442".getBytes(Charset.forName("windows-1251")),
                        true,
                        "UTF-8"))
                .isEqualTo("is not UTF-8");
    }
}
