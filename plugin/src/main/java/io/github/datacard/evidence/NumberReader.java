package io.github.datacard.evidence;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads numbers in texts, in digits and in words. */
final class NumberReader {
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?m)https?://\\S+|\\[\\d+(?:[,;\\s-]+\\d+){0,50}\\]|^\\h*\\d+[.)]\\s"
                    + "|(?<![\\p{L}\\p{N}.,])\\d-?D(?![\\p{L}\\p{N}])");
    private static final String DIGITS = "(\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?!\\d)|\\d+(?:[.,'\u2019_]\\d+){0,20})"
            + "(?:[ \u00a0]?([kKMBGT]|bn|[kKMGTP]i?B)(?![\\p{L}\\p{N}])|[ \u00a0-]?(\\p{L}+))?";
    private static final Pattern STATED =
            Pattern.compile("(?<![\\p{L}\\p{N}_/#])(?<!\\p{L}[-.])(?<!\\p{L}[-.]\\d{1,9}[.,])" + DIGITS + "(?!/\\d)");

    /** What a quote may mean is read with more patience: "4M names/260M faces". */
    private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}\\p{N}_])" + DIGITS);

    private static final Pattern SEPARATORS = Pattern.compile("[.,'\u2019_ \u00a0\u202f]");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,'\u2019_ \u00a0\u202f]\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+(?:[.,'\u2019_ \u00a0\u202f]\\d{3})*)[.,](\\d+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ROMAN = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(?:st|nd|rd|th|e|er|ème|º|\\.)?(?![\\p{L}\\p{N}_])");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Map<Character, Integer> POWERS = Map.of('k', 3, 'm', 6, 'b', 9, 'g', 9, 't', 12, 'p', 15);

    private final ValueList words;
    private final ValueList joints;
    private final Rounding rounding;

    /** A reader of numbers by the words of a vocabulary. */
    NumberReader(Vocabulary vocabulary) {
        this.words = vocabulary.list("number-words");
        this.joints = vocabulary.list("number-joints");
        this.rounding = Rounding.of(vocabulary);
    }

    /** The figures that an answer states in digits. Years, versions and numbers in names count as far as they stand alone. */
    List<Figure> figures(String answer) {
        String text = NO_NUMBER.matcher(answer).replaceAll(" ");
        return STATED.matcher(text)
                .results()
                .map(found -> figure(text, found))
                .filter(figure -> !figure.readings().isEmpty())
                .toList();
    }

    private Figure figure(String text, MatchResult found) {
        Optional<BigDecimal> scale = scales(found).findFirst();
        boolean rounded = scale.isPresent() || rounding.isBefore(found.start(), text);
        List<BigDecimal> readings = readings(found.group(1)).stream()
                .map(number -> number.multiply(scale.orElse(BigDecimal.ONE)))
                .toList();
        String shown = scale.isPresent() ? found.group() : found.group(1);
        return new Figure(shown, readings, rounded ? Figure.Precision.ROUNDED : Figure.Precision.EXACT);
    }

    /** All numbers that a quote may mean. */
    List<BigDecimal> numbers(String quote) {
        List<BigDecimal> all = new ArrayList<>();
        QUOTED.matcher(quote).results().forEach(found -> {
            for (BigDecimal number : readings(found.group(1))) {
                all.add(number);
                scales(found).map(number::multiply).forEach(all::add);
            }
            SEPARATORS
                    .splitAsStream(found.group(1))
                    .filter(part -> found.group(1).indexOf(' ') > 0)
                    .map(BigDecimal::new)
                    .forEach(all::add);
        });
        inWords(quote, all);
        ROMAN.matcher(quote).results().map(NumberReader::roman).forEach(all::add);
        return all;
    }

    /** Centuries, volumes and chapters are often counted in Roman numbers. */
    private static BigDecimal roman(MatchResult found) {
        String ones = found.group(2);
        int value = switch (ones) {
            case "IX" -> 9;
            case "IV" -> 4;
            default -> ones.startsWith("V") ? ones.length() + 4 : ones.length();
        };
        return BigDecimal.valueOf(10L * found.group(1).length() + value);
    }

    private static List<BigDecimal> readings(String digits) {
        List<BigDecimal> readings = new ArrayList<>();
        if (SEPARATORS.matcher(digits).find()) {
            if (GROUPED.matcher(digits).matches()) {
                readings.add(new BigDecimal(SEPARATORS.matcher(digits).replaceAll("")));
            }
            Matcher decimal = DECIMAL.matcher(digits);
            if (decimal.matches()) {
                readings.add(
                        new BigDecimal(SEPARATORS.matcher(decimal.group(1)).replaceAll("") + "." + decimal.group(2)));
            }
        } else {
            readings.add(new BigDecimal(digits));
        }
        return List.copyOf(readings);
    }

    /** A volume may count in thousands or in powers of two. */
    private Stream<BigDecimal> scales(MatchResult found) {
        String unit = found.group(2);
        if (unit == null) {
            return Stream.ofNullable(found.group(3))
                    .flatMap(word -> amount(word).filter(NumberReader::isScale).stream());
        }
        int power = POWERS.getOrDefault(Character.toLowerCase(unit.charAt(0)), 0);
        BigDecimal binary = BigDecimal.valueOf(1024).pow(power / 3);
        return unit.endsWith("iB")
                ? Stream.of(binary)
                : unit.endsWith("B") && unit.length() > 1
                        ? Stream.of(BigDecimal.TEN.pow(power), binary)
                        : Stream.of(BigDecimal.TEN.pow(power));
    }

    private static boolean isScale(BigDecimal amount) {
        return amount.compareTo(THOUSAND) >= 0;
    }

    private Optional<BigDecimal> amount(String word) {
        return words.resolve(word.toLowerCase(Locale.ROOT))
                .map(value -> new BigDecimal(value.attributes().getOrDefault("amount", value.id())));
    }

    /** Words such as "two hundred and twelve thousand": each run of them is a number, and each word alone may be one. */
    private void inWords(String quote, List<BigDecimal> all) {
        List<BigDecimal> run = new ArrayList<>();
        WORD.matcher(quote).results().map(MatchResult::group).forEach(word -> {
            Optional<BigDecimal> amount = amount(word);
            if (amount.isPresent()) {
                all.add(amount.get());
                run.add(amount.get());
            } else if (joints.resolve(word.toLowerCase(Locale.ROOT)).isEmpty()) {
                close(run, all);
            }
        });
        close(run, all);
    }

    private static void close(List<BigDecimal> run, List<BigDecimal> all) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        for (BigDecimal amount : run) {
            if (isScale(amount)) {
                total = total.add(part.max(BigDecimal.ONE).multiply(amount));
                part = BigDecimal.ZERO;
            } else if (amount.compareTo(HUNDRED) == 0) {
                part = part.max(BigDecimal.ONE).multiply(amount);
            } else {
                part = part.add(amount);
            }
        }
        if (run.size() > 1) {
            all.add(total.add(part));
        }
        run.clear();
    }
}
