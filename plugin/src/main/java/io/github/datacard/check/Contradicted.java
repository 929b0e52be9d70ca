package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.license.Licenses;
import io.github.datacard.license.Permission;
import io.github.datacard.license.Use;
import io.github.datacard.vocabulary.Contradiction;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts that say the opposite of an answer or of what a license permits, by {@code contradictions.yaml}.
 *
 * @param subject the dataset
 */
record Contradicted(Subject subject) {
    private static final Set<Permission> PERMITTED = Set.of(Permission.ALLOWED, Permission.WITH_CONDITIONS);

    Stream<Finding> find(Report r) {
        Set<String> groups = new HashSet<>();
        return subject.vocabulary().contradictions().stream()
                .flatMap(one -> says(one)
                        .flatMap(says -> Claim.in(subject, one.texts(), one.list())
                                .findFirst()
                                .filter(claim -> groups.add(one.group()))
                                .map(claim -> claim.at(r)
                                        .say(says + ", but here it says \"" + claim.quote() + "\"", remedy(one))))
                        .stream());
    }

    private static String remedy(Contradiction one) {
        return "Correct " + (one.question().isEmpty() ? "the license" : one.question())
                + " or this text, whichever is wrong.";
    }

    /** What a descriptor says that such texts may not contradict, if it does say it. */
    private Optional<String> says(Contradiction one) {
        if (!one.unless().isEmpty() && subject.descriptor().has(one.unless())) {
            return Optional.empty();
        }
        if (one.question().isEmpty()) {
            return license(one);
        }
        List<String> all = subject.descriptor().texts(one.question());
        List<String> given = all.size() > 1 ? all : List.of(subject.descriptor().text(one.question()));
        return one.answers().containsAll(given)
                ? Optional.of(one.question() + " is \"" + String.join(", ", given) + "\"")
                : Optional.empty();
    }

    /** A license that permits or forbids a use, if it is the only one and has no terms of its own. */
    private Optional<String> license(Contradiction one) {
        List<String> own = subject.descriptor().texts(Paths.LICENSE_ID);
        if (own.size() != 1 || subject.descriptor().has(Paths.LICENSE_TERMS)) {
            return Optional.empty();
        }
        boolean permits = !one.permits().isEmpty();
        Use use = Use.valueOf((permits ? one.permits() : one.forbids()).toUpperCase(Locale.ROOT));
        Permission verdict =
                new Licenses(subject.vocabulary()).judge(own.get(0), use).verdict();
        return (permits ? PERMITTED.contains(verdict) : verdict == Permission.CONFLICT)
                ? Optional.of("The license " + own.get(0) + (permits ? " permits " : " does not permit ") + use.says())
                : Optional.empty();
    }
}
