package io.github.datacard.engine;

import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.descriptor.Approval;
import io.github.datacard.descriptor.ApprovalText;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.SectionDigests;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.findings.Summary;
import io.github.datacard.judging.Judgement;
import io.github.datacard.judging.Judging;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The goal {@code approve}: shows what is approved, and writes who approves it, with digests of what was shown. */
public final class Approving {
    private static final String ALL = "*";

    private final Workspace workspace;
    private final Policy policy;
    private final ApproveRequest request;
    private final Vocabulary vocabulary;
    private final ShownPaths paths;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /** An approval. */
    public Approving(Workspace workspace, Policy policy, ApproveRequest request) {
        this.workspace = workspace;
        this.policy = policy;
        this.request = request;
        this.vocabulary = workspace.library().vocabulary();
        this.paths = new ShownPaths(workspace.viewpoint());
    }

    /** Shows, and writes where somebody approves. */
    public ApproveResult run() {
        Judgement judgement = new Judging(workspace, policy).judge();
        List<JudgedDataset> chosen = chosen(judgement.datasets());
        chosen.forEach(this::show);
        request.by().ifPresent(by -> {
            requireChoice(chosen);
            chosen.forEach(dataset -> approve(dataset, by));
        });
        return new ApproveResult(
                judgement.descriptors().size(), List.copyOf(lines), List.copyOf(written), List.copyOf(refused));
    }

    private List<JudgedDataset> chosen(List<JudgedDataset> all) {
        List<String> ids =
                all.stream().map(dataset -> dataset.descriptor().id()).toList();
        request.ids().stream()
                .filter(id -> !id.equals(ALL) && !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new DatacardException("There is no dataset \"" + id
                            + "\" here. Correct -Ddatacard.approve.ids; there are: " + String.join(", ", ids) + ".");
                });
        return request.ids().isEmpty() || request.ids().contains(ALL)
                ? all
                : all.stream()
                        .filter(dataset ->
                                request.ids().contains(dataset.descriptor().id()))
                        .toList();
    }

    private void requireChoice(List<JudgedDataset> chosen) {
        if (chosen.size() > 1 && request.ids().isEmpty()) {
            throw new DatacardException("There are " + chosen.size()
                    + " datasets here. Say which of them are approved, by -Ddatacard.approve.ids=ID,ID, or * for all.");
        }
    }

    private void show(JudgedDataset dataset) {
        Descriptor descriptor = dataset.descriptor();
        Map<String, String> present = SectionDigests.of(vocabulary, descriptor);
        List<Approval> approvals = Approval.all(descriptor);
        String version = descriptor.text("version");
        lines.add(descriptor.name() + (version.isEmpty() ? "" : " " + version) + " (" + paths.of(descriptor.file())
                + ")");
        ApprovedStatements statements = new ApprovedStatements(vocabulary, descriptor);
        present.forEach((section, digest) -> {
            lines.add("  " + title(section) + ": " + state(section, digest, approvals));
            if (!isApproved(section, digest, approvals)) {
                statements.of(section).forEach(statement -> lines.add("    " + statement));
            }
        });
        int gaps = descriptor.envelope().gaps().size();
        if (gaps > 0) {
            lines.add("  Stated gaps: "
                    + String.join(
                            ", ",
                            descriptor.envelope().gaps().stream()
                                    .map(gap -> gap.path())
                                    .toList()));
        }
        approvals.forEach(approval -> lines.add("  Approval of " + approval.by()
                + (approval.date().isEmpty() ? "" : ", " + approval.date()) + ": "
                + (approval.digests().equals(present) ? "holds" : "outdated, " + outdated(approval, present))));
        long errors = errors(dataset).size();
        if (errors > 0) {
            lines.add("  check has " + errors + (errors == 1 ? " error" : " errors") + " here");
        }
    }

    private String title(String section) {
        return vocabulary.section(section).map(Section::title).orElse(section);
    }

    private static boolean isApproved(String section, String digest, List<Approval> approvals) {
        return approvals.stream()
                .anyMatch(approval -> digest.equals(approval.digests().get(section)));
    }

    private static String state(String section, String digest, List<Approval> approvals) {
        List<String> by = approvals.stream()
                .filter(approval -> digest.equals(approval.digests().get(section)))
                .map(Approval::by)
                .toList();
        boolean known =
                approvals.stream().anyMatch(approval -> approval.digests().containsKey(section));
        return by.isEmpty()
                ? approvals.isEmpty() ? "not approved yet" : known ? "changed since it was approved" : "new"
                : "as approved by " + String.join(", ", by);
    }

    private String outdated(Approval approval, Map<String, String> present) {
        TreeSet<String> sections = new TreeSet<>(present.keySet());
        sections.addAll(approval.digests().keySet());
        return String.join(
                ", ",
                sections.stream()
                        .filter(section -> !Optional.ofNullable(present.get(section))
                                .equals(Optional.ofNullable(approval.digests().get(section))))
                        .map(this::title)
                        .toList());
    }

    private static List<Finding> errors(JudgedDataset dataset) {
        return dataset.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private void approve(JudgedDataset dataset, String by) {
        Path file = dataset.descriptor().file();
        List<Finding> errors = errors(dataset);
        if (!errors.isEmpty()) {
            refused.add(paths.of(file) + ": not approved, because check has " + Summary.counts(errors));
            return;
        }
        Approval approval =
                new Approval(by, request.role(), request.date(), SectionDigests.of(vocabulary, dataset.descriptor()));
        Optional<String> text = written(file, approval);
        if (text.isEmpty()) {
            refused.add(
                    paths.of(file) + ": the approval cannot be written here without a change of other lines. Write"
                            + " \"card:\" and \"approvals:\" with one key a line, without braces and brackets; then approve again.");
            return;
        }
        TextFile.write(dataset.descriptor().folder(), String.valueOf(file.getFileName()), text.get());
        written.add(file);
    }

    /** The text with the approval, if it says that and else what it said before. */
    private Optional<String> written(Path file, Approval approval) {
        Findings findings = new Findings();
        Optional<String> old = TextFile.read(
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file),
                String.valueOf(file.getFileName()),
                findings);
        Optional<Node.Mapping> root =
                old.flatMap(text -> new YamlReader(workspace.limits()).parse(file, text, findings));
        return root.flatMap(tree -> ApprovalText.with(old.orElse(""), tree, approval))
                .filter(text -> holds(file, text, approval));
    }

    private boolean holds(Path file, String text, Approval approval) {
        Findings findings = new Findings();
        Optional<Descriptor> read = new DescriptorReader(
                        vocabulary,
                        workspace.limits(),
                        workspace.top(),
                        workspace.library().artifacts())
                .parse(file, text, findings);
        return !findings.hasErrors()
                && read.filter(descriptor ->
                                SectionDigests.of(vocabulary, descriptor).equals(approval.digests())
                                        && Approval.all(descriptor).contains(approval))
                        .isPresent();
    }
}
