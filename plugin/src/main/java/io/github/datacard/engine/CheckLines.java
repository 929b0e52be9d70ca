package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.State;
import io.github.datacard.audience.Audience;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.check.Checker;
import io.github.datacard.descriptor.CommentedKeys;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.CheckResult.Line;
import io.github.datacard.findings.CodeFrame;
import io.github.datacard.findings.ConsoleReport;
import io.github.datacard.findings.GroupedFindings;
import io.github.datacard.findings.Ink;
import io.github.datacard.findings.ListedFindings;
import io.github.datacard.findings.SectionRanking;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.findings.Summary;
import io.github.datacard.findings.SummaryTable;
import io.github.datacard.judging.Judgement;
import io.github.datacard.judging.Redaction;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a check prints for people: findings, what else they ask for, and the table.
 *
 * @param paths how files are named
 * @param audience who will see the result; others' secrets are left out of quoted lines
 * @param shown what is listed besides errors and warnings
 * @param ink colors
 */
record CheckLines(Vocabulary vocabulary, ShownPaths paths, Audience audience, Set<ShowOption> shown, Ink ink) {
    /** More announcements than people read are counted among the notes. */
    private static final int MOST_ANNOUNCED = 3;

    /** Errors and warnings, what else is asked for, and the table. */
    Stream<Line> of(Judgement judgement, SummaryTable table) {
        ConsoleReport console = new ConsoleReport(paths, frames(judgement), ink);
        List<Line> lines = new ArrayList<>();
        List<Finding> reported =
                judgement.findings().stream().filter(this::isReported).toList();
        ListedFindings listed = listed(reported);
        for (Finding finding : listed.shown()) {
            console.lines(finding).forEach(text -> lines.add(new Line(finding.severity(), text)));
        }
        listed.rest()
                .says(paths)
                .ifPresent(text -> lines.add(new Line(listed.rest().gravest(), text)));
        if (shown.contains(ShowOption.OPEN)) {
            ShortForm forms = new ShortForm(vocabulary);
            judgement.datasets().forEach(dataset -> openQuestions(dataset, forms, lines));
        }
        if (!judgement.datasets().isEmpty()) {
            table.lines(ink).forEach(text -> lines.add(new Line(Severity.INFO, text)));
        }
        List<Finding> announced = announced(judgement);
        announced.forEach(finding -> console.lines(finding.saying(finding.message(), ""))
                .forEach(text -> lines.add(new Line(Severity.INFO, text))));
        notReported(judgement, announced).ifPresent(text -> lines.add(new Line(Severity.INFO, text)));
        return lines.stream();
    }

    /** Who asks for more than errors and warnings wants to read all of it. */
    private ListedFindings listed(List<Finding> reported) {
        GroupedFindings groups = new GroupedFindings(paths, new ShortPlaces(vocabulary));
        return shown.isEmpty() ? ListedFindings.most(reported, groups, paths) : ListedFindings.all(reported, groups);
    }

    private CodeFrame frames(Judgement judgement) {
        return new CodeFrame(new Redaction(vocabulary, audience).hidden(judgement));
    }

    private boolean isReported(Finding finding) {
        return finding.severity() != Severity.INFO
                || (shown.contains(ShowOption.NOTES) && !Summary.isOpenQuestion(finding));
    }

    /** Profiles that fit and that nobody asked for; none if they are too many to be read. */
    private List<Finding> announced(Judgement judgement) {
        List<Finding> all = judgement.findings().stream()
                .filter(finding -> Checker.announcesProfile(finding) && !isReported(finding))
                .limit(MOST_ANNOUNCED + 1L)
                .toList();
        return all.size() <= MOST_ANNOUNCED ? all : List.of();
    }

    /** How much is not listed, and what lists it. */
    private Optional<String> notReported(Judgement judgement, List<Finding> announced) {
        long open =
                judgement.findings().stream().filter(Summary::isOpenQuestion).count();
        long notes = judgement.findings().stream()
                        .filter(finding -> finding.severity() == Severity.INFO && !Summary.isOpenQuestion(finding))
                        .count()
                - announced.size();
        List<String> parts = new ArrayList<>();
        List<String> shows = new ArrayList<>();
        if (open > 0 && !shown.contains(ShowOption.OPEN)) {
            parts.add(open + (open == 1 ? " recommended question is open" : " recommended questions are open"));
            shows.add("open");
        }
        if (notes > 0 && !shown.contains(ShowOption.NOTES)) {
            parts.add(notes + (notes == 1 ? " note" : " notes"));
            shows.add("notes");
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", parts) + "; to list them: -Ddatacard.show=" + String.join(",", shows));
    }

    private void openQuestions(JudgedDataset dataset, ShortForm forms, List<Line> lines) {
        CommentedKeys commented = commented(dataset.descriptor());
        for (Assessment assessment : dataset.assessments().named()) {
            List<String> open = Summary.open(
                    assessment,
                    judged -> where(dataset, commented, forms, forms.easiest(judged.wanted())),
                    judged -> asks(forms.easiest(judged.wanted())));
            if (!open.isEmpty()) {
                lines.add(new Line(
                        Severity.INFO,
                        "Open questions of " + dataset.descriptor().id() + " for "
                                + assessment.profile().reference() + " ("
                                + paths.of(dataset.descriptor().file()) + "), "
                                + (assessment.count(State.OPEN) + assessment.count(State.UNKNOWN)) + ":"));
                open.forEach(topic -> lines.add(new Line(Severity.INFO, "  " + topic)));
                SectionRanking.of(assessment).ifPresent(text -> lines.add(new Line(Severity.INFO, text)));
            }
        }
    }

    private String asks(String path) {
        return vocabulary.field(path).map(field -> field.text().question()).orElse("");
    }

    private static CommentedKeys commented(Descriptor descriptor) {
        return CommentedKeys.of(TextFile.read(
                        descriptor.folder(), String.valueOf(descriptor.file().getFileName()), new Findings())
                .orElse(""));
    }

    /** Where an answer goes: the line of the question in the file, or else of what stands around it. */
    private static String where(JudgedDataset dataset, CommentedKeys commented, ShortForm forms, String path) {
        String place = forms.place(path);
        return commented
                .line(place)
                .or(() -> commented.line(path))
                .or(() -> dataset.findings().stream()
                        .filter(finding -> finding.path().filter(path::equals).isPresent())
                        .map(finding -> finding.location().line())
                        .findFirst()
                        .filter(line -> line > 1))
                .map(line -> place + ", line " + line)
                .orElse(place);
    }
}
