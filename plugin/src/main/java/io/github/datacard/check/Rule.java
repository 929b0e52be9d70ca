package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.stream.Stream;

/**
 * A rule that computes. Its class is named as its id; its severity and what is said about it stand in its guide, {@code
 * rules/<id>.yaml}. The time that a rule on all datasets takes grows with the number of datasets and of their sources.
 *
 * @param <T> what it looks at: one dataset, or all datasets of a run
 */
interface Rule<T> {
    /** What it finds. */
    Stream<Finding> check(T subject, Report r);

    /** Its id, such as {@code split-counts-add-up} for {@code SplitCountsAddUp}. */
    default String id() {
        return RuleIds.KNOWN.get(getClass());
    }

    /** What is said about it. */
    default RuleGuide guide(Vocabulary vocabulary) {
        return vocabulary
                .rule(id())
                .orElseThrow(() -> new IllegalStateException("there is no guide rules/" + id() + ".yaml"));
    }
}
