package io.github.datacard.document;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Document.Unsaid;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a descriptor does not say: stated gaps, then required questions that nobody answered; each thing once. */
final class UnsaidThings {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Descriptor descriptor;
    private final List<Assessment> assessments;

    UnsaidThings(Vocabulary vocabulary, Messages messages, Descriptor descriptor, List<Assessment> assessments) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.descriptor = descriptor;
        this.assessments = assessments;
    }

    List<Unsaid> all() {
        Map<String, Unsaid> all = new LinkedHashMap<>();
        descriptor.envelope().gaps().forEach(gap -> stated(gap).ifPresent(line -> all.putIfAbsent(gap.path(), line)));
        assessments.stream()
                .flatMap(assessment -> assessment.questions().stream())
                .filter(judged ->
                        judged.state() == State.OPEN && judged.question().required())
                .forEach(judged -> all.putIfAbsent(judged.wanted().get(0), open(judged)));
        return List.copyOf(all.values());
    }

    private Optional<Unsaid> stated(Gap gap) {
        String path = gap.path();
        Optional<String> extent = descriptor.has(path) ? extent(path) : Optional.of("");
        return extent.map(
                some -> new Unsaid(path, label(path), section(path), gap.kind().says(), gap.reason(), some));
    }

    /** Of how many items of a list something is not said that others say. */
    private Optional<String> extent(String path) {
        int dot = path.lastIndexOf('.');
        List<Value> items = dot < 0 ? List.of() : descriptor.values(path.substring(0, dot));
        long silent = items.stream()
                .filter(item -> !item.has(path.substring(dot + 1)))
                .count();
        return silent == 0 ? Optional.empty() : Optional.of(messages.say("dataset.unsaid.of", silent, items.size()));
    }

    private Unsaid open(JudgedQuestion judged) {
        String path = judged.wanted().get(0);
        String topic = messages.translated(judged.question().plainTopic());
        return new Unsaid(path, judged.partly() ? part(topic, label(path)) : topic, section(path), "open", "", "");
    }

    /** A part of a question: what stands in a record says what it is about; of others, the topic does. */
    private static String part(String topic, String label) {
        return label.contains(": ") ? label : topic + ": " + label;
    }

    private String section(String path) {
        return vocabulary.sectionAt(path).map(Section::title).orElse("");
    }

    /** The label with those of the records around it: "Access: Type". */
    String label(String path) {
        int dot = path.lastIndexOf('.');
        Optional<Field> parent = dot < 0 ? Optional.empty() : vocabulary.field(path.substring(0, dot));
        return parent.map(record -> label(record.path()) + ": ").orElse("") + vocabulary.label(path);
    }
}
