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
 * @param foundWhen the condition under which it looks at datasets that nobody asked it to; empty for never
 * @param namesOnly whether it is for datasets that are only named, of which nothing else is expected
 * @param sections its questions, in its own order
 */
public record Profile(
        String id,
        String version,
        String title,
        String summary,
        String source,
        String foundWhen,
        boolean namesOnly,
        List<ProfileSection> sections) {
    /** How much a profile wants an answer. */
    public enum Level {
        /** A dataset should answer. */
        RECOMMENDED,
        /** A dataset must answer. */
        REQUIRED,
        /** A dataset must answer, and readers depend on it so much that a stated gap is a warning. */
        ESSENTIAL;

        /** The word that profiles use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A section of the framework.
     *
     * @param title its heading
     * @param number its number in the framework, or its place where the framework does not count; may be empty
     */
    public record ProfileSection(String title, String number, List<Question> questions) {}

    /**
     * One question.
     *
     * @param topic what it asks about, in a few words, and in brackets the property, by which authors find it
     * @param property the property of a format that takes the answer; may be empty
     * @param number its number in the framework, or its place where the framework does not count; may be empty
     * @param parts what it asks, all of which has to be answered
     * @param required whether a dataset must answer it, else it is recommended
     * @param when the condition under which it applies; empty for always
     * @param essential whether readers depend on it so much that a stated gap is a warning
     */
    public record Question(
            String topic,
            String property,
            String number,
            List<Part> parts,
            boolean required,
            String when,
            boolean essential) {
        /** What it asks about, without the property, which tells readers nothing. */
        public String plainTopic() {
            return topic.substring(0, topic.length() - named(property).length());
        }

        /** A property as it stands behind a topic. */
        static String named(String property) {
            return property.isEmpty() ? "" : " (" + property + ")";
        }

        /** The paths that answer its parts. */
        public List<String> answers() {
            return parts.size() == 1
                    ? parts.get(0).answers()
                    : parts.stream()
                            .flatMap(part -> part.answers().stream())
                            .distinct()
                            .toList();
        }

        /** How much an answer is wanted. */
        public Level level() {
            return essential ? Level.ESSENTIAL : required ? Level.REQUIRED : Level.RECOMMENDED;
        }

        Question as(Level level) {
            return new Question(
                    topic, property, number, parts, level != Level.RECOMMENDED, when, level == Level.ESSENTIAL);
        }
    }

    /**
     * A part of a question; most questions have one.
     *
     * @param answers paths of which any one answers it
     * @param when the condition under which it applies; empty for always
     * @param holds the condition that an answer has to meet; empty for none
     * @param kept what answers it, too, if it was kept of a foreign file, such as {@code croissant.distribution}; may be empty
     */
    public record Part(List<String> answers, String when, String holds, String kept) {
        /** Each path counts once. */
        public Part {
            answers = answers.stream().distinct().toList();
        }

        /** A part that fields alone answer. */
        public Part(List<String> answers, String when) {
            this(answers, when, "", "");
        }
    }

    /** Name and version, such as {@code baseline@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** The name in a reference such as {@code baseline@1}. */
    public static String nameOf(String reference) {
        return reference.split("@", 2)[0];
    }

    /** Whether a name, with or without a version, means this profile. */
    boolean answersTo(String name) {
        return name.equals(id) || name.equals(reference());
    }

    /** All questions. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }
}
