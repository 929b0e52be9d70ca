package io.github.datacard.engine;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.check.Checker;
import io.github.datacard.check.Subject;
import io.github.datacard.data.DataInspector;
import io.github.datacard.data.LicenseText;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.text.TextFile;
import io.github.datacard.yaml.Node;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges cards of the Hub that have no descriptor: their front matter, and the data beside them by what it says. */
final class LoneCardJudge {
    private static final String CARD = "README.md";
    private static final List<String> ON_DATA = List.of("dataset_info", "configs");

    /** Rules that compare what is said of the data with the data. */
    private static final Set<String> RULES = Set.of(
            "count-differs",
            "column-missing",
            "column-undeclared",
            "data-missing",
            "unloadable-type",
            "unloadable-files",
            "foreign-files");

    private final Workspace workspace;
    private final Policy policy;

    LoneCardJudge(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
    }

    /** All findings on cards that stand in a source without a descriptor beside them. */
    List<Finding> findings(List<Path> descriptors) {
        Findings findings = new Findings();
        for (Path source : workspace.sources()) {
            Path folder = source.toAbsolutePath().normalize();
            boolean described = descriptors.stream()
                    .anyMatch(descriptor -> folder.equals(
                            descriptor.toAbsolutePath().normalize().getParent()));
            if (!described && Files.isRegularFile(folder.resolve(CARD), LinkOption.NOFOLLOW_LINKS)) {
                TextFile.read(folder, CARD, findings).ifPresent(text -> judge(folder, text, findings));
            }
        }
        return findings.sorted();
    }

    private void judge(Path folder, String text, Findings findings) {
        CommittedCard card = CommittedCard.of(folder.resolve(CARD), text);
        Set<String> known = FrontMatterKeys.of(workspace.library()).keys().keySet();
        boolean ours = card.source().hasMatter()
                && card.frontMatter()
                        .filter(matter -> matter.keys().stream().anyMatch(known::contains))
                        .isPresent();
        if (ours) {
            findings.addAll(new CardJudge(workspace.library(), policy.audience()).frontMatter(card));
            card.frontMatter().ifPresent(matter -> findings.addAll(onData(folder, text, matter)));
        }
    }

    private List<Finding> onData(Path folder, String text, Node.Mapping matter) {
        if (policy.data().mode() == DataMode.ABSENT
                || ON_DATA.stream().noneMatch(key -> matter.get(key).isPresent())) {
            return List.of();
        }
        String draft = new CardImporter(workspace.library())
                .read(folder, text, new Findings())
                .draft()
                .yaml();
        Optional<Descriptor> descriptor = new DescriptorReader(
                        workspace.library().vocabulary(), workspace.limits(), workspace.top())
                .parse(folder.resolve(DescriptorFinder.NAME), draft, new Findings());
        return descriptor.stream()
                .flatMap(said -> Checker.check(subject(said)).stream())
                .filter(finding -> RULES.contains(finding.rule()))
                .map(finding -> finding.at(place(finding, draft, matter)))
                .distinct()
                .toList();
    }

    private Subject subject(Descriptor descriptor) {
        KnownDataset known = new KnownDataset(
                descriptor,
                true,
                descriptor,
                Optional.empty(),
                new DataInspector(policy.data().digestLimit(), Set.of(workspace.output()))
                        .at(descriptor, Optional.empty()),
                LicenseText.in(descriptor.folder()));
        return new Subject(
                workspace.library().vocabulary(),
                known,
                new Assessments(List.of(), List.of(), List.of()),
                policy.settings());
    }

    /** Where the front matter says what a line of the draft says: at the split or column that it names, or at the key. */
    private static Location place(Finding finding, String draft, Node.Mapping matter) {
        List<String> lines = draft.lines().toList();
        int line = Math.min(finding.location().line(), lines.size());
        List<String> names = new ArrayList<>();
        for (int at = line; at > 0 && at > line - 4; at--) {
            names.add(lines.get(at - 1).strip().split(":", 2)[0].replaceAll("^- |['\"]", ""));
        }
        return ON_DATA.stream()
                .flatMap(key -> matter.get(key).stream())
                .flatMap(value -> names.stream().flatMap(name -> named(value, name)))
                .findFirst()
                .or(() -> ON_DATA.stream().flatMap(key -> key(matter, key)).findFirst())
                .orElse(matter.location());
    }

    private static Stream<Location> key(Node.Mapping matter, String key) {
        return matter.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(entry -> entry.key().location());
    }

    private static Stream<Location> named(Node node, String name) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().flatMap(item -> named(item, name));
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return Stream.empty();
        }
        Stream<Location> here = Stream.of("name", "split", "path")
                .flatMap(key -> mapping.get(key).stream())
                .filter(value ->
                        value instanceof Node.Scalar scalar && scalar.text().equals(name))
                .map(Node::location);
        return Stream.concat(here, mapping.entries().stream().flatMap(entry -> named(entry.value(), name)));
    }
}
