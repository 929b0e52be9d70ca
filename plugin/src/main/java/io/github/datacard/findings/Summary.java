package io.github.datacard.findings;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a check says after its findings: the open questions, and one line on all of it. */
public final class Summary {
    private static final String QUESTION = "%-12s %s";

    private Summary() {}

    /** Whether a finding is a recommended question without an answer, or a stated gap of no weight. */
    public static boolean isOpenQuestion(Finding finding) {
        return finding.severity() == Severity.INFO
                && (finding.kind() == Finding.Kind.QUESTION || finding.kind() == Finding.Kind.GAP);
    }

    /**
     * The open questions of a profile on lines, required ones first, and how many more hang on an open yes or no.
     *
     * @param where the line of the descriptor and the field by which the question, or the part of it that is missing, would be answered
     * @param asks what that field asks; may be empty
     */
    public static List<String> open(
            Assessment assessment, Function<JudgedQuestion, String> where, Function<JudgedQuestion, String> asks) {
        List<String> open = new ArrayList<>();
        for (boolean required : new boolean[] {true, false}) {
            assessment.questions().stream()
                    .filter(judged ->
                            judged.state() == State.OPEN && judged.question().required() == required)
                    .forEach(judged -> {
                        open.add(String.format(
                                Locale.ROOT,
                                QUESTION,
                                required ? "required" : "recommended",
                                judged.question().topic() + (judged.partly() ? ", partly answered" : "") + " ("
                                        + where.apply(judged) + ")"));
                        Optional.of(asks.apply(judged))
                                .filter(text -> !text.isEmpty())
                                .ifPresent(text -> open.add(String.format(Locale.ROOT, QUESTION, "", text)));
                    });
        }
        long hanging = assessment.count(State.UNKNOWN);
        if (hanging > 0) {
            open.add(String.format(
                    Locale.ROOT,
                    QUESTION,
                    hanging + " more",
                    (hanging == 1 ? "hangs" : "hang") + " on a yes or no that is open"));
        }
        return open;
    }

    /** The whole run in a few words: {@code 2 errors, 1 warning in 3 descriptors}; without descriptors the findings alone. */
    public static String heading(Collection<Finding> findings, int descriptors) {
        return descriptors == 0
                ? counts(findings)
                : counts(findings) + " in " + descriptors + (descriptors == 1 ? " descriptor" : " descriptors");
    }

    /** The number of findings by severity: {@code 2 errors, 1 warning}. */
    public static String counts(Collection<Finding> findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(
                        count + " " + (severity == Severity.INFO ? "info" : severity.word() + (count == 1 ? "" : "s")));
            }
        }
        return parts.isEmpty() ? "no findings" : String.join(", ", parts);
    }
}
