package io.github.datacard.vocabulary;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Profile.Level;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.ProfileSection;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.ArrayList;
import java.util.List;

/** Reads the file of a profile. */
final class ProfileReader {
    private final LibraryNode node;
    private final boolean extending;

    private ProfileReader(LibraryNode node) {
        this.node = node;
        this.extending = node.has("extends");
    }

    static ProfileDraft read(LibraryNode node) {
        return new ProfileReader(node).draft();
    }

    private ProfileDraft draft() {
        node.allow(
                "profile",
                "version",
                "title",
                "summary",
                "source",
                "found_when",
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
                node.text("found_when"),
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

    private static Question question(LibraryNode node, String place) {
        node.allow("topic", "number", "answers", "all_of", "level", "when", "essential");
        Level level = level(node, node.text("level", Level.REQUIRED.word()));
        return new Question(
                node.required("topic"),
                node.text("number", place),
                parts(node),
                level != Level.RECOMMENDED,
                node.text("when"),
                level == Level.ESSENTIAL || node.flag("essential"));
    }

    private static List<Part> parts(LibraryNode question) {
        if (!question.has("all_of")) {
            return List.of(new Part(answers(question), ""));
        }
        if (question.has("answers")) {
            throw question.failure("a question has \"answers\", of which any one is enough, or \"all_of\", not both");
        }
        List<Part> parts =
                question.nodes("all_of").stream().map(ProfileReader::part).toList();
        if (parts.size() < 2) {
            throw question.failure("\"all_of\" lists the parts of a question, and there have to be two or more;"
                    + " a question of one part has \"answers\"");
        }
        return parts;
    }

    private static Part part(LibraryNode part) {
        part.allow("answers", "when");
        return new Part(answers(part), part.text("when"));
    }

    private static List<String> answers(LibraryNode node) {
        if (node.texts("answers").isEmpty()) {
            throw node.failure("the key \"answers\" is missing: which fields answer the question");
        }
        return node.texts("answers");
    }

    private static ProfileDraft.Change change(LibraryNode node) {
        node.allow("question", "level");
        return new ProfileDraft.Change(node.required("question"), level(node, node.required("level")));
    }

    private static Level level(LibraryNode node, String word) {
        return Level.of(word)
                .orElseThrow(() -> node.failure("the level is required, recommended or essential, not \"" + word
                        + "\". " + Nearest.hint(word, Level.words()).strip()));
    }
}
