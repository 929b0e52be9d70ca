package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule of an organization or a framework on the value of one field. A stated gap does not meet it, unless it says so.
 *
 * @param rule the rule's id
 * @param severity how severe it is that a value does not meet it, where no guide says so
 * @param when the condition under which it holds; empty for always
 * @param unless the condition that lifts it; empty for none
 * @param profiles the profiles to which it belongs; none if it is for all datasets
 * @param field the field; of a record any text in it may meet the rule
 * @param limits what values have to be
 * @param gaps whether a stated gap meets it
 * @param says what is wrong if a value does not meet it
 * @param remedy how to fix it
 */
public record Demand(
        String rule,
        Severity severity,
        String when,
        String unless,
        List<String> profiles,
        String field,
        Limits limits,
        boolean gaps,
        String says,
        String remedy) {
    /**
     * What a value has to be. What is not given does not limit it.
     *
     * @param matches a pattern for all of it
     * @param oneOf the only values
     * @param noneOf phrases, none of which it may have
     * @param words the value list of such phrases; empty for none
     * @param minWords the fewest words
     * @param maxWords the most words
     * @param startsWith one of these is its beginning
     * @param sameAs the field that has the same value; empty for none
     */
    public record Limits(
            Optional<Pattern> matches,
            List<String> oneOf,
            Optional<Pattern> noneOf,
            String words,
            Optional<Integer> minWords,
            Optional<Integer> maxWords,
            List<String> startsWith,
            String sameAs) {
        /** Whether nothing but a value can meet them. */
        public boolean needsValue() {
            return matches.isPresent()
                    || minWords.isPresent()
                    || !oneOf.isEmpty()
                    || !startsWith.isEmpty()
                    || !sameAs.isEmpty();
        }
    }

    /** All fields that it reads. */
    public Stream<String> paths() {
        return Stream.of(field, limits.sameAs()).filter(path -> !path.isEmpty());
    }

    /** What is said about it where no guide says more. */
    RuleGuide guide() {
        return new RuleGuide(rule, severity, Finding.Kind.FAULT, says, remedy, "", "", "");
    }
}
