package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ages-differ}: a text tells from which age to which people are, and these run backward, do not fit the word for
 * the people, leave out a group whose number is given, or are others than those of another text.
 */
final class AgesDiffer implements Rule<Subject> {
    private static final List<String> TEXTS =
            List.of(Paths.SUMMARY, Paths.DESCRIPTION, Paths.PEOPLE_OVERVIEW, Paths.COLLECTION);

    private static final int OF_AGE = 18;

    /** So many years a child may be, at most. */
    private static final int NO_CHILD = 20;

    private static final int OLDEST = 120;
    private static final Learned<Words> WORDS = new Learned<>(Words::new);

    /** The words around ages, by the value list {@code age-words}. */
    private record Words(Pattern ages, Pattern group, Pattern adults, Pattern children, Pattern age) {
        Words(Vocabulary vocabulary) {
            this(vocabulary.list("age-words"));
        }

        private Words(ValueList words) {
            this(words, "(\\d{1,3}) ?(?:-|\u2013| (?:" + words.anyOf("to") + ") ) ?(\\d{1,3})");
        }

        private Words(ValueList words, String range) {
            this(
                    Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + words.anyOf("before") + ") (?:"
                            + words.anyOf("between") + " )?" + range + "(?![\\p{N}%])|(?<![\\p{L}\\p{N}])(?:"
                            + words.anyOf("between") + ") " + range + " (?:" + words.anyOf("behind")
                            + ")(?![\\p{L}\\p{N}])"),
                    Pattern.compile("(?iu)(?<!\\d)" + range + "(?!\\d)"),
                    Pattern.compile("(?iu)(?<!\\p{L})" + words.anyOf("adults") + "(?: \\p{L}+)?[, ]*$"),
                    Pattern.compile("(?iu)(?<!\\p{L})" + words.anyOf("children") + "(?: \\p{L}+)?[, ]*$"),
                    Pattern.compile("(?iu)(?<!\\p{L})" + words.anyOf("age") + "(?!\\p{L})"));
        }
    }

    /** From which age to which people are. */
    private record Ages(String path, Value.Scalar text, MatchResult found, int first, int last) {
        static Optional<Ages> of(String path, Value.Scalar text, MatchResult found) {
            int at = found.group(1) == null ? 3 : 1;
            int first = Integer.parseInt(found.group(at));
            int last = Integer.parseInt(found.group(at + 1));
            return first > OLDEST || last > OLDEST
                    ? Optional.empty()
                    : Optional.of(new Ages(path, text, found, first, last));
        }

        boolean isAmong(Ages other) {
            return first >= other.first && last <= other.last;
        }

        String before() {
            return text.text().substring(0, found.start());
        }
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Words words = WORDS.from(subject.vocabulary());
        List<Ages> told = TEXTS.stream()
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .flatMap(text -> words.ages
                                .matcher(text.text())
                                .results()
                                .flatMap(found -> Ages.of(path, text, found).stream())))
                .toList();
        Stream<Finding> wrong =
                told.stream().flatMap(ages -> unfit(ages, words).map(reason -> finding(ages, reason, r)).stream());
        return Stream.of(wrong, outside(subject, told, words, r), apart(told, r))
                .flatMap(findings -> findings)
                .limit(1);
    }

    /** Two texts that tell of ages once each, of which neither are among the others. */
    private static Stream<Finding> apart(List<Ages> told, Report r) {
        if (told.size() != 2 || told.get(0).path.equals(told.get(1).path)) {
            return Stream.empty();
        }
        Ages one = told.get(0);
        Ages other = told.get(1);
        return one.isAmong(other) || other.isAmong(one)
                ? Stream.empty()
                : Stream.of(finding(
                        other, "line " + one.text.location().line() + " says \"" + one.found.group() + "\"", r));
    }

    private static Optional<String> unfit(Ages ages, Words words) {
        if (ages.first > ages.last) {
            return Optional.of("the first age is higher than the last");
        }
        if (ages.last < OF_AGE && words.adults.matcher(ages.before()).find()) {
            return Optional.of("all of them are under age then");
        }
        return ages.first >= NO_CHILD && words.children.matcher(ages.before()).find()
                ? Optional.of("none of them is a child then")
                : Optional.empty();
    }

    /** A group of an age that nobody is said to have, where one text alone tells of ages. */
    private static Stream<Finding> outside(Subject subject, List<Ages> told, Words words, Report r) {
        return told.size() != 1
                ? Stream.empty()
                : subject.descriptor().values(Paths.DEMOGRAPHICS).stream()
                        .filter(one -> words.age.matcher(one.text("attribute")).find())
                        .flatMap(one -> one.at("distribution"))
                        .filter(Value.Shares.class::isInstance)
                        .flatMap(value -> ((Value.Shares) value).shares().stream())
                        .filter(share ->
                                isOutside(words.group.matcher(share.name()), told.get(0)) && !isEmpty(share.amount()))
                        .map(share -> finding(
                                told.get(0),
                                "line " + share.location().line() + " counts people of \"" + share.name() + "\"",
                                r));
    }

    private static boolean isOutside(Matcher range, Ages ages) {
        return range.find()
                && (Integer.parseInt(range.group(1)) > ages.last || Integer.parseInt(range.group(2)) < ages.first);
    }

    private static boolean isEmpty(String amount) {
        return amount.matches("0+(\\.0+)?");
    }

    private static Finding finding(Ages ages, String reason, Report r) {
        return r.at(ages.text.location())
                .about(ages.path)
                .pointing(new Mention(ages.found.group(), ages.found.start()), ages.text.text())
                .say(
                        "Here it says \"" + ages.found.group() + "\", but " + reason,
                        "Correct the ages here, or what they are compared with.");
    }
}
