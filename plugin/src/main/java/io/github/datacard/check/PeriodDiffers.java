package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code period-differs}: the summary tells of a longer time than the stated periods, or a text tells of years that are all
 * before or after them.
 */
final class PeriodDiffers implements Rule<Subject> {
    private static final Map<String, Double> MONTHS = Map.of("year", 12.0, "month", 1.0, "week", 0.23);
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d\\d))?[^/]*(?:/(\\d{4})(?:-(\\d\\d))?.*)?");
    private static final List<String> CONTENT = List.of(Paths.CONTENT_PERIOD, Paths.COVERED);

    /** Texts that tell of which years all is. */
    private static final List<String> NAMES = List.of(Paths.SUMMARY, Paths.PRETTY_NAME);

    /** Texts that may also tell when the data was collected. */
    private static final List<String> TOLD = List.of(Paths.DESCRIPTION, Paths.OVERVIEW, Paths.COLLECTION);

    private static final Learned<Words> WORDS = new Learned<>(Words::new);

    /** How much longer a time may be than the months that a period touches. */
    private static final double SLACK = 1.25;

    /** The words for spans of time and for bounds, and numbers in words. */
    private static final class Words {
        private final SpelledNumbers numbers;
        private final Pattern span;
        private final Pattern bound;
        private final Pattern between;
        private final Pattern made;
        private final Pattern handled;
        private final ValueList list;

        Words(Vocabulary vocabulary) {
            this.list = vocabulary.list("year-words");
            this.numbers = SpelledNumbers.from(0, vocabulary);
            String units = MONTHS.keySet().stream().sorted().map(list::anyOf).collect(Collectors.joining("|"));
            this.span = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + list.anyOf("span") + " (\\d{1,3}|"
                    + numbers.pattern() + ") (" + units + ")(?![\\p{L}\\p{N}-]| " + list.anyOf("elsewhere") + "\\b)");
            this.between = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + list.anyOf("between")
                    + ") (?:" + list.anyOf("months") + " )?(1[5-9]\\d\\d|20\\d\\d) (?:" + list.anyOf("and") + ") (?:"
                    + list.anyOf("months") + " )?(1[5-9]\\d\\d|20\\d\\d)(?![\\p{N}-])");
            this.made = Pattern.compile("(?iu)(?<!\\p{L})" + list.anyOf("made") + "(?: \\p{L}+){0,4}? (?:"
                    + list.anyOf("between") + "|" + list.anyOf("within") + ") (?:" + list.anyOf("months") + " )?$");
            this.handled = Pattern.compile("(?iu)(?<!\\p{L})" + list.anyOf("handled")
                    + "(?: [\\p{L}\\p{N}-]+){0,4}? ?(?:" + list.anyOf("months") + " )?$");
            this.bound = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:(" + list.anyOf("beginning") + ")|"
                    + list.anyOf("end") + ") (1[5-9]\\d\\d|20\\d\\d)(?![\\p{N}-])");
        }

        /** A year as the number of the month before its first. */
        static int year(String digits) {
            return Integer.parseInt(digits) * 12;
        }

        double months(MatchResult found) {
            long number = numbers.of(found.group(1)).orElseGet(() -> Long.valueOf(found.group(1)));
            String unit = found.group(2).toLowerCase(Locale.ROOT);
            return MONTHS.entrySet().stream()
                    .filter(of -> list.spellings(of.getKey()).contains(unit))
                    .mapToDouble(of -> number * of.getValue())
                    .findFirst()
                    .orElse(0);
        }
    }

    /** A period in months since the year 0, the last one counted. */
    private record Months(String says, int first, int last) {
        static Optional<Months> of(String period) {
            Matcher form = PERIOD.matcher(period);
            if (!form.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(form.group(1));
            int to = form.group(3) == null ? from : Integer.parseInt(form.group(3));
            String last = form.group(3) == null ? form.group(2) : form.group(4);
            return Optional.of(new Months(period, from * 12 + month(form.group(2), 1), to * 12 + month(last, 12)));
        }

        private static int month(@org.jspecify.annotations.Nullable String digits, int otherwise) {
            return digits == null ? otherwise : Integer.parseInt(digits);
        }

        int length() {
            return last - first + 1;
        }
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Months> periods = periods(subject, Stream.concat(Stream.of(Paths.COLLECTED), CONTENT.stream()));
        if (periods.isEmpty()) {
            return Stream.empty();
        }
        Words words = WORDS.from(subject.vocabulary());
        return Stream.of(longer(subject, words, r), outside(subject, words, periods, r), elsewhere(subject, periods, r))
                .flatMap(found -> found)
                .limit(1);
    }

    private static List<Months> periods(Subject subject, Stream<String> paths) {
        return paths.flatMap(path -> subject.descriptor().texts(path).stream())
                .flatMap(period -> Months.of(period).stream())
                .toList();
    }

    /** Years of a text, all of which are before or after all periods. */
    private static Stream<Finding> elsewhere(Subject subject, List<Months> periods, Report r) {
        YearSpans known = YearSpans.of(subject.vocabulary());
        boolean dated = CONTENT.stream().anyMatch(subject.descriptor()::has);
        List<String> texts = !dated ? List.of() : new ArrayList<>(NAMES);
        if (dated && subject.descriptor().has(Paths.COLLECTED)) {
            texts.addAll(TOLD);
        }
        Pattern made = WORDS.from(subject.vocabulary()).made;
        Stream<Finding> told = Stream.concat(
                texts.stream().flatMap(path -> apart(path, known.in(text(subject, path)), subject, periods, r)),
                Stream.concat(NAMES.stream(), TOLD.stream())
                        .flatMap(path -> apart(path, made(path, subject, known, made), subject, periods, r)));
        List<String> methods = subject.descriptor().texts(Paths.COLLECTION_METHODS);
        boolean own = !methods.isEmpty()
                && subject.vocabulary().list("year-words").spellings("own").containsAll(methods);
        return !own
                ? told
                : Stream.concat(
                        told,
                        apart(Paths.COLLECTION, known.allIn(text(subject, Paths.COLLECTION)), subject, periods, r));
    }

    /** Spans in which something is said to have been recorded. */
    private static List<YearSpans.Span> made(String path, Subject subject, YearSpans known, Pattern made) {
        String text = text(subject, path);
        return known.in(text).stream()
                .filter(span ->
                        made.matcher(text.substring(0, span.mention().start())).find())
                .toList();
    }

    private static Stream<Finding> apart(
            String path, List<YearSpans.Span> all, Subject subject, List<Months> periods, Report r) {
        String text = text(subject, path);
        Pattern handled = WORDS.from(subject.vocabulary()).handled;
        List<YearSpans.Span> spans = all.stream()
                .filter(span -> subject.descriptor().has(Paths.COLLECTED)
                        || !handled.matcher(text.substring(0, span.mention().start()))
                                .find())
                .toList();
        boolean apart = spans.stream()
                .allMatch(span -> periods.stream()
                        .allMatch(one -> one.first > (span.last() + 2) * 12 || one.last < (span.first() - 1) * 12));
        return apart
                ? spans.stream().limit(1).map(span -> finding(path, subject, span.mention(), periods, r))
                : Stream.empty();
    }

    private static String text(Subject subject, String path) {
        return subject.descriptor().text(path);
    }

    private static Stream<Finding> longer(Subject subject, Words words, Report r) {
        List<Months> periods = periods(subject, Stream.of(Paths.COLLECTED, Paths.CONTENT_PERIOD));
        int longest = periods.stream().mapToInt(Months::length).max().orElse(Integer.MAX_VALUE - 1);
        return words.span
                .matcher(subject.descriptor().text(Paths.SUMMARY))
                .results()
                .filter(found -> words.months(found) > (longest + 1) * SLACK)
                .map(found -> finding(subject, found, periods, r));
    }

    /** All from before or after a year, where the period of the content says otherwise. */
    private static Stream<Finding> outside(Subject subject, Words words, List<Months> periods, Report r) {
        if (CONTENT.stream().noneMatch(subject.descriptor()::has)) {
            return Stream.empty();
        }
        String summary = subject.descriptor().text(Paths.SUMMARY);
        Stream<MatchResult> bounds = words.bound.matcher(summary).results().filter(found -> {
            int year = Words.year(found.group(2));
            return found.group(1) != null
                    ? periods.stream().allMatch(one -> one.first > year + 12)
                    : periods.stream().allMatch(one -> one.last <= year);
        });
        Stream<MatchResult> spans = words.between
                .matcher(summary)
                .results()
                .filter(found -> periods.stream()
                        .allMatch(one ->
                                one.first > Words.year(found.group(2)) + 12 || one.last <= Words.year(found.group(1))));
        boolean handled = !subject.descriptor().has(Paths.COLLECTED);
        return Stream.concat(bounds, spans)
                .filter(found -> !handled
                        || !words.handled
                                .matcher(summary.substring(0, found.start()))
                                .find())
                .map(found -> finding(subject, found, periods, r));
    }

    private static Finding finding(Subject subject, MatchResult found, List<Months> periods, Report r) {
        return finding(Paths.SUMMARY, subject, new Mention(found.group(), found.start()), periods, r);
    }

    private static Finding finding(String path, Subject subject, Mention mention, List<Months> periods, Report r) {
        return r.at(path)
                .about(path)
                .pointing(mention, text(subject, path))
                .say(
                        "Here it says \"" + mention.quote() + "\", but the data is of "
                                + periods.stream().map(Months::says).collect(Collectors.joining(" and ")),
                        "Correct the period or this text, whichever is wrong.");
    }
}
