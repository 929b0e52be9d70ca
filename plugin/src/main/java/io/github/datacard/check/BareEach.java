package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
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
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts such as "by 50 writers, 2,000 of each", where each is one of those that the same sentence counts before. */
final class BareEach {
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?](?=\\s|$)");
    private static final Learned<BareEach> KNOWN = new Learned<>(BareEach::new);

    private final SpelledNumbers numbers;
    private final Pattern number;
    private final Pattern behind;
    private final Rounding rounding;

    private BareEach(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("each-words");
        this.numbers = SpelledNumbers.from(2, vocabulary)
                .without(vocabulary.list("figure-words").spellings("no-numbers"));
        this.number = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.,~$€£%/_-])(\\d{1,3}(?:,\\d{3})+|\\d{1,15}|"
                + numbers.pattern() + ")(?![\\p{L}\\p{N}%-]|[.,]\\d)");
        this.behind = Pattern.compile("(?iu)^(?: \\p{L}+){0,2}? (?:" + words.anyOf("of") + ") (?:" + words.anyOf("each")
                + ")(?=\\s*(?:[.,;:)]|$))");
        this.rounding = Rounding.of(vocabulary);
    }

    /** The first number of each that does not fit, of the texts of some fields. */
    static Stream<Finding> in(Subject subject, List<String> paths, Report r) {
        BareEach known = KNOWN.from(subject.vocabulary());
        List<Long> counts = counts(subject.descriptor());
        return counts.isEmpty()
                ? Stream.empty()
                : paths.stream()
                        .flatMap(path -> subject.descriptor().values(path).stream()
                                .filter(Value.Scalar.class::isInstance)
                                .flatMap(text -> known.in(path, (Value.Scalar) text, counts, r).stream()))
                        .limit(1);
    }

    private static List<Long> counts(Descriptor descriptor) {
        return descriptor.texts(Paths.INSTANCE_COUNT).stream()
                .flatMap(text -> Count.of(text).filter(Count::isExact).stream())
                .map(Count::value)
                .toList();
    }

    private Optional<Finding> in(String path, Value.Scalar text, List<Long> counts, Report r) {
        int from = 0;
        for (String sentence : SENTENCE_END.split(text.text(), -1)) {
            Optional<Finding> found = inSentence(path, text, sentence, from, counts, r);
            if (found.isPresent()) {
                return found;
            }
            from += sentence.length() + 1;
        }
        return Optional.empty();
    }

    private Optional<Finding> inSentence(
            String path, Value.Scalar text, String sentence, int from, List<Long> counts, Report r) {
        List<MatchResult> told = number.matcher(sentence).results().toList();
        List<Long> values = told.stream().map(this::value).toList();
        for (int at = 1; at < told.size(); at++) {
            MatchResult each = told.get(at);
            if (behind.matcher(sentence.substring(each.end())).find() && !rounding.isBefore(each.start(), sentence)) {
                long things = values.get(at - 1);
                List<Long> others = new ArrayList<>(values);
                others.remove(at);
                long said = values.get(at);
                return counts.stream().anyMatch(count -> fits(count, said, others))
                        ? Optional.empty()
                        : counts.stream()
                                .filter(count -> things > 1 && count % things == 0 && count != things)
                                .findFirst()
                                .map(count -> finding(
                                        path, text, new Mention(each.group(), from + each.start()), things, count, r));
            }
        }
        return Optional.empty();
    }

    /** Whether one or two of the other numbers make the whole with it. */
    private static boolean fits(long count, long said, List<Long> others) {
        return others.stream()
                .anyMatch(one -> one * said == count
                        || others.stream().anyMatch(other -> !other.equals(one) && one * other * said == count));
    }

    private long value(MatchResult found) {
        String says = found.group(1);
        return numbers.of(says)
                .or(() -> Count.of(says).map(Count::value))
                .filter(value -> value < 1_000_000_000L)
                .orElse(0L);
    }

    private static Finding finding(String path, Value.Scalar text, Mention mention, long things, long count, Report r) {
        return r.at(text.location())
                .about(path)
                .pointing(mention, text.text())
                .say(
                        "Here it says \"" + mention.quote() + "\" of each, but " + CountDiffers.number(count) + " are "
                                + CountDiffers.number(count / things) + " of each of " + CountDiffers.number(things),
                        "Correct the number that is wrong, or say that it is not so of all.");
    }
}
