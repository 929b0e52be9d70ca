package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What face datasets never say: how many of those in the gallery answer each question of the profile baseline, as a figure
 * and the table that it is drawn from. Both are renewed with {@code -Ddatacard.renew=true}.
 */
class FaceDatasetsTest {
    private static final Path GALLERY = Snippets.root().resolve("examples");
    private static final Path READING = GALLERY.resolve("readings.md");
    private static final Path FIGURE = GALLERY.resolve("face-datasets.svg");
    private static final String START = "<!-- counted -->\n";
    private static final String END = "<!-- /counted -->\n";
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final Pattern FACE =
            Pattern.compile("\\b(?:face|faces|facial|portraits?|deepfakes?)\\b", Pattern.CASE_INSENSITIVE);

    /** What we wrote ourselves for every dataset, and so count as said by nobody else. */
    private static final Set<String> OURS = Set.of("Name", "Summary");

    private static final String COUNTED = """

            %d of the %d datasets that others published are about faces: their name, summary or keywords have one of the \
            words face, faces, facial, portrait, portraits, deepfake or deepfakes. Of the %d questions of Datacard baseline \
            two are left out, the name and the summary, since we wrote both ourselves. %d of the other %d are answered for \
            none of them. Each is counted for those to which it applies.

            """;

    private static final int ROW = 24;
    private static final int WIDTH = 720;
    private static final int LEFT = 250;
    private static final int RIGHT = 80;

    /** How many datasets answer a question, of those to which it applies. */
    private record Count(String topic, int answered, int asked) {
        double share() {
            return (double) answered / asked;
        }

        String says() {
            return answered + " of " + asked;
        }
    }

    @Test
    void theReadingShowsTheTableThatTheGalleryGives() throws IOException {
        String reading = Files.readString(READING);
        int from = reading.indexOf(START) + START.length();
        String renewed = reading.substring(0, from) + table(counts()) + reading.substring(reading.indexOf(END));
        if (Boolean.getBoolean("datacard.renew")) {
            Files.writeString(READING, renewed);
        }
        assertThat(Files.readString(READING)).isEqualTo(renewed);
    }

    @Test
    void theFigureIsDrawnFromThatTable() throws IOException {
        String figure = drawn(counts());
        if (Boolean.getBoolean("datacard.renew")) {
            Files.writeString(FIGURE, figure);
        }
        assertThat(Files.readString(FIGURE)).isEqualTo(figure);
    }

    private static List<Path> faces() {
        return GalleryTest.ofOthers().stream()
                .filter(file -> !GalleryTest.isReference(file))
                .filter(file -> isOfFaces(GalleryTest.descriptor(file)))
                .toList();
    }

    private static long described() {
        return GalleryTest.ofOthers().stream()
                .filter(file -> !GalleryTest.isReference(file))
                .count();
    }

    /** By its name, summary and keywords, in which "Hugging Face" is no face. */
    private static boolean isOfFaces(Descriptor descriptor) {
        String text = String.join(
                "\n",
                descriptor.text("name"),
                descriptor.text("summary"),
                String.join(", ", descriptor.texts("keywords")));
        return FACE.matcher(text.replace("Hugging Face", "")).find();
    }

    private static List<Count> counts() {
        Profile baseline = VOCABULARY.profile("baseline").orElseThrow();
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Path file : faces()) {
            for (JudgedQuestion judged : new Assessor(VOCABULARY, GalleryTest.descriptor(file))
                    .assess(baseline)
                    .questions()) {
                boolean asked = judged.state() != State.NOT_APPLICABLE;
                String topic = judged.question().topic();
                counts.merge(
                        topic,
                        new Count(topic, judged.state() == State.ANSWERED ? 1 : 0, asked ? 1 : 0),
                        (one, other) ->
                                new Count(topic, one.answered() + other.answered(), one.asked() + other.asked()));
            }
        }
        return counts.values().stream()
                .filter(count -> !OURS.contains(count.topic()))
                .sorted(Comparator.comparingDouble(Count::share))
                .toList();
    }

    private static String table(List<Count> counts) {
        StringBuilder table = new StringBuilder();
        List<String> never = counts.stream()
                .filter(count -> count.answered() == 0)
                .map(Count::topic)
                .toList();
        table.append(COUNTED.formatted(
                        faces().size(), described(), counts.size() + OURS.size(), never.size(), counts.size()))
                .append("![Which questions of the profile baseline are answered for how many datasets of faces]"
                        + "(face-datasets.svg)\n\n")
                .append("<details><summary>The figures</summary>\n\n| question | answered |\n| --- | ---: |\n");
        counts.forEach(count -> table.append("| %s | %s |\n".formatted(count.topic(), count.says())));
        return table.append("\n</details>\n\n").toString();
    }

    private static String drawn(List<Count> counts) {
        List<String> lines = new ArrayList<>();
        int height = counts.size() * ROW + 4;
        lines.add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">",
                WIDTH,
                height,
                WIDTH,
                height));
        lines.add("<title>For how many datasets of faces each question is answered</title>");
        lines.add("<style>text{font:14px sans-serif;fill:#1f2328}.no{fill:#9a3412;font-weight:bold}"
                + ".track{fill:#d8dee4}.bar{fill:#1f6feb}"
                + "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.no{fill:#ffa657}.track{fill:#30363d}}</style>");
        for (int index = 0; index < counts.size(); index++) {
            lines.addAll(row(counts.get(index), index * ROW));
        }
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> row(Count count, int top) {
        double room = WIDTH - LEFT - RIGHT;
        return List.of(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>".formatted(LEFT - 12, top + 17, count.topic()),
                "<rect class=\"track\" x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"12\" rx=\"2\"/>"
                        .formatted(LEFT, top + 6, room),
                String.format(
                        Locale.ROOT,
                        "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"12\" rx=\"2\"/>",
                        LEFT,
                        top + 6,
                        room * count.share()),
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\"%s>%s</text>"
                        .formatted(WIDTH - 4, top + 17, count.answered() == 0 ? " class=\"no\"" : "", count.says()));
    }
}
