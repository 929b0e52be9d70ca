package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says that something is not in the data does not mention it. */
class DenialTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Streets and squares; no faces are shown.",
                "Pictures without any human faces.",
                "It does not contain faces or voices.",
                "The texts don't describe faces.",
                "There are no names, voices or faces in it.",
                "No names, faces or voices were kept.",
                "Neither faces nor voices.",
                "A collection free of identifiable faces",
                "Non-facial landmarks",
                "A set without\nfaces",
            })
    void deniedWordsAreNotMentioned(String text) {
        assertThat(VOCABULARY.mentioned("words-faces", text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pictures of faces.",
                "Not only faces but whole bodies.",
                "No labels, faces are cropped.",
                "There is no text. Faces are shown.",
                "No two faces are alike.",
                "Nobody was asked whether their face may be shown.",
                "Without consent of the people, their faces were crawled.",
                "Faces without names",
                "The pictures were not made for face recognition.",
                "no faces in half of them, faces in the others",
            })
    void otherWordsAreMentioned(String text) {
        assertThat(VOCABULARY.mentioned("words-faces", text)).as(text).isPresent();
    }

    @Test
    void realCardsAreReadAsPeopleReadThem() throws IOException {
        Path corpus = Shared.folder("corpus");
        List<String> labels = Files.readAllLines(Path.of("src/test/resources/vocabulary/denials.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(labels).hasSizeGreaterThanOrEqualTo(11);
        for (String label : labels) {
            String[] cells = label.split("\t", -1);
            String line = Files.readAllLines(corpus.resolve(cells[0])).get(Integer.parseInt(cells[1]) - 1);
            int at = line.toLowerCase(Locale.ROOT).indexOf(cells[3]);
            assertThat(at).as(label).isNotNegative();
            String upToIt = line.substring(0, at + cells[3].length());
            assertThat(VOCABULARY.mentioned(cells[2], upToIt).isPresent())
                    .as(label)
                    .isEqualTo(cells[4].equals("meant"));
        }
    }
}
