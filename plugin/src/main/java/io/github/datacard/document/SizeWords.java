package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How large a dataset is, in words that people use: what its maintainers count, or else its rows, splits and bytes. */
final class SizeWords {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    /** What is already said of many, as far as an English word shows it. */
    private static final Pattern PLURAL =
            Pattern.compile(".*[^su]s|.*(?:people|children|men|women|data|media|series|species)");

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][A-Za-z -]*");
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)");
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
    private static final Set<String> PEOPLE = Set.of("person");

    private final Messages messages;
    private final Descriptor descriptor;
    private final Optional<Facts> facts;

    SizeWords(Messages messages, Descriptor descriptor, Optional<Facts> facts) {
        this.messages = messages;
        this.descriptor = descriptor;
        this.facts = facts;
    }

    /** Items of one kind. */
    private record Kind(String unit, String parent, Count count) {}

    /** What there is to say, the most telling first. */
    List<String> all() {
        List<String> words = new ArrayList<>(counted());
        if (words.isEmpty()) {
            rows().ifPresent(rows -> words.add(messages.say("size.rows", number(rows))));
        }
        long splits = splits();
        if (splits > 1) {
            words.add(messages.say("size.splits", splits));
        }
        bytes().ifPresent(bytes -> words.add(messages.numbers().bytes(bytes)));
        return List.copyOf(words);
    }

    /** How many items or rows there are, for the order of lists; 0 if nobody says. */
    long items() {
        return kinds().map(kind -> kind.count().value())
                .max(Long::compare)
                .filter(most -> most > 0)
                .orElseGet(() -> rows().map(Count::value).orElse(0L));
    }

    private Stream<Kind> kinds() {
        return descriptor.values(Paths.INSTANCES).stream()
                .flatMap(kind -> Count.of(kind.text("count")).stream()
                        .map(count -> new Kind(kind.text("unit"), kind.text("parent"), count)));
    }

    @SuppressWarnings("ReferenceEquality")
    private List<String> counted() {
        List<Kind> kinds = kinds().filter(kind -> !kind.unit().isEmpty()).toList();
        Optional<Count> subjects =
                Count.of(descriptor.text(Paths.SUBJECTS)).filter(count -> !countPeople(kinds, count));
        List<String> words = new ArrayList<>();
        for (Kind kind : kinds) {
            Optional<Kind> whole = kinds.stream()
                    .filter(other -> other != kind && other.unit().equals(kind.parent()))
                    .findFirst();
            boolean stated = kinds.stream()
                    .anyMatch(other -> other != kind && other.parent().equals(kind.unit()));
            if (!stated) {
                words.add(whole.map(parent -> messages.say("size.from", said(kind), said(parent)))
                        .orElse(said(kind)));
            }
        }
        if (!words.isEmpty() && subjects.isPresent()) {
            words.set(
                    0,
                    messages.say(
                            areNoPeople() ? "size.subjects" : "size.people", words.get(0), number(subjects.get())));
        }
        return words;
    }

    /** Whether one of the kinds says already how many people there are. */
    private static boolean countPeople(List<Kind> kinds, Count subjects) {
        return kinds.stream()
                .anyMatch(kind -> PEOPLE.contains(kind.unit()) && kind.count().value() == subjects.value());
    }

    /** Subjects may be machines, animals or made-up faces. */
    private boolean areNoPeople() {
        List<String> subjects = descriptor.texts(Paths.DATA_SUBJECTS);
        return descriptor.text(Paths.ABOUT_PEOPLE).equals("no")
                || (!subjects.isEmpty() && !subjects.contains("people"));
    }

    private String said(Kind kind) {
        Count count = kind.count();
        return messages.say("size.unit", number(count), count.value() == 1 ? kind.unit() : plural(kind.unit()));
    }

    private static String plural(String unit) {
        int of = unit.indexOf(" of ");
        String word = of < 0 ? unit : unit.substring(0, of);
        String rest = of < 0 ? "" : unit.substring(of);
        if (!ENGLISH.matcher(unit).matches()
                || PLURAL.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
            return unit;
        }
        if (PEOPLE.contains(word)) {
            return "people" + rest;
        }
        if (CONSONANT_Y.matcher(word).matches()) {
            return word.substring(0, word.length() - 1) + "ies" + rest;
        }
        return word + (HISSING.matcher(word).matches() ? "es" : "s") + rest;
    }

    /** Millions and billions by their names where nothing is lost by it. */
    private String number(Count count) {
        BigDecimal value = BigDecimal.valueOf(count.value());
        String number = named(value, BILLION, "size.billion")
                .or(() -> named(value, MILLION, "size.million"))
                .orElseGet(() -> messages.numbers().number(count.value()));
        return switch (count.qualifier()) {
            case EXACT -> number;
            case APPROXIMATE -> messages.say("size.about", number);
            case AT_LEAST -> messages.say("size.least", number);
        };
    }

    private Optional<String> named(BigDecimal value, BigDecimal unit, String name) {
        BigDecimal parts = value.divide(unit, 2, RoundingMode.HALF_UP);
        boolean exact = parts.multiply(unit).compareTo(value) == 0;
        return value.compareTo(unit) >= 0 && exact
                ? Optional.of(messages.say(
                        name,
                        messages.numbers().number(parts.stripTrailingZeros().toPlainString())))
                : Optional.empty();
    }

    private Optional<Count> rows() {
        List<Long> measured = facts.stream()
                .flatMap(all -> all.configs().stream())
                .flatMap(config -> config.splits().stream())
                .flatMap(split -> split.rows().stream())
                .toList();
        List<Count> stated = configs()
                .flatMap(config -> config.splits().stream())
                .flatMap(split -> split.count().stream())
                .toList();
        if (!measured.isEmpty()) {
            return Optional.of(exactly(measured.stream().mapToLong(rows -> rows).sum()));
        }
        return stated.isEmpty()
                ? Optional.empty()
                : Optional.of(new Count(
                        stated.stream().allMatch(Count::isExact) ? Count.Qualifier.EXACT : Count.Qualifier.APPROXIMATE,
                        stated.stream().mapToLong(Count::value).sum()));
    }

    private static Count exactly(long value) {
        return new Count(Count.Qualifier.EXACT, value);
    }

    private Stream<DatasetView.Config> configs() {
        return new DatasetView(descriptor).configs().stream();
    }

    private long splits() {
        return configs()
                .flatMap(config -> config.splits().stream())
                .map(DatasetView.Split::name)
                .distinct()
                .count();
    }

    private Optional<String> bytes() {
        String stated = descriptor.text(Paths.SIZE_BYTES);
        long measured = facts.stream()
                .flatMap(all -> all.files().stream())
                .mapToLong(Facts.DataFile::bytes)
                .sum();
        return measured > 0
                ? Optional.of(Long.toString(measured))
                : Optional.of(stated).filter(text -> !text.isEmpty());
    }
}
