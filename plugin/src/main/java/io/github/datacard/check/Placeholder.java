package io.github.datacard.check;

import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code placeholder}: a phrase stands where an answer should be, and counts as none. */
final class Placeholder implements Rule<Subject> {
    private static final int LONGEST = 60;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        ShortForm forms = new ShortForm(subject.vocabulary());
        return subject.descriptor().placeholders().stream()
                .map(placeholder -> r.at(placeholder.location())
                        .about(placeholder.path())
                        .say(
                                "\"" + shortened(placeholder.text()) + "\" says nothing and counts as no answer",
                                "Answer " + forms.place(placeholder.path())
                                        + ", or remove the line and list the field below gaps."));
    }

    /** The guidance of a template may be long. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
