package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** A rule on one dataset. */
interface Rule {
    Stream<Finding> check(Subject subject);
}
