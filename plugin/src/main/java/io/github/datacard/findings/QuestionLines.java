package io.github.datacard.findings;

import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.json.JsonLine;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Questions of profiles with their states, each written once for all datasets that have it in the same state. Not thread-safe. */
final class QuestionLines {
    private final Map<Question, Map<State, JsonLine.Written>> lines = new IdentityHashMap<>();
    private final JsonLine.Texts texts;

    QuestionLines(JsonLine.Texts texts) {
        this.texts = texts;
    }

    JsonLine.Written of(JudgedQuestion judged) {
        return judged.partly()
                ? line(judged)
                        .textLists(
                                "missing",
                                judged.missing().stream().map(Part::answers).toList())
                        .end()
                : lines.computeIfAbsent(judged.question(), question -> new EnumMap<>(State.class))
                        .computeIfAbsent(judged.state(), state -> line(judged).end());
    }

    private JsonLine line(JudgedQuestion judged) {
        return new JsonLine(texts)
                .text("topic", judged.question().topic())
                .text("number", judged.question().number())
                .texts("fields", judged.question().answers())
                .flag("required", judged.question().required())
                .text("state", judged.state().says());
    }
}
