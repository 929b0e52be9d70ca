package io.github.datacard.diff;

import io.github.datacard.descriptor.Approval;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.SectionDigests;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What changes ask of a release: a step of the version, by the gravest of them, and an approval. */
public final class ReleasePolicy {
    private static final String FILE = "diff/policies.yaml";
    private static final String APPROVAL = "approval";
    private static final String VERSION = "version";
    private static final String NONE = "none";
    private static final KnownNames KEYS = KnownNames.of(
            "key",
            Stream.concat(Stream.of(Grade.values()).map(Grade::word), Stream.of(APPROVAL))
                    .toList());

    private final Map<Grade, VersionStep> steps = new EnumMap<>(Grade.class);
    private Optional<Grade> approval = Optional.empty();

    private ReleasePolicy() {}

    /**
     * A policy.
     *
     * @param given the name of a policy of the library and entries such as {@code breaking=major} or
     *     {@code approval=breaking}, the last of which counts
     * @throws DatacardException if there is no such policy, grade or step
     */
    public static ReleasePolicy of(Library library, List<String> given) {
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        LibraryNode.read(library.files(), FILE)
                .each((name, node) -> Map.entry(name, node.allow(KEYS).attributes()))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        ReleasePolicy policy = new ReleasePolicy();
        for (String word : given) {
            String[] sides = word.strip().split("=", 2);
            if (sides.length == 2) {
                policy.set(sides[0].strip(), sides[1].strip());
            } else if (known.containsKey(sides[0])) {
                known.getOrDefault(sides[0], Map.of()).forEach(policy::set);
            } else {
                throw new DatacardException("-Ddatacard.diff.policy: there is no policy \"" + sides[0] + "\". "
                        + Nearest.hint(sides[0], known.keySet()) + "Write one of " + String.join(", ", known.keySet())
                        + ", or pairs such as breaking=major,approval=breaking.");
            }
        }
        return policy;
    }

    private void set(String key, String value) {
        if (key.equals(APPROVAL)) {
            approval = value.equals(NONE) ? Optional.empty() : Optional.of(word(key, value, Grade.class));
        } else {
            steps.put(word("the grade", key, Grade.class), word(key, value, VersionStep.class));
        }
    }

    private static <E extends Enum<E>> E word(String what, String given, Class<E> values) {
        List<String> words = Stream.of(values.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of(values.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new DatacardException("-Ddatacard.diff.policy: " + what + " cannot be \"" + given
                        + "\". Write one of: " + String.join(", ", words) + "."));
    }

    /**
     * What a dataset lacks for a release.
     *
     * @param since what readers call the last release, such as a tag
     * @param before the dataset at that release
     * @param after the dataset as it is
     * @param changes what changed in between
     */
    public List<Finding> findings(
            Vocabulary vocabulary, String since, DatasetState before, DatasetState after, List<Change> changes) {
        List<Finding> findings = new ArrayList<>();
        Optional<Grade> gravest = changes.stream().map(Change::grade).max(Grade::compareTo);
        gravest.flatMap(grade -> step(since, grade, before, after, changes)).ifPresent(findings::add);
        gravest.filter(grade ->
                        approval.filter(from -> grade.compareTo(from) >= 0).isPresent())
                .filter(grade -> !isApproved(vocabulary, after.whole()))
                .ifPresent(grade -> findings.add(unapproved(since, grade, after, changes)));
        return findings;
    }

    private Optional<Finding> step(
            String since, Grade gravest, DatasetState before, DatasetState after, List<Change> changes) {
        VersionStep step = Stream.of(Grade.values())
                .filter(grade -> grade.compareTo(gravest) <= 0)
                .map(grade -> steps.getOrDefault(grade, VersionStep.NONE))
                .max(VersionStep::compareTo)
                .orElse(VersionStep.NONE);
        String claimed = after.version();
        String was = before.version().isEmpty() ? since.replaceFirst("^.*?(?=[vV]?\\d)", "") : before.version();
        Optional<DatasetVersion> old = DatasetVersion.of(was);
        Optional<DatasetVersion> now = DatasetVersion.of(claimed);
        boolean enough = step == VersionStep.NONE
                || (old.isPresent() && now.isPresent() && old.get().isStep(step, now.get()))
                || (old.isEmpty() && !claimed.isEmpty() && !claimed.equals(was));
        if (enough) {
            return Optional.empty();
        }
        String wanted = old.map(version -> version.says(step)).orElse("a later one");
        Location place = after.said().placeOf(VERSION);
        return Optional.of(Finding.of(
                        ReadingRule.VERSION_STEP,
                        place,
                        "Since " + since + " there " + counted(gravest, changes) + ", so the version has to be "
                                + wanted + (claimed.isEmpty() ? ", but none is stated" : ", but it is " + claimed),
                        "Write version: " + wanted.replace(" or later", "") + ", or take the change back."
                                + " The goal diff shows all changes.")
                .about(VERSION));
    }

    private static Finding unapproved(String since, Grade gravest, DatasetState after, List<Change> changes) {
        return Finding.of(
                        ReadingRule.UNAPPROVED_CHANGE,
                        after.said().placeOf(Paths.APPROVALS),
                        "Since " + since + " there " + counted(gravest, changes)
                                + ", and nobody has approved the dataset as it is now",
                        "Let somebody who may approve read it; the goal approve shows what is approved and writes the"
                                + " approval. Or take the change back.")
                .about(Paths.APPROVALS);
    }

    private static String counted(Grade gravest, List<Change> changes) {
        List<Change> grave =
                changes.stream().filter(change -> change.grade() == gravest).toList();
        return (grave.size() == 1
                        ? "is 1 " + gravest.word() + " change"
                        : "are " + grave.size() + " " + gravest.word() + " changes")
                + " (" + grave.get(0).line() + (grave.size() > 1 ? "; …" : "") + ")";
    }

    /** Whether an approval is about all sections as they are now. */
    private static boolean isApproved(Vocabulary vocabulary, Descriptor descriptor) {
        List<Approval> approvals = Approval.all(descriptor);
        if (approvals.isEmpty()) {
            return false;
        }
        Map<String, String> present = SectionDigests.of(vocabulary, descriptor);
        return approvals.stream().anyMatch(approval -> approval.digests().equals(present));
    }
}
