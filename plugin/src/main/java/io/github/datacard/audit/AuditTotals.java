package io.github.datacard.audit;

import io.github.datacard.audit.AuditReport.Band;
import io.github.datacard.audit.AuditReport.Card;
import io.github.datacard.audit.AuditReport.Copied;
import io.github.datacard.audit.AuditReport.Count;
import io.github.datacard.audit.AuditReport.Owner;
import io.github.datacard.audit.AuditReport.Problem;
import io.github.datacard.audit.AuditReport.Problems;
import io.github.datacard.audit.AuditReport.Section;
import io.github.datacard.audit.AuditReport.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up cards as they come. Of each card it keeps a record of fixed size. */
final class AuditTotals {
    private static final int[] BANDS = {100, 500, 1500, 2500, 5000};
    private static final int MOST_CARDS = 20;
    private static final int MOST_OWNERS = 25;
    private static final int MOST_LICENSES = 12;
    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_GROUPS = 15;
    private static final int MOST_TOPICS = 5;

    private static final Comparator<Card> WORST_FIRST = Comparator.comparingInt(Card::score)
            .thenComparing(Comparator.comparingLong(Card::popularity).reversed())
            .thenComparing(Card::name);
    private static final Comparator<Card> BEST_FIRST = Comparator.comparingInt(Card::score)
            .reversed()
            .thenComparing(Comparator.comparingLong(Card::popularity).reversed())
            .thenComparing(Card::name);

    private final Topics topics;
    private final CardRecords records = new CardRecords();
    private final int[][] worths;
    private final int[] steps;
    private final int[] hollow = new int[StudySection.values().length];
    private final int[] unseen = new int[StudySection.values().length];
    private final int[] present = new int[StudySection.values().length];
    private final int[] filled = new int[StudySection.values().length];
    private final int[] says = new int[StudySection.values().length];
    private final int[] matter = new int[FrontMatterWorth.values().length];
    private final int[] scores = new int[10];
    private final Map<String, Integer> licenses = new HashMap<>();
    private final Map<String, int[]> owners = new HashMap<>();
    private final PriorityQueue<Card> worst = new PriorityQueue<>(WORST_FIRST.reversed());
    private final PriorityQueue<Card> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private final List<Problem> problems = new ArrayList<>();
    private int problemCount;
    private int all;
    private int contradictions;
    private boolean popular;

    AuditTotals(Topics topics) {
        this.topics = topics;
        this.worths = new int[topics.all().size()][Worth.values().length];
        this.steps = new int[topics.all().size()];
    }

    /** Adds a card. */
    void add(CardRow row) {
        all++;
        if (!row.problem().isEmpty()) {
            problemCount++;
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(row.name(), row.problem()));
            }
        }
        if (!row.isMeasured()) {
            return;
        }
        records.add(row);
        popular |= row.popularity() >= 0;
        sections(row);
        for (int topic = 0; topic < worths.length; topic++) {
            worths[topic][row.reading().topics().get(topic).ordinal()]++;
        }
        row.steps().forEach(step -> topics.index(step).ifPresent(at -> steps[at]++));
        matter[row.reading().matter().ordinal()]++;
        scores[Math.min(9, row.score() / 10)]++;
        contradictions += row.reading().contradicted() ? 1 : 0;
        if (licenses.size() < 10_000 || licenses.containsKey(row.reading().license())) {
            licenses.merge(row.reading().license(), 1, Integer::sum);
        }
        int[] owner = owners.computeIfAbsent(row.owner(), name -> new int[3]);
        owner[0]++;
        owner[1] += row.score();
        owner[2] += row.study().isComplete() ? 1 : 0;
        keep(worst, WORST_FIRST, row);
        keep(best, BEST_FIRST, row);
    }

    private void sections(CardRow row) {
        for (StudySection section : StudySection.values()) {
            int at = section.ordinal();
            boolean isFilled = row.study().isFilled(section);
            boolean isAnswer = row.reading().sections().get(at) == Worth.ANSWER;
            present[at] += row.study().isPresent(section) ? 1 : 0;
            filled[at] += isFilled ? 1 : 0;
            says[at] += isAnswer ? 1 : 0;
            hollow[at] += isFilled && !isAnswer ? 1 : 0;
            unseen[at] += !isFilled && isAnswer ? 1 : 0;
        }
    }

    private void keep(PriorityQueue<Card> kept, Comparator<Card> order, CardRow row) {
        if (kept.size() == MOST_CARDS) {
            Card last = kept.element();
            Card bare = new Card(row.name(), row.score(), row.popularity(), List.of(), List.of());
            if (order.compare(bare, last) >= 0) {
                return;
            }
            kept.remove();
        }
        List<String> reasons = new ArrayList<>();
        for (Worth worth : Worth.values()) {
            if (worth != Worth.ANSWER) {
                labels(row, worth).ifPresent(labels -> reasons.add(say("reason." + word(worth), labels)));
            }
        }
        if (row.reading().matter() != FrontMatterWorth.VALID) {
            reasons.add(say("reason.matter", row.reading().matter().name().toLowerCase(Locale.ROOT)));
        }
        if (row.reading().contradicted()) {
            reasons.add(say("reason.license"));
        }
        kept.add(new Card(
                row.name(),
                row.score(),
                row.popularity(),
                List.copyOf(reasons),
                row.steps().stream()
                        .flatMap(step -> topics.index(step).stream())
                        .map(at -> topics.all().get(at).step())
                        .toList()));
    }

    /** The topics of this worth; where they are many, the weightiest, since nobody reads a list of all. */
    private Optional<String> labels(CardRow row, Worth worth) {
        List<Topics.Topic> found = new ArrayList<>();
        for (int topic = 0; topic < worths.length; topic++) {
            if (row.reading().topics().get(topic) == worth) {
                found.add(topics.all().get(topic));
            }
        }
        if (found.size() == worths.length) {
            return Optional.of(say("topics.all", worths.length));
        }
        if (found.size() <= MOST_TOPICS + 1) {
            return Optional.of(labels(found.stream())).filter(text -> !text.isEmpty());
        }
        String weightiest = labels(found.stream()
                .sorted(Comparator.comparingInt(Topics.Topic::weight).reversed())
                .limit(MOST_TOPICS));
        return Optional.of(say("topics.some", weightiest, found.size() - MOST_TOPICS));
    }

    private static String labels(Stream<Topics.Topic> found) {
        return found.map(Topics.Topic::label).collect(Collectors.joining(", "));
    }

    private String say(String name, Object... values) {
        return topics.messages().say("audit." + name, values);
    }

    private static String word(Worth worth) {
        return worth.name().toLowerCase(Locale.ROOT);
    }

    CardRecords records() {
        return records;
    }

    /** All of it. */
    AuditReport report(Copies copies, Map<Integer, String> names) {
        int measured = records.count();
        int[] order = records.byPopularity();
        List<Band> bands = bands(order);
        Band whole = bands.get(bands.size() - 1);
        return new AuditReport(
                all,
                measured,
                whole.score(),
                whole.complete(),
                bands,
                study(measured),
                topics(measured),
                steps(measured),
                matter(measured),
                counts(licenses, measured),
                contradictions,
                scores(measured),
                sorted(best, BEST_FIRST),
                sorted(worst, WORST_FIRST),
                owners(),
                copied(copies, names, measured),
                new Problems(problemCount, List.copyOf(problems)),
                popular);
    }

    private List<Band> bands(int[] order) {
        List<Band> bands = new ArrayList<>();
        if (popular) {
            for (int size : BANDS) {
                if (size < order.length) {
                    bands.add(band("top-" + size, say("band.top", size), order, 0, size));
                }
            }
            int used = order.length;
            while (used > 0 && records.popularity(order[used - 1]) <= 0) {
                used--;
            }
            if (used < order.length && used > 0) {
                bands.add(band("unused", say("band.unused"), order, used, order.length));
            }
        }
        bands.add(band("all", say("band.all"), order, 0, order.length));
        return bands;
    }

    private Band band(String id, String title, int[] order, int from, int to) {
        int count = to - from;
        double[] shares = new double[StudySection.values().length];
        long words = 0;
        long score = 0;
        int complete = 0;
        for (int place = from; place < to; place++) {
            int card = order[place];
            int own = records.words(card);
            words += own;
            score += records.score(card);
            complete += records.isComplete(card) ? 1 : 0;
            for (StudySection section : StudySection.values()) {
                shares[section.ordinal()] += own == 0 ? 0 : 100.0 * records.words(card, section) / own;
            }
        }
        List<Double> means = new ArrayList<>();
        for (double share : shares) {
            means.add(rounded(count == 0 ? 0 : share / count));
        }
        return new Band(
                id,
                title,
                count,
                percent(complete, count),
                rounded(count == 0 ? 0 : (double) words / count),
                List.copyOf(means),
                rounded(count == 0 ? 0 : (double) score / count));
    }

    private List<Section> study(int measured) {
        List<Section> sections = new ArrayList<>();
        for (StudySection section : StudySection.values()) {
            int at = section.ordinal();
            sections.add(new Section(
                    section.word(),
                    say("section." + section.word()),
                    percent(present[at], measured),
                    percent(filled[at], measured),
                    percent(says[at], measured),
                    hollow[at],
                    unseen[at]));
        }
        return List.copyOf(sections);
    }

    /** The least answered first. */
    private List<AuditReport.Topic> topics(int measured) {
        List<AuditReport.Topic> found = new ArrayList<>();
        for (int at = 0; at < worths.length; at++) {
            int[] worth = worths[at];
            found.add(new AuditReport.Topic(
                    topics.all().get(at).id(),
                    topics.all().get(at).label(),
                    worth[Worth.ANSWER.ordinal()],
                    worth[Worth.FILLER.ordinal()],
                    worth[Worth.GAP.ordinal()],
                    worth[Worth.EMPTY.ordinal()],
                    worth[Worth.MISSING.ordinal()],
                    percent(worth[Worth.ANSWER.ordinal()], measured)));
        }
        found.sort(Comparator.comparingInt(AuditReport.Topic::answer));
        return List.copyOf(found);
    }

    private List<Step> steps(int measured) {
        List<Step> found = new ArrayList<>();
        for (int at = 0; at < steps.length; at++) {
            if (steps[at] > 0) {
                Topics.Topic topic = topics.all().get(at);
                found.add(new Step(topic.id(), topic.label(), topic.step(), steps[at], percent(steps[at], measured)));
            }
        }
        found.sort(Comparator.comparingInt(Step::cards).reversed());
        return List.copyOf(found);
    }

    private List<Count> matter(int measured) {
        List<Count> found = new ArrayList<>();
        for (FrontMatterWorth worth : FrontMatterWorth.values()) {
            int cards = matter[worth.ordinal()];
            found.add(new Count(worth.name().toLowerCase(Locale.ROOT), cards, percent(cards, measured)));
        }
        return List.copyOf(found);
    }

    private List<Count> scores(int measured) {
        List<Count> found = new ArrayList<>();
        for (int tens = 0; tens < scores.length; tens++) {
            String range = say("range", tens * 10, tens == 9 ? 100 : tens * 10 + 9);
            found.add(new Count(range, scores[tens], percent(scores[tens], measured)));
        }
        return List.copyOf(found);
    }

    private static List<Count> counts(Map<String, Integer> cards, int measured) {
        return cards.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LICENSES)
                .map(entry -> new Count(entry.getKey(), entry.getValue(), percent(entry.getValue(), measured)))
                .toList();
    }

    private static List<Card> sorted(PriorityQueue<Card> kept, Comparator<Card> order) {
        return kept.stream().sorted(order).toList();
    }

    private List<Owner> owners() {
        ToIntFunction<Map.Entry<String, int[]>> cards = entry -> entry.getValue()[0];
        return owners.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Comparator.comparingInt(cards).reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OWNERS)
                .map(entry -> new Owner(
                        entry.getKey(),
                        entry.getValue()[0],
                        rounded((double) entry.getValue()[1] / entry.getValue()[0]),
                        percent(entry.getValue()[2], entry.getValue()[0])))
                .toList();
    }

    private Copied copied(Copies copies, Map<Integer, String> names, int measured) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int card = 0; card < measured; card++) {
            if (copies.root(card) != card) {
                sizes.merge(copies.root(card), 1, Integer::sum);
            }
        }
        List<Count> groups = sizes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GROUPS)
                .map(entry -> new Count(
                        names.getOrDefault(entry.getKey(), ""),
                        entry.getValue() + 1,
                        percent(entry.getValue() + 1, measured)))
                .toList();
        return new Copied(copies.same(), copies.joined(), groups);
    }

    static double percent(int part, int whole) {
        return whole == 0 ? 0 : rounded(100.0 * part / whole);
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
