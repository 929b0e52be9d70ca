package io.github.datacard.vocabulary;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Profile.Level;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.ProfileSection;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.ArrayList;
import java.util.List;

/** Reads the file of a profile. */
final class ProfileReader {
    private final LibraryNode node;
    private final KnownNames fields;
    private final KnownNames conditions;
    private final boolean extending;

    /**
     * A reader of one file.
     *
     * @param fields the fields that it may name
     * @param conditions the conditions that it may name
     */
    ProfileReader(LibraryNode node, KnownNames fields, KnownNames conditions) {
        this.node = node;
        this.fields = fields;
        this.conditions = conditions;
        this.extending = node.has("extends");
    }

    ProfileDraft read() {
        node.allow(
                "profile",
                "version",
                "title",
                "summary",
                "source",
                "found_when",
                "names_only",
                "extends",
                "drop",
                "change",
                "sections");
        if (!extending && (node.has("drop") || node.has("change"))) {
            throw node.failure("\"drop\" and \"change\" are about the questions of another profile, but there is no"
                    + " \"extends\" that names one");
        }
        Profile own = new Profile(
                node.required("profile"),
                node.text("version", "1"),
                node.required("title"),
                node.text("summary"),
                node.text("source"),
                node.name("found_when", conditions),
                node.flag("names_only"),
                sections());
        return new ProfileDraft(
                own,
                node.texts("extends"),
                node.texts("drop"),
                node.nodes("change").stream().map(ProfileReader::change).toList(),
                node);
    }

    private List<ProfileSection> sections() {
        List<ProfileSection> sections = new ArrayList<>();
        for (LibraryNode section : node.nodes("sections")) {
            section.allow("title", "number", "questions");
            String number = section.text("number", place("", sections.size()));
            List<Question> questions = new ArrayList<>();
            for (LibraryNode question : section.nodes("questions")) {
                questions.add(question(question, place(number, questions.size())));
            }
            sections.add(new ProfileSection(section.required("title"), number, List.copyOf(questions)));
        }
        return List.copyOf(sections);
    }

    /** Where something stands is its number, unless it stands among the questions of another profile. */
    private String place(String above, int before) {
        return extending ? "" : (above.isEmpty() ? "" : above + ".") + (before + 1);
    }

    private Question question(LibraryNode question, String place) {
        question.allow(
                "topic", "property", "number", "answers", "holds", "kept", "all_of", "level", "when", "essential");
        Level level = question.word("level", Level.class).orElse(Level.REQUIRED);
        return new Question(
                question.required("topic") + Question.named(question.text("property")),
                question.text("property"),
                question.text("number", place),
                parts(question),
                level != Level.RECOMMENDED,
                question.name("when", conditions),
                level == Level.ESSENTIAL || question.flag("essential"));
    }

    private List<Part> parts(LibraryNode question) {
        if (!question.has("all_of")) {
            return List.of(new Part(answers(question), "", question.name("holds", conditions), question.text("kept")));
        }
        if (question.has("answers")) {
            throw question.failure("a question has \"answers\", of which any one is enough, or \"all_of\", not both");
        }
        List<Part> parts = question.nodes("all_of").stream().map(this::part).toList();
        if (parts.size() < 2) {
            throw question.failure("\"all_of\" lists the parts of a question, and there have to be two or more;"
                    + " a question of one part has \"answers\"");
        }
        return parts;
    }

    private Part part(LibraryNode part) {
        part.allow("answers", "when", "holds");
        return new Part(answers(part), part.name("when", conditions), part.name("holds", conditions), "");
    }

    private List<String> answers(LibraryNode node) {
        if (node.texts("answers").isEmpty()) {
            throw node.failure("the key \"answers\" is missing: which fields answer the question");
        }
        return node.names("answers", fields);
    }

    private static ProfileDraft.Change change(LibraryNode node) {
        node.allow("question", "level");
        return new ProfileDraft.Change(
                node.required("question"),
                node.word("level", Level.class).orElseThrow(() -> node.failure("the key \"level\" is missing")));
    }
}
