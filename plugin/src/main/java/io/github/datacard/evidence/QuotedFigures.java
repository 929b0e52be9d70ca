package io.github.datacard.evidence;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of answers with the quotes that are given for them. An answer is compared when all evidence for it
 * is quoted: evidence without a quote may have the figure.
 */
public final class QuotedFigures {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-\\d{2}(?:-(\\d{2}))?)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<FieldType> WITHOUT_FIGURES =
            Set.of(FieldType.URL, FieldType.REF, FieldType.CODE, FieldType.CHOICE, FieldType.YESNO, FieldType.FEATURE);

    private final Vocabulary vocabulary;
    private final NumberReader reader;

    /** Compares by the words that a vocabulary has for numbers. */
    public QuotedFigures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.reader = new NumberReader(vocabulary);
    }

    /**
     * A figure that no quote has.
     *
     * @param path the field that states it
     * @param figure the figure
     * @param location where it is stated
     */
    public record Unquoted(String path, Figure figure, Location location) {}

    /** A text of an answer, with where it stands. */
    private record Answer(String path, FieldType type, String text, Location location) {
        /** Written out for the reason given at {@link io.github.datacard.diagnostic.Finding#hashCode}. */
        @Override
        public int hashCode() {
            return location.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Answer answer
                    && path.equals(answer.path)
                    && type == answer.type
                    && text.equals(answer.text)
                    && location.equals(answer.location);
        }
    }

    /** The figures that no quote has. */
    public Stream<Unquoted> in(Descriptor descriptor, List<Citation> citations) {
        QuotedNumbers numbers = new QuotedNumbers(vocabulary, reader, citations);
        return citations.stream()
                .filter(citation -> !citation.quote().isEmpty())
                .flatMap(citation -> citation.covered().stream())
                .distinct()
                .flatMap(path -> answers(path, descriptor))
                .distinct()
                .flatMap(answer -> numbers.about(answer.path()).stream()
                        .flatMap(quoted -> figures(answer).filter(figure -> !figure.isAmong(quoted)))
                        .map(figure -> new Unquoted(answer.path(), figure, answer.location())));
    }

    private Stream<Answer> answers(String path, Descriptor descriptor) {
        return descriptor.root().along(path).flatMap(value -> answers(path, value));
    }

    private static Stream<Answer> answers(String path, Value value) {
        if (value instanceof Value.Scalar scalar) {
            return Stream.of(new Answer(path, scalar.type(), scalar.text(), scalar.location()));
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().flatMap(item -> answers(path, item));
        }
        if (value instanceof Value.Members members) {
            return members.values().entrySet().stream()
                    .flatMap(member -> answers(path + "." + member.getKey(), member.getValue()));
        }
        return value instanceof Value.Shares shares
                ? shares.shares().stream()
                        .map(share -> new Answer(
                                path,
                                share.percent() ? FieldType.PERCENT : FieldType.COUNT,
                                share.amount(),
                                share.location()))
                : Stream.empty();
    }

    private Stream<Figure> figures(Answer answer) {
        return WITHOUT_FIGURES.contains(answer.type())
                ? Stream.empty()
                : switch (answer.type()) {
                    case COUNT -> Count.of(answer.text()).stream().map(QuotedFigures::figure);
                    case PERCENT -> percent(answer.text());
                    case NUMBER -> Stream.of(number(answer.text(), answer.text(), Figure.Precision.SHARE));
                    case BYTES -> Stream.of(number(answer.text(), answer.text(), Figure.Precision.ROUNDED));
                    case DATE, PERIOD -> dates(answer.text());
                    default -> reader.figures(answer.text()).stream();
                };
    }

    /** All and none are words, not figures. */
    private static Stream<Figure> percent(String text) {
        return Stream.of(number(text, text + " %", Figure.Precision.PERCENT))
                .filter(share -> share.readings().stream().noneMatch(QuotedFigures::isAllOrNone));
    }

    private static boolean isAllOrNone(BigDecimal share) {
        return share.signum() == 0 || share.compareTo(HUNDRED) == 0;
    }

    private static Figure figure(Count count) {
        return new Figure(
                count.says(),
                List.of(BigDecimal.valueOf(count.value())),
                count.isExact() ? Figure.Precision.EXACT : Figure.Precision.ROUNDED);
    }

    private static Figure number(String text, String shown, Figure.Precision precision) {
        return new Figure(shown, List.of(new BigDecimal(text)), precision);
    }

    /** Of a date, months are mostly words. */
    private Stream<Figure> dates(String text) {
        return DATE.matcher(text).find()
                ? DATE.matcher(text)
                        .results()
                        .flatMap(date -> Stream.of(date.group(1), date.group(2)))
                        .filter(part -> part != null)
                        .map(part -> number(part, part, Figure.Precision.EXACT))
                : reader.figures(text).stream();
    }
}
