package io.github.datacard.audit;

import java.util.List;

/**
 * What an audit found in all cards together.
 *
 * @param cards the number of cards
 * @param measured the number of those that could be read
 * @param score the mean score
 * @param complete the share of cards with all five sections of the study, in percent
 * @param bands cards by popularity; the last one holds all
 * @param study the sections of the study
 * @param topics what cards say, topic by topic
 * @param steps what to do first, by the number of cards that it helps
 * @param matter how many cards have which front matter
 * @param licenses the most frequent licenses
 * @param contradictions in how many cards the text names another license than the front matter
 * @param scores the number of cards by tens of the score
 * @param best the best cards
 * @param worst the worst ones, those that are used most first
 * @param owners the owners, or folders, with most cards
 * @param copies cards that say the same
 * @param problems what is wrong with the input
 * @param popular whether the popularity of any card is known
 */
public record AuditReport(
        int cards,
        int measured,
        double score,
        double complete,
        List<Band> bands,
        List<Section> study,
        List<Topic> topics,
        List<Step> steps,
        List<Count> matter,
        List<Count> licenses,
        int contradictions,
        List<Count> scores,
        List<Card> best,
        List<Card> worst,
        List<Owner> owners,
        Copied copies,
        Problems problems,
        boolean popular) {
    /**
     * Cards of one popularity.
     *
     * @param title the most downloaded of them, or all
     * @param complete the share of cards with all five sections, in percent
     * @param words mean words of a card
     * @param shares mean shares of the sections in the words, in percent
     * @param score the mean score
     */
    public record Band(
            String id, String title, int cards, double complete, double words, List<Double> shares, double score) {}

    /**
     * A section of the study.
     *
     * @param present in how many cards it is, in percent
     * @param filled in how many cards it has five words, in percent
     * @param says in how many cards it says something, in percent
     * @param hollow cards where it has five words and all of them are filler or a stated gap
     * @param unseen cards that say it below another heading, where the study sees nothing
     */
    public record Section(
            String id, String title, double present, double filled, double says, int hollow, int unseen) {}

    /** What cards say of a topic: in how many there is an answer, a filler, a stated gap, an empty heading, nothing. */
    public record Topic(
            String id, String label, int answer, int filler, int gap, int empty, int missing, double percent) {}

    /**
     * What to do first.
     *
     * @param cards in how many cards this is one of the three most useful steps
     * @param percent the same in percent of all
     */
    public record Step(String topic, String label, String step, int cards, double percent) {}

    /** A number of cards. */
    public record Count(String name, int cards, double percent) {}

    /**
     * A card.
     *
     * @param popularity how often it is used; -1 if nobody knows
     * @param reasons why it has this score
     * @param steps what to do first
     */
    public record Card(String name, int score, long popularity, List<String> reasons, List<String> steps) {}

    /** The cards of one owner. */
    public record Owner(String name, int cards, double score, double complete) {}

    /** Cards that say the same as an earlier one, or nearly the same; groups by the name of the first. */
    public record Copied(int same, int nearly, List<Count> groups) {}

    /** Input that could not be read, or is remarkable. */
    public record Problems(int cards, List<Problem> first) {}

    /** What is wrong with one of them. */
    public record Problem(String name, String why) {}
}
