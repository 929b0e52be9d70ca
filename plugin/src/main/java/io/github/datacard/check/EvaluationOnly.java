package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code evaluation-only}: data that is for tests alone has a training split. */
final class EvaluationOnly implements Rule<Subject> {
    private static final Set<String> EVALUATION = Set.of("test", "validate");
    private static final Set<String> TRAINING = Set.of("train", "training");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> roles = subject.descriptor().texts(Paths.ML_ROLES);
        return roles.isEmpty() || !EVALUATION.containsAll(roles)
                ? Stream.empty()
                : subject.descriptor().values(Paths.SPLITS).stream()
                        .filter(split -> TRAINING.contains(split.text("name").toLowerCase(Locale.ROOT)))
                        .map(split -> r.at(split.location())
                                .about(Paths.ML_ROLES)
                                .say(
                                        "The data is for evaluation only, but has a split \"" + split.text("name")
                                                + "\"",
                                        "Add train to uses: ml_roles, or give the split another name."));
    }
}
