package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code evaluation-only}: data that is for tests alone has a training split. */
final class EvaluationOnly implements Rule<Subject> {
    private static final String WORDS = "training-words";

    private static final List<String> USES = List.of(Paths.NAME, Paths.SUMMARY, Paths.DESCRIPTION, Paths.INTENDED_USE);
    private static final List<String> UNWANTED = List.of(Paths.OUT_OF_SCOPE_USE, Paths.PROHIBITED_USE);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.concat(splits(subject, r), roles(subject, r));
    }

    /** Only roles of training, and a text that leaves evaluation alone. */
    private static Stream<Finding> roles(Subject subject, Report r) {
        List<String> roles = subject.descriptor().texts(Paths.ML_ROLES);
        return roles.isEmpty() || !words(subject, "training").containsAll(roles)
                ? Stream.empty()
                : Claim.in(subject, USES, "words-evaluation-only")
                        .map(claim -> claim.at(r)
                                .say(
                                        "The data is for evaluation only (\"" + claim.quote() + "\"), but "
                                                + Paths.ML_ROLES + " is " + String.join(", ", roles),
                                        "Correct uses: ml_roles, or this text."))
                        .limit(1);
    }

    private static Stream<Finding> splits(Subject subject, Report r) {
        Optional<String> evaluation = evaluation(subject);
        return evaluation.isEmpty()
                ? Stream.empty()
                : subject.descriptor().values(Paths.SPLITS).stream()
                        .filter(split -> words(subject, "splits")
                                .contains(split.text("name").toLowerCase(Locale.ROOT)))
                        .map(split -> r.at(split.location())
                                .about(Paths.ML_ROLES)
                                .say(
                                        "The data is for evaluation only (" + evaluation.get() + "), but has a split \""
                                                + split.text("name") + "\"",
                                        "Give the split another name, or correct what is said of the use."));
    }

    private static List<String> words(Subject subject, String kind) {
        return subject.vocabulary().list(WORDS).spellings(kind);
    }

    /** Training of something special, such as chess programs, leaves other training. */
    private static boolean isSpecial(Claim claim) {
        String text = claim.value().text();
        int end = claim.mention().start() + claim.quote().length();
        return text.startsWith(" of ", end);
    }

    private static Optional<String> evaluation(Subject subject) {
        List<String> roles = subject.descriptor().texts(Paths.ML_ROLES);
        if (!roles.isEmpty()) {
            return words(subject, "evaluation").containsAll(roles) ? Optional.of("uses: ml_roles") : Optional.empty();
        }
        return Stream.concat(
                        Claim.in(subject, USES, "words-evaluation-only"),
                        Claim.in(subject, UNWANTED, "words-training").filter(claim -> !isSpecial(claim)))
                .map(claim -> "\"" + claim.quote() + "\"")
                .findFirst();
    }
}
