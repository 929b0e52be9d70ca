package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is said of open questions: the same for all datasets, of which thousands may leave them open. */
final class AskedTexts {
    private static final Learned<AskedTexts> KNOWN = new Learned<>(vocabulary -> new AskedTexts());

    private final Map<String, Asked> texts = new ConcurrentHashMap<>();

    /**
     * What is said of one question.
     *
     * @param path where it is answered with the fewest words
     * @param message that it is open
     * @param whole how to answer it
     * @param answer where an answer goes
     * @param otherwise what to do if nobody knows
     */
    record Asked(String path, String message, String whole, String answer, String otherwise) {
        /** How to answer it, with a hint on what stands there. */
        String remedy(Optional<String> hint) {
            return hint.map(text -> answer + "\n" + text + otherwise).orElse(whole);
        }
    }

    private AskedTexts() {}

    /** What is said of an open question. */
    static Asked of(Vocabulary vocabulary, Assessment assessment, JudgedQuestion judged) {
        return KNOWN.from(vocabulary).known(vocabulary, assessment, judged);
    }

    private Asked known(Vocabulary vocabulary, Assessment assessment, JudgedQuestion judged) {
        String key = assessment.profile().reference() + "|" + judged.question().number() + "|"
                + judged.question().topic() + "|" + judged.wanted() + judged.partly();
        Asked known = texts.get(key);
        if (known == null) {
            known = made(vocabulary, assessment, judged);
            texts.put(key, known);
        }
        return known;
    }

    private static Asked made(Vocabulary vocabulary, Assessment assessment, JudgedQuestion judged) {
        ShortForm forms = new ShortForm(vocabulary);
        Question question = judged.question();
        String path = forms.easiest(judged.wanted());
        String asks = vocabulary
                .field(path)
                .map(field -> field.text().question())
                .filter(text -> !text.isEmpty())
                .map(text -> " – " + text)
                .orElse("");
        String message = assessment.profile().reference()
                + (question.required() ? " requires " : " recommends ")
                + (judged.partly() ? "the rest of an answer: " : "an answer: ")
                + question.topic()
                + asks;
        String answer = "Answer it at  " + forms.blank(path);
        String otherwise = "\nIf nobody knows, list " + path + " below gaps: not_documented.";
        return new Asked(path, message, answer + otherwise, answer, otherwise);
    }
}
