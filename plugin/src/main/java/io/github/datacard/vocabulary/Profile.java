package io.github.datacard.vocabulary;

import java.util.List;

/**
 * What one framework, or one team, wants to know about a dataset.
 *
 * @param id its name
 * @param version its version
 * @param title its title
 * @param summary what it is for
 * @param source where it is published; may be empty
 * @param sections its questions, in its own order
 */
public record Profile(
        String id, String version, String title, String summary, String source, List<ProfileSection> sections) {
    /**
     * A section of the framework.
     *
     * @param title its heading
     * @param number its number in the framework; may be empty
     */
    public record ProfileSection(String title, String number, List<Question> questions) {}

    /**
     * One question.
     *
     * @param topic what it asks about, in a few words
     * @param number its number in the framework; may be empty
     * @param answers paths of which any one answers it
     * @param required whether a dataset must answer it, else it is recommended
     * @param when the condition under which it applies; empty for always
     * @param essential whether readers depend on it so much that a stated gap is a warning
     */
    public record Question(
            String topic, String number, List<String> answers, boolean required, String when, boolean essential) {}

    /** Name and version, such as {@code baseline@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** All questions. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }
}
