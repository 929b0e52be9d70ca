package io.github.datacard.document;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Document.Answer;
import io.github.datacard.document.Document.ProfileSection;
import io.github.datacard.document.Document.Question;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of a profile in its own order, each with what is said. */
final class ProfileAnswers {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Descriptor descriptor;
    private final ShownValues values;

    ProfileAnswers(Wording wording, Descriptor descriptor, ShownValues values) {
        this.vocabulary = wording.vocabulary();
        this.messages = wording.messages();
        this.descriptor = descriptor;
        this.values = values;
    }

    List<ProfileSection> of(Assessment assessment) {
        Iterator<JudgedQuestion> judged = assessment.questions().iterator();
        List<ProfileSection> sections = new ArrayList<>();
        int number = 0;
        for (Profile.ProfileSection section : assessment.profile().sections()) {
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i < section.questions().size(); i++) {
                questions.add(question(assessment.profile().id() + "-" + ++number, judged.next()));
            }
            sections.add(
                    new ProfileSection(messages.translated(section.title()), section.number(), List.copyOf(questions)));
        }
        return List.copyOf(sections);
    }

    private Question question(String id, JudgedQuestion judged) {
        return new Question(
                id,
                judged.question().number(),
                messages.translated(judged.question().topic()),
                messages.translated(judged.question().plainTopic()),
                judged.question().required(),
                judged.state().says(),
                judged.gap()
                        .flatMap(gap -> descriptor.gap(gap.path()))
                        .map(Gap::reason)
                        .orElse(""),
                judged.question().answers().stream().flatMap(this::answer).toList(),
                judged.missing().stream()
                        .map(part -> vocabulary.label(part.answers().get(0)))
                        .toList());
    }

    /** What is said at a path; of a section, at all its fields. */
    private Stream<Answer> answer(String path) {
        if (path.equals(Paths.ID)) {
            return Stream.of(new Answer(path, vocabulary.label(path), Shown.code(descriptor.id())));
        }
        return vocabulary
                .section(path)
                .map(section -> section.fields().stream().map(Field::path))
                .orElse(Stream.of(path))
                .flatMap(field -> said(field).stream());
    }

    private Optional<Answer> said(String path) {
        Optional<Field> field = vocabulary.field(path);
        List<Value> said = descriptor.root().along(path).toList();
        if (field.isEmpty() || said.isEmpty()) {
            return Optional.empty();
        }
        List<Shown> shown =
                said.stream().map(value -> values.of(field.get(), value)).toList();
        return Optional.of(new Answer(path, field.get().label(), shown.size() == 1 ? shown.get(0) : Shown.list(shown)));
    }
}
