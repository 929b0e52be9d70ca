package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.Document;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A descriptor and a card that change in turns, told in a text whose steps begin with {@code ==}. */
final class Story {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Wording WORDING = Wording.of(LIBRARY);
    private static final CardMaker MAKER = new CardMaker(LIBRARY, new TemplateEngine(LIBRARY.files()));
    private static final Path FOLDER = Path.of("/sets/some-set");
    private static final Path CARD = FOLDER.resolve("README.md");
    private static final String OPEN_END = "(no line end)\n";

    private final StringBuilder told = new StringBuilder();
    private Optional<String> card = Optional.empty();
    private String descriptor = "";
    private boolean windows;

    /** The story with what happens today at each of its steps. */
    static String told(String written) {
        Story story = new Story();
        String[] steps = written.split("(?m)^== ");
        story.told.append(steps[0]);
        for (String step : List.of(steps).subList(1, steps.length)) {
            int line = step.indexOf('\n');
            story.step(step.substring(0, line), step.substring(line + 1));
        }
        return story.told.toString();
    }

    private void step(String title, String text) {
        String[] words = title.split(" ");
        told.append("== ")
                .append(title)
                .append('\n')
                .append(
                        switch (words[0]) {
                            case "descriptor" -> described(text);
                            case "card" -> given(text);
                            case "windows" -> turnedToWindows();
                            case "replace" -> replaced(text);
                            case "apply" -> applied(wishes(words));
                            case "repair" -> repaired();
                            case "outdated" -> outdated();
                            case "ours" -> CardMaker.isOurs(read(), committed().orElseThrow()) + "\n";
                            case "unshown" ->
                                MAKER.unshown(read(), document(), committed().orElseThrow())
                                                .orElse("nothing") + "\n";
                            default -> throw new IllegalArgumentException(title);
                        });
    }

    private String described(String text) {
        descriptor = text.replace("THIS", card.map(Digest::of).orElse(""));
        return text;
    }

    private String given(String text) {
        windows = false;
        card = Optional.of(text.endsWith(OPEN_END) ? text.substring(0, text.length() - OPEN_END.length() - 1) : text);
        return text;
    }

    private String turnedToWindows() {
        windows = true;
        card = card.map(text -> text.replace("\n", "\r\n"));
        return "";
    }

    private String replaced(String text) {
        String[] both = text.split("-- by\n", -1);
        String end = windows ? "\r\n" : "\n";
        String old = both[0].replace("\n", end);
        assertThat(card.orElseThrow()).contains(old);
        card = card.map(whole -> whole.replace(old, both[1].replace("\n", end)));
        return text;
    }

    private static MergeOptions wishes(String[] words) {
        return new MergeOptions(named("own", words), named("keep", words), named("drop", words));
    }

    private static Set<String> named(String wish, String[] words) {
        for (String word : words) {
            if (word.startsWith(wish + "=")) {
                return Set.of(word.substring(wish.length() + 1).split(","));
            }
        }
        return Set.of();
    }

    /** What is written once is not written again, and nothing stands in its way. */
    private String applied(MergeOptions wishes) {
        Card made = made(wishes);
        if (made.obstacles().isEmpty()) {
            card = Optional.of(made.text());
            Card again = made(MergeOptions.NONE);
            assertThat(again.obstacles()).as("obstacles of the second time").isEmpty();
            assertThat(again.text()).as("text of the second time").isEqualTo(made.text());
            assertThat(again.changes()).as("changes of the second time").isEmpty();
        }
        return shown(made);
    }

    private String repaired() {
        Card made = MAKER.repair(committed().orElseThrow());
        card = Optional.of(made.text());
        assertThat(MAKER.repair(committed().orElseThrow()).text())
                .as("text of the second time")
                .isEqualTo(made.text());
        return shown(made);
    }

    private Card made(MergeOptions wishes) {
        return MAKER.make(read(), document(), CARD, committed(), wishes);
    }

    private String outdated() {
        StringBuilder shown = new StringBuilder();
        shown(
                shown,
                "finding",
                made(MergeOptions.NONE).outdated(committed().orElseThrow()).stream()
                        .toList());
        return shown.isEmpty() ? "nothing\n" : shown.toString();
    }

    private Document document() {
        return new DocumentMaker(WORDING, DocumentInput.alone(read())).make();
    }

    private Descriptor read() {
        Findings misread = new Findings();
        Descriptor read = new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, FOLDER)
                .parse(FOLDER.resolve("datacard.yaml"), descriptor, misread)
                .orElseThrow();
        assertThat(misread.sorted()).isEmpty();
        return read;
    }

    private Optional<CommittedCard> committed() {
        return card.map(text -> CommittedCard.of(CARD, text));
    }

    private String shown(Card made) {
        StringBuilder shown = new StringBuilder();
        made.changes().forEach(change -> shown.append("change: ").append(change).append('\n'));
        shown(shown, "obstacle", made.obstacles());
        shown(shown, "note", made.notes());
        return shown.append("--\n").append(readable(made.text())).toString();
    }

    private static void shown(StringBuilder shown, String kind, List<Finding> findings) {
        for (Finding finding : findings) {
            assertThat(finding.location().file()).isEqualTo(CARD);
            shown.append(kind + " " + finding.location().line() + ":"
                    + finding.location().column() + " " + finding.rule() + ": " + finding.message() + "\n"
                    + finding.remedy().strip().replaceAll("(?m)^(?=.)", "    ") + "\n");
        }
    }

    private String readable(String text) {
        String lines = text;
        if (windows) {
            assertThat(text.replace("\r\n", "")).as("line ends").doesNotContain("\n", "\r");
            lines = text.replace("\r\n", "\n");
        }
        return lines.endsWith("\n") ? lines : lines + "\n" + OPEN_END;
    }
}
