package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the detector says of sections of real cards, compared with what people said who read them. */
@OnCorpus
class CorpusSectionsTest {
    private static final Substance SUBSTANCE =
            new Substance(Library.open(Optional.empty()).vocabulary());

    private record Label(String file, int line, String heading, String verdict, String half) {
        static Label of(String row) {
            String[] cells = row.split("\t", -1);
            return new Label(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[6]);
        }
    }

    private record Judged(Label label, String said) {}

    private record Quality(int right, int wrong, int missed) {
        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d right, %d wrong, %d missed: precision %.3f, recall %.3f",
                    right,
                    wrong,
                    missed,
                    precision(),
                    recall());
        }
    }

    @Test
    void sectionsWithoutSubstanceAreFoundAndOthersLeftAlone() throws IOException {
        List<Judged> judged = judge(Shared.folder("corpus"));
        assertThat(judged).hasSizeGreaterThanOrEqualTo(300);
        Map<String, Quality> measured = new TreeMap<>();
        for (String half : List.of("tuning", "held-out", "blind")) {
            List<Judged> part =
                    judged.stream().filter(one -> one.label.half.equals(half)).toList();
            measured.put(half + " silent gaps", quality(part, CorpusSectionsTest::isGap));
        }
        List<Judged> whole =
                judged.stream().filter(one -> !one.label.half.equals("blind")).toList();
        measured.put("gaps and repetitions", quality(whole, verdict -> !verdict.equals("answer")));
        Quality repetitions = quality(whole, "repeats"::equals);
        String report = String.join(
                        "\n", measured.entrySet().stream().map(Object::toString).toList()) + "\nrepetitions="
                + repetitions + "\n"
                + judged.stream()
                        .filter(one -> !one.label.verdict.equals(one.said))
                        .map(one -> one.label.half + " " + one.label.file + ":" + one.label.line + " "
                                + one.label.heading + ": " + one.label.verdict + ", not " + one.said)
                        .reduce("", (first, second) -> first + "\n" + second);
        Files.writeString(Path.of("target/substance.txt"), report);
        assertThat(measured).as(report).allSatisfy((name, quality) -> {
            assertThat(quality.precision()).as(name).isGreaterThanOrEqualTo(0.95);
            assertThat(quality.recall()).as(name).isGreaterThanOrEqualTo(0.90);
        });
    }

    private static boolean isGap(String verdict) {
        return !verdict.equals("answer") && !verdict.equals("repeats");
    }

    private static Quality quality(List<Judged> judged, Predicate<String> wanted) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Judged one : judged) {
            boolean is = wanted.test(one.label.verdict);
            boolean said = wanted.test(one.said);
            right += is && said ? 1 : 0;
            wrong += !is && said ? 1 : 0;
            missed += is && !said ? 1 : 0;
        }
        return new Quality(right, wrong, missed);
    }

    private static List<Judged> judge(Path corpus) throws IOException {
        Map<String, Map<Integer, String>> cards = new HashMap<>();
        String labels;
        try (var in = Objects.requireNonNull(CorpusSectionsTest.class.getResourceAsStream("/substance/labels.tsv"))) {
            labels = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return labels.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Label::of)
                .map(label -> new Judged(
                        label,
                        Objects.requireNonNull(
                                cards.computeIfAbsent(label.file, file -> verdicts(corpus.resolve(file)))
                                        .get(label.line),
                                () -> label + " is no section")))
                .toList();
    }

    private static Map<Integer, String> verdicts(Path file) {
        Map<Integer, String> verdicts = new HashMap<>();
        Repetition repetition = new Repetition();
        try {
            CardSource card = CardSource.of(Files.readString(file));
            int bodyLine = CardSource.lineAt(
                    card.text(), card.text().length() - card.body().length());
            for (CardSection section : CardSections.of(card.body())) {
                Verdict verdict = SUBSTANCE.of(section.text());
                boolean repeats = verdict == Verdict.ANSWER
                        && repetition.add(section.title(), section.text()).isPresent();
                verdicts.put(
                        bodyLine - 1 + section.line(),
                        repeats
                                ? "repeats"
                                : verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return verdicts;
    }
}
