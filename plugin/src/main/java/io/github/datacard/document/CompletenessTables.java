package io.github.datacard.document;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How complete a documentation is: by profile, and by section for the first profile. */
final class CompletenessTables {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final List<Assessment> assessments;

    CompletenessTables(Vocabulary vocabulary, Messages messages, List<Assessment> assessments) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.assessments = assessments;
    }

    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        if (!assessments.isEmpty()) {
            pictures.add(picture(
                    messages.say("completeness.profiles"),
                    messages.say("completeness.profile"),
                    assessments.stream()
                            .map(assessment -> row(assessment.profile().title(), assessment.questions()))
                            .toList()));
            pictures.add(picture(
                    messages.say(
                            "completeness.sections",
                            assessments.get(0).profile().title()),
                    messages.say("completeness.section"),
                    bySection()));
        }
        return List.copyOf(pictures);
    }

    private Picture picture(String title, String what, List<Row> rows) {
        List<String> columns = List.of(
                what,
                messages.say("completeness.answered"),
                messages.say("completeness.gaps"),
                messages.say("completeness.not-applicable"),
                messages.say("completeness.open"));
        return new Picture(Picture.STACK, title, "", columns, rows);
    }

    private List<Row> bySection() {
        Map<String, List<JudgedQuestion>> bySection = new LinkedHashMap<>();
        vocabulary.sections().forEach(section -> bySection.put(section.title(), new ArrayList<>()));
        for (JudgedQuestion judged : assessments.get(0).questions()) {
            vocabulary
                    .sectionAt(judged.question().answers().get(0))
                    .ifPresent(section -> bySection
                            .computeIfAbsent(section.title(), title -> new ArrayList<>())
                            .add(judged));
        }
        return bySection.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> row(messages.translated(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Row row(String name, List<JudgedQuestion> questions) {
        int answered = count(questions, State.ANSWERED);
        int gaps = count(questions, State.GAP);
        int without = count(questions, State.NOT_APPLICABLE);
        int open = questions.size() - answered - gaps - without;
        return Row.of(
                name,
                messages.say("completeness.of", answered, questions.size() - without),
                List.of(cell(answered), cell(gaps), cell(without), cell(open)));
    }

    private Cell cell(int count) {
        return Cell.number(messages.numbers().number(count), count);
    }

    private static int count(List<JudgedQuestion> questions, State state) {
        return (int)
                questions.stream().filter(judged -> judged.state() == state).count();
    }
}
