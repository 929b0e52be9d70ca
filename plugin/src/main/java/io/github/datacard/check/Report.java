package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Passage;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.RuleGuide;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes the findings of one rule: {@code r.at(path).about(path).say(message, remedy)}.
 *
 * @param guide the guide of the rule, which says how severe its findings are; read when there is a finding
 * @param places where a field stands, or what is nearest to it
 */
record Report(Supplier<RuleGuide> guide, Function<String, Location> places) {
    /** A finding where a field stands. */
    At at(String path) {
        return at(places.apply(path));
    }

    /** A finding at any place. */
    At at(Location location) {
        RuleGuide rule = guide.get();
        return new At(rule.rule(), rule.severity(), rule.kind(), location, Optional.empty());
    }

    /**
     * A finding that has its place and not yet its words.
     *
     * @param rule the id of the rule
     * @param severity how severe it is: as the guide says, unless the rule knows better
     * @param kind what kind of thing it reports
     * @param location where it is
     * @param path the field it is about, if it is about one
     */
    record At(String rule, Severity severity, Finding.Kind kind, Location location, Optional<String> path) {
        /** The field that the finding is about. */
        At about(String field) {
            return new At(rule, severity, kind, location, Optional.of(field));
        }

        /**
         * A finding at words of the text where it is now.
         *
         * @param text the text that has the words
         */
        At pointing(Mention mention, String text) {
            Location words = Passage.of(location, mention.words(), text.substring(0, mention.start()));
            return new At(rule, severity, kind, words, path);
        }

        /** Another severity than that of the guide, where a rule has weaker and stronger cases. */
        At as(Severity other) {
            return new At(rule, other, kind, location, path);
        }

        /**
         * The finding.
         *
         * @param message what is wrong, one sentence without a period at the end
         * @param remedy how to fix it
         */
        Finding say(String message, String remedy) {
            return new Finding(severity, rule, location, message, remedy, path, kind);
        }
    }
}
