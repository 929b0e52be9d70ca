package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.evidence.Rounding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code label-figures-differ}: a text names the share or the number of a label or a group of people, and the distribution
 * says otherwise.
 */
final class LabelFiguresDiffer implements Rule<Subject> {
    private static final List<String> TEXTS = List.of(
            Paths.SUMMARY,
            Paths.DESCRIPTION,
            Paths.OVERVIEW,
            Paths.COMPOSITION_NOTES,
            Paths.PEOPLE_OVERVIEW,
            Paths.CONSIDERATIONS,
            Paths.LIMITATION_TEXT,
            Paths.ANNOTATION_PROCESS);

    private static final List<String> DISTRIBUTIONS = List.of(Paths.LABEL_SHARES, Paths.DEMOGRAPHIC_SHARES);
    private static final int FEWEST_LETTERS = 3;
    private static final double PERCENT = 100;

    /** Shares in percent are rounded, and words for parts are wider. */
    private static final double NEAR = 2;

    private static final double NEAR_IN_WORDS = 8;

    private static final Learned<Words> WORDS = new Learned<>(Words::new);

    /** Shares, and numbers of some out of all, by the value lists {@code share-words} and {@code number-words}. */
    private record Words(
            Pattern percent,
            Pattern part,
            Pattern ratio,
            List<ValueList.Value> parts,
            Pattern end,
            Pattern denied,
            List<String> little,
            Rounding rounding,
            SpelledNumbers numbers,
            ValueList plurals,
            String copula) {
        Words(Vocabulary vocabulary) {
            this(
                    vocabulary.list("share-words"),
                    Rounding.of(vocabulary),
                    SpelledNumbers.from(2, vocabulary),
                    vocabulary.list("plurals"));
        }

        private Words(ValueList words, Rounding rounding, SpelledNumbers numbers, ValueList plurals) {
            this(
                    Pattern.compile("(?i)(?<![\\w.,-])(\\d{1,3}(?:\\.\\d+)?) ?(?:%|" + words.anyOf("percent") + "\\b)"),
                    Pattern.compile("(?iu)(?<![\\p{L}-])("
                            + named(words).map(Pattern::quote).collect(Collectors.joining("|")) + ") (?:"
                            + words.anyOf("of") + ") "),
                    Pattern.compile("(?iu)(?<![\\w.,-])(\\d{1,3}(?:,\\d{3})+|\\d+) (?:" + words.anyOf("out-of") + ") "
                            + "(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\w%-])"),
                    words.values().stream().filter(Words::isShare).toList(),
                    Pattern.compile("(?iu)[.,;:()\\d]|(?<!\\p{L})(?:" + words.anyOf("clause-ends") + ")(?!\\p{L})"),
                    Pattern.compile("(?i)\\b" + words.anyOf("denied") + "\\b"),
                    words.spellings("little"),
                    rounding,
                    numbers,
                    plurals,
                    words.anyOf("are"));
        }

        /** A number in front of the name of a part. */
        Pattern counted(String name) {
            String several = plurals.get(name).stream()
                    .flatMap(value -> value.aliases().stream())
                    .map(plural -> "|" + Pattern.quote(plural))
                    .collect(Collectors.joining());
            return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:,\\d{3})+|\\d+|" + numbers.pattern()
                    + ") (?:" + copula + " )?(?:" + Pattern.quote(name) + "(?:s|es)?" + several + ")(?![\\p{L}-])");
        }

        long number(String says) {
            return numbers.of(says).orElseGet(() -> LabelFiguresDiffer.number(says));
        }

        private static boolean isShare(ValueList.Value value) {
            return Character.isDigit(value.id().charAt(0));
        }

        private static Stream<String> named(ValueList words) {
            return words.values().stream().filter(Words::isShare).flatMap(Words::names);
        }

        static Stream<String> names(ValueList.Value value) {
            return Stream.concat(Stream.of(value.label()), value.aliases().stream());
        }
    }

    /** A label with its number and its share in percent. */
    private record Part(String name, long count, double share, int line) {}

    /** What a text says of a part. */
    private record Told(MatchResult found, double share, double near) {}

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<List<Part>> distributions = DISTRIBUTIONS.stream()
                .flatMap(path -> subject.descriptor().values(path).stream())
                .filter(Value.Shares.class::isInstance)
                .map(value -> parts((Value.Shares) value))
                .filter(parts -> parts.size() > 1)
                .toList();
        if (distributions.isEmpty()) {
            return Stream.empty();
        }
        Words words = WORDS.from(subject.vocabulary());
        return Stream.concat(shares(subject, distributions, words, r), enumerated(subject, distributions, words, r));
    }

    /** Several labels with a number each, of which some are right. */
    private static Stream<Finding> enumerated(Subject subject, List<List<Part>> distributions, Words words, Report r) {
        return TEXTS.stream()
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .flatMap(text -> distributions.stream()
                                .flatMap(parts -> wrong(path, text, parts, words, r).stream())
                                .limit(1)));
    }

    private static Optional<Finding> wrong(String path, Value.Scalar text, List<Part> parts, Words words, Report r) {
        List<Part> told = new ArrayList<>();
        List<MatchResult> found = new ArrayList<>();
        for (Part part : parts) {
            List<MatchResult> numbers = words.counted(plain(part.name))
                    .matcher(text.text())
                    .results()
                    .toList();
            if (part.count >= 0 && numbers.size() == 1) {
                told.add(part);
                found.add(numbers.get(0));
            }
        }
        List<Integer> wrong = IntStream.range(0, told.size())
                .filter(at -> words.number(found.get(at).group(1)) != told.get(at).count)
                .boxed()
                .toList();
        return told.size() < 2
                        || wrong.isEmpty()
                        || (wrong.size() > 1
                                && !areExchanged(told, found, words)
                                && !makeTheSame(parts, told, found, words))
                ? Optional.empty()
                : Optional.of(finding(path, text, found.get(wrong.get(0)), told.get(wrong.get(0)), r));
    }

    /** Whether the right numbers stand at the wrong parts. */
    private static boolean areExchanged(List<Part> told, List<MatchResult> found, Words words) {
        List<Long> said =
                found.stream().map(one -> words.number(one.group(1))).sorted().toList();
        return said.equals(told.stream().map(Part::count).sorted().toList());
    }

    /** Whether all parts are told, and they make as many together as the right numbers. */
    private static boolean makeTheSame(List<Part> parts, List<Part> told, List<MatchResult> found, Words words) {
        return told.size() == parts.size()
                && told.stream().mapToLong(Part::count).sum()
                        == found.stream()
                                .mapToLong(one -> words.number(one.group(1)))
                                .sum();
    }

    private static Stream<Finding> shares(Subject subject, List<List<Part>> distributions, Words words, Report r) {
        return TEXTS.stream()
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .flatMap(text -> told(text.text(), words)
                                .flatMap(told -> distributions.stream()
                                        .flatMap(parts -> meant(told.found, text.text(), parts, words)
                                                .filter(part -> Math.abs(part.share - told.share) > told.near)
                                                .map(part -> finding(path, text, told.found, part, r))
                                                .stream()))
                                .limit(1)));
    }

    private static Finding finding(String path, Value.Scalar text, MatchResult found, Part part, Report r) {
        return r.at(text.location())
                .about(path)
                .pointing(new Mention(found.group().strip(), found.start()), text.text())
                .say(
                        "Here it says \"" + found.group().strip() + "\" of \"" + part.name + "\", but line " + part.line
                                + " makes it " + (part.count < 0 ? "" : CountDiffers.number(part.count) + " or ")
                                + String.format(Locale.ROOT, "%.1f %%", part.share),
                        "Correct the one that is wrong, or say of what it is a part.");
    }

    private static Stream<Told> told(String text, Words words) {
        Stream<Told> percents = words.percent
                .matcher(text)
                .results()
                .map(found -> new Told(found, Double.parseDouble(found.group(1)), near(found, text, words)));
        Stream<Told> parts = words.part
                .matcher(text)
                .results()
                .flatMap(found ->
                        share(found.group(1), words).stream().mapToObj(share -> new Told(found, share, NEAR_IN_WORDS)));
        Stream<Told> ratios = words.ratio
                .matcher(text)
                .results()
                .filter(found -> number(found.group(2)) > 0)
                .map(found -> new Told(
                        found, PERCENT * number(found.group(1)) / number(found.group(2)), near(found, text, words)));
        return Stream.of(percents, parts, ratios).flatMap(found -> found);
    }

    private static double near(MatchResult found, String text, Words words) {
        return words.rounding.isBefore(found.start(), text) ? NEAR_IN_WORDS : NEAR;
    }

    private static OptionalDouble share(String says, Words words) {
        return words.parts.stream()
                .filter(value -> Words.names(value).anyMatch(says::equalsIgnoreCase))
                .mapToDouble(value -> Double.parseDouble(value.id()))
                .findFirst();
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }

    /** The one label that stands behind a share, before the next comma, number or denial. */
    private static Optional<Part> meant(MatchResult found, String text, List<Part> parts, Words words) {
        String behind = clause(text.substring(found.end()), words);
        List<Part> named =
                parts.stream().filter(part -> names(behind, part.name, words)).toList();
        return named.size() == 1
                        && !words.denied
                                .matcher(without(behind, named.get(0).name))
                                .find()
                ? Optional.of(named.get(0))
                : Optional.empty();
    }

    private static String clause(String text, Words words) {
        Matcher end = words.end.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A label may be a word of denial itself, such as "neither". */
    private static String without(String clause, String label) {
        return clause.toLowerCase(Locale.ROOT).replace(plain(label), "");
    }

    private static boolean names(String clause, String label, Words words) {
        String plain = plain(label);
        return plain.length() >= FEWEST_LETTERS
                && !words.little.contains(plain)
                && Pattern.compile("(?i)(?<![\\p{L}-])" + Pattern.quote(plain) + "(?:s|es)?(?![\\p{L}-])")
                        .matcher(clause)
                        .find();
    }

    private static List<Part> parts(Value.Shares shares) {
        Optional<CountedShares> counted = CountedShares.of(shares);
        return shares.shares().stream()
                .flatMap(share -> part(share, counted).stream())
                .collect(Collectors.toList());
    }

    private static Optional<Part> part(Value.Share share, Optional<CountedShares> counted) {
        if (share.percent()) {
            return Optional.of(new Part(
                    share.name(),
                    -1,
                    Double.parseDouble(share.amount()),
                    share.location().line()));
        }
        return counted.filter(sum -> sum.value() > 0)
                .flatMap(sum -> Count.of(share.amount())
                        .map(count -> new Part(
                                share.name(),
                                count.value(),
                                PERCENT * count.value() / sum.value(),
                                share.location().line())));
    }
}
