package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables of which the pictures of distributions are drawn: few values as bars, many as a curve of frequencies by rank.
 * How even a distribution is, is measured by Pielou's evenness (1966): its entropy, divided by that of equal shares.
 */
final class SharesTable {
    private static final int MOST_BARS = 24;
    private static final int TOP = 10;

    private final Messages messages;
    private final NumberWords numbers;
    private final String title;
    private final String note;
    private final List<Value.Share> shares;
    private final double whole;

    SharesTable(Messages messages, String title, String note, List<Value.Share> shares) {
        this.messages = messages;
        this.numbers = messages.numbers();
        this.title = title;
        this.note = note;
        this.shares = shares;
        this.whole = shares.stream().mapToDouble(SharesTable::amount).sum();
    }

    /** A picture of the shares alone. */
    Picture picture() {
        return shares.size() > MOST_BARS ? ranks() : bars();
    }

    /** A picture of the shares beside those of a reference population. */
    Picture comparedWith(List<Value.Share> reference) {
        Map<String, Double> references = percents(reference);
        Set<String> names = new LinkedHashSet<>();
        shares.forEach(share -> names.add(share.name()));
        reference.forEach(share -> names.add(share.name()));
        Map<String, Double> own = percents(shares);
        List<Row> rows = names.stream()
                .limit(MOST_BARS)
                .map(name -> compared(name, own.get(name), references.get(name)))
                .toList();
        return new Picture(
                Picture.COMPARED,
                title,
                sentence(note, messages.say("picture.marks")),
                headings("group", "share", "reference", "difference"),
                rows);
    }

    /** How many times its share in a reference population each group is, where both are known. */
    Optional<Picture> ratiosTo(List<Value.Share> reference) {
        Map<String, Double> references = percents(reference);
        List<Row> rows = shares.stream()
                .flatMap(share -> Optional.ofNullable(references.get(share.name()))
                        .filter(other -> other > 0)
                        .map(other -> ratio(share.name(), percent(share, whole), other))
                        .stream())
                .limit(MOST_BARS)
                .toList();
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.RATIOS,
                        messages.say("picture.ratios", title),
                        messages.say("picture.ratios.note"),
                        headings("group", "times", "share", "reference"),
                        rows));
    }

    private Row ratio(String name, double own, double other) {
        double ratio = own / other;
        String said = messages.say("picture.ratio", ratio < 0.1 ? numbers.hundredth(ratio) : numbers.tenth(ratio));
        return Row.of(name, said, List.of(Cell.number(said, ratio), percent(own), percent(other)));
    }

    private Row compared(String name, @Nullable Double own, @Nullable Double other) {
        String missing = messages.say("picture.missing");
        Cell share = own == null ? Cell.number(missing, 0) : percent(own);
        Cell reference = other == null ? Cell.text(missing) : percent(other);
        String difference = own == null || other == null ? "" : numbers.signed(own - other);
        return Row.of(
                name,
                difference.isEmpty() ? share.text() : share.text() + " (" + difference + ")",
                List.of(
                        share,
                        reference,
                        Cell.text(difference.isEmpty() ? "" : messages.say("picture.points", difference))));
    }

    private Picture bars() {
        List<Row> rows = new ArrayList<>(shares.stream().map(this::row).toList());
        return new Picture(Picture.BARS, title, sentence(note, balance()), columns(), List.copyOf(rows));
    }

    private List<String> columns() {
        return isPercent() ? headings("group", "share") : headings("group", "share", "count");
    }

    private List<String> headings(String... names) {
        return Stream.of(names).map(name -> messages.say("picture." + name)).toList();
    }

    private boolean isPercent() {
        return shares.stream().allMatch(Value.Share::percent);
    }

    private Row row(Value.Share share) {
        double percent = percent(share, whole);
        String brief = share.percent() ? new Shares(messages).of(share.amount()) : new Shares(messages).of(percent);
        Cell part = Cell.number(share.percent() ? numbers.percent(share.amount()) : brief, percent);
        return Row.of(
                share.name(),
                share.percent() ? brief : said(share) + " · " + brief,
                share.percent() ? List.of(part) : List.of(part, Cell.number(said(share), amount(share))));
    }

    private Picture ranks() {
        List<Value.Share> sorted = shares.stream()
                .sorted(Comparator.comparingDouble(SharesTable::amount)
                        .reversed()
                        .thenComparing(Value.Share::name))
                .toList();
        List<Row> rows = picked(sorted.size())
                .mapToObj(index -> Row.of(
                        sorted.get(index).name(),
                        said(sorted.get(index)),
                        List.of(
                                Cell.number(numbers.number(index + 1), index + 1),
                                Cell.number(said(sorted.get(index)), amount(sorted.get(index))))))
                .toList();
        String some = messages.say("picture.some", TOP, sorted.size());
        return new Picture(
                Picture.RANKS,
                title,
                sentence(sentence(note, balance()), some),
                headings("group", "rank", isPercent() ? "share" : "count"),
                rows);
    }

    /** The first ranks, then some of each power of ten, and the last. */
    private static IntStream picked(int size) {
        Set<Integer> picked = new LinkedHashSet<>();
        IntStream.range(0, Math.min(TOP, size)).forEach(picked::add);
        for (long power = TOP; power < size; power *= 10) {
            for (int step : new int[] {1, 2, 3, 5}) {
                if (power * step <= size) {
                    picked.add((int) (power * step) - 1);
                }
            }
        }
        picked.add(size - 1);
        return picked.stream().mapToInt(index -> index).sorted();
    }

    /** How uneven the shares are. */
    private String balance() {
        List<Double> parts = shares.stream()
                .map(SharesTable::amount)
                .filter(amount -> amount > 0)
                .toList();
        double largest = parts.stream().mapToDouble(part -> part).max().orElse(0);
        double least = parts.stream().mapToDouble(part -> part).min().orElse(0);
        if (parts.size() < 2 || parts.size() < shares.size()) {
            return "";
        }
        double entropy = parts.stream()
                .mapToDouble(part -> -part / whole * StrictMath.log(part / whole))
                .sum();
        return messages.say(
                "picture.balance",
                parts.size(),
                numbers.tenth(largest / least),
                numbers.hundredth(entropy / StrictMath.log(parts.size())));
    }

    private static String sentence(String first, String second) {
        return (first + " " + second).strip();
    }

    private String said(Value.Share share) {
        return share.percent()
                ? numbers.percent(share.amount())
                : Count.of(share.amount()).map(count -> count.says(messages)).orElse(share.amount());
    }

    private static double percent(Value.Share share, double whole) {
        return share.percent() ? amount(share) : whole == 0 ? 0 : amount(share) * 100 / whole;
    }

    private Cell percent(double percent) {
        return Cell.number(new Shares(messages).of(percent), percent);
    }

    /** How many percent of their sum each share is, by its name. */
    private static Map<String, Double> percents(List<Value.Share> shares) {
        double whole = shares.stream().mapToDouble(SharesTable::amount).sum();
        return shares.stream()
                .collect(Collectors.toMap(Value.Share::name, share -> percent(share, whole), (first, last) -> first));
    }

    static double amount(Value.Share share) {
        return share.percent()
                ? Double.parseDouble(share.amount())
                : Count.of(share.amount()).map(Count::value).orElse(0L);
    }
}
