package io.github.datacard.license;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A license expression of SPDX, such as {@code MIT OR (CC-BY-4.0 AND CC0-1.0)}; a single name is one, too. */
final class Expression {
    private final Deque<String> words;
    private final Function<String, Judgement> license;

    private Expression(List<String> words, Function<String, Judgement> license) {
        this.words = new ArrayDeque<>(words);
        this.license = license;
    }

    /** The judgement on an expression by that on each license in it. */
    static Judgement judge(String text, Function<String, Judgement> license) {
        String spaced = text.replace("(", " ( ").replace(")", " ) ").strip();
        List<String> words = List.of(spaced.split("\\s+", -1));
        if (words.stream().noneMatch(word -> word.equals("AND") || word.equals("OR") || word.equals("WITH"))) {
            return license.apply(text.strip());
        }
        Expression expression = new Expression(words, license);
        Judgement judged = expression.either();
        return expression.words.isEmpty() ? judged : license.apply(text.strip());
    }

    private Judgement either() {
        Judgement judged = both();
        while (next("OR")) {
            judged = judged.or(both());
        }
        return judged;
    }

    private Judgement both() {
        Judgement judged = one();
        while (next("AND")) {
            judged = judged.and(one());
        }
        return judged;
    }

    private Judgement one() {
        if (next("(")) {
            Judgement judged = either();
            next(")");
            return judged;
        }
        Judgement judged = license.apply(words.isEmpty() ? "" : words.remove());
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
