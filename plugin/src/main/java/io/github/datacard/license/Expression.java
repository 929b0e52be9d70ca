package io.github.datacard.license;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A license expression of SPDX, such as {@code MIT OR (CC-BY-4.0 AND CC0-1.0)}; a single name is one, too. */
final class Expression {
    /** Nobody writes deeper ones. */
    private static final int DEEPEST = 50;

    private final Deque<String> words;
    private final Function<String, Ruling> license;
    private final BinaryOperator<Ruling> either;
    private final BinaryOperator<Ruling> both;

    private Expression(
            List<String> words,
            Function<String, Ruling> license,
            BinaryOperator<Ruling> either,
            BinaryOperator<Ruling> both) {
        this.words = new ArrayDeque<>(words);
        this.license = license;
        this.either = either;
        this.both = both;
    }

    /** The judgement on an expression by that on each license in it, for somebody who takes what it offers. */
    static Ruling judge(String text, Function<String, Ruling> license) {
        return judge(text, license, Ruling::or, Ruling::and);
    }

    /**
     * The same for somebody who offers it: who gives several licenses to choose from has to be able to give each of them;
     * of several that hold together, one is enough.
     */
    static Ruling offered(String text, Function<String, Ruling> license) {
        return judge(text, license, Ruling::and, Ruling::or);
    }

    private static Ruling judge(
            String text, Function<String, Ruling> license, BinaryOperator<Ruling> either, BinaryOperator<Ruling> both) {
        String spaced = text.replace("(", " ( ").replace(")", " ) ").strip();
        List<String> words = List.of(spaced.split("\\s+", -1));
        boolean single = !words.get(0).equals("(")
                && words.stream().noneMatch(word -> word.equals("AND") || word.equals("OR") || word.equals("WITH"));
        if (single || words.stream().filter("("::equals).count() > DEEPEST) {
            return license.apply(text.strip());
        }
        Expression expression = new Expression(words, license, either, both);
        Ruling judged = expression.alternatives();
        return expression.words.isEmpty() ? judged : license.apply(text.strip());
    }

    private Ruling alternatives() {
        Ruling judged = parts();
        while (next("OR")) {
            judged = either.apply(judged, parts());
        }
        return judged;
    }

    private Ruling parts() {
        Ruling judged = one();
        while (next("AND")) {
            judged = both.apply(judged, one());
        }
        return judged;
    }

    private Ruling one() {
        if (next("(")) {
            Ruling judged = alternatives();
            next(")");
            return judged;
        }
        Ruling judged = license.apply(words.isEmpty() ? "" : words.remove());
        if (next("WITH") && !words.isEmpty()) {
            words.remove();
        }
        return judged;
    }

    private boolean next(String word) {
        if (word.equals(words.peek())) {
            words.remove();
            return true;
        }
        return false;
    }

    /** The id without what SPDX adds to it: {@code gpl-3.0} for {@code GPL-3.0-or-later}. */
    static String plain(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceAll("(-only|-or-later|\\+)$", "");
    }
}
