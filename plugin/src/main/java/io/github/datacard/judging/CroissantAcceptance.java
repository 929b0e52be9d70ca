package io.github.datacard.judging;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.audience.Audience;
import io.github.datacard.audience.Documents;
import io.github.datacard.croissant.CroissantDemands;
import io.github.datacard.croissant.CroissantLinter;
import io.github.datacard.croissant.Remark;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.exchange.Disclosed;
import io.github.datacard.exchange.Formats;
import io.github.datacard.json.JsonReader;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Lazy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the Croissant file of a dataset would be accepted by those whose profile it has to satisfy. */
public final class CroissantAcceptance {
    private final Lazy<CroissantDemands> demands;
    private final Lazy<CroissantLinter> linter;
    private final Lazy<Documents> documents;
    private final Lazy<Formats> formats;

    public CroissantAcceptance(Library library, Audience audience) {
        this.demands = new Lazy<>(() -> CroissantDemands.of(library));
        this.linter = new Lazy<>(() -> new CroissantLinter(library));
        this.documents = new Lazy<>(() -> new Documents(library, audience));
        this.formats = new Lazy<>(() -> new Formats(library));
    }

    /** Why the file would be refused, as one finding; none if it would be accepted or nobody asks. */
    Optional<Finding> finding(KnownDataset known, Assessments assessments) {
        List<String> profiles = demanding(assessments);
        if (profiles.isEmpty()) {
            return Optional.empty();
        }
        List<String> reasons = reasons(known, assessments, profiles);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(refused(known.descriptor(), profiles, reasons));
    }

    /** The profiles of a dataset that demand something of its Croissant file. */
    public List<String> demanding(Assessments assessments) {
        return assessments.required().stream()
                .map(Assessment::profile)
                .map(profile -> profile.id())
                .filter(profile -> demands.get().isDemanding(profile))
                .toList();
    }

    private List<String> reasons(KnownDataset known, Assessments assessments, List<String> profiles) {
        Disclosed disclosed = documents.get().disclosed(known, documents.get().of(known, assessments));
        String text = formats.get()
                .named(List.of("croissant"))
                .get(0)
                .write(disclosed)
                .text();
        return new JsonReader(CroissantJudge.LIMITS)
                .parse(known.descriptor().folder().resolve("croissant.json"), text, new Findings()).stream()
                        .flatMap(root -> linter.get().lint(root, Optional.empty(), profiles).stream())
                        .filter(remark -> isReason(remark.finding()))
                        .map(Remark::reason)
                        .toList();
    }

    private static boolean isReason(Finding finding) {
        return finding.severity() == Severity.ERROR
                || (finding.isOf(ReadingRule.CROISSANT_REQUIRED) && finding.severity() == Severity.WARNING);
    }

    private static Finding refused(Descriptor descriptor, List<String> profiles, List<String> reasons) {
        return Finding.of(
                ReadingRule.CROISSANT_REFUSED,
                Location.of(descriptor.file()),
                String.join(", ", profiles) + " would not accept the Croissant file of this dataset: "
                        + reasons.stream().distinct().collect(Collectors.joining("; ")),
                "Answer these questions of the profile, run the goal measure for checksums, and write the file with"
                        + " the goal render and -Ddatacard.formats=croissant.");
    }
}
