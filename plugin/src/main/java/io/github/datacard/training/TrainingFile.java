package io.github.datacard.training;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.license.Use;
import io.github.datacard.text.Nearest;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file {@code *.training-summary.yaml}: who made a model of which datasets.
 *
 * @param root what it says, with places
 * @param datasets the datasets that it names
 */
public record TrainingFile(Path file, Node.Mapping root, List<Part> datasets) {
    static final List<String> KINDS =
            List.of("public", "licensed", "private", "crawled", "user", "interactions", "synthetic", "other");

    static final String UPDATED = "updated";
    static final String MODEL = "model";
    static final String MARKET_DATE = "market_date";

    /**
     * One dataset in the mixture.
     *
     * @param kind how the provider came to it
     * @param named whether the summary lists it by name, and does not describe it only
     * @param amounts how much of it was used, by modality
     * @param part how a part of it was chosen; empty if all of it was used
     * @param firstUsed when it was first used
     */
    record Part(
            String id,
            String kind,
            boolean named,
            Map<String, String> amounts,
            String part,
            String firstUsed,
            Location place) {}

    /** Reads a file; empty, with an error, if it is no such file. */
    public static Optional<TrainingFile> read(Path file, Findings findings) {
        return new TrainingFileReader(findings).read(file);
    }

    /** What the license is asked for, by the word for it. */
    static Optional<Use> use(String word) {
        return Stream.of(Use.values())
                .filter(use -> word.strip().replaceAll("[ -]", "_").equalsIgnoreCase(use.name()))
                .findFirst();
    }

    /** What is wrong with it beside its form: datasets that are not there, and a date long ago. */
    public List<Finding> findings(Collection<String> ids, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Part part : datasets) {
            if (!ids.contains(part.id())) {
                findings.add(error(
                        part.place(),
                        "There is no dataset with the id \"" + part.id() + "\"",
                        Nearest.hint(part.id(), ids) + "Its descriptor has to be among those that are searched."));
            }
        }
        due().filter(day -> day.isBefore(today))
                .ifPresent(day -> findings.add(error(
                                start().map(Node::location).orElse(root.location()),
                                "This summary was due for an update on " + day,
                                "Where training went on with more data, a new summary is due at least every six months"
                                        + (isUpdated()
                                                ? ""
                                                : ", here from the day on which the model came to the market")
                                        + ": bring it up to date, or set updated to the day on which it was found to be"
                                        + " still right.")
                        .as(Severity.WARNING)));
        if (!isUpdated() && due().isEmpty()) {
            findings.add(error(
                            root.location(),
                            "Nothing says when this summary was last updated, so nobody learns when the next update is due",
                            "Write updated: with a day, 2026-09-01, or a month, 2026-09.")
                    .as(Severity.WARNING));
        }
        return findings;
    }

    /** That its documents would take the place of those of another file. */
    public Finding sameNameAs(TrainingFile other) {
        return error(
                Location.of(file),
                "Another training summary has the name \"" + other.name() + "\", and its documents would be replaced",
                "Rename one of the two files: each needs a name of its own.");
    }

    /** Six months after the last update or, if that is not said, after the model came to the market. */
    Optional<LocalDate> due() {
        return start().flatMap(said -> sixMonthsAfter(said.text()));
    }

    private boolean isUpdated() {
        return root.get(UPDATED).filter(said -> !said.isNothing()).isPresent();
    }

    private Optional<Node.Scalar> start() {
        Optional<Node> start = isUpdated() ? root.get(UPDATED) : at(MODEL, MARKET_DATE);
        return start.filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    private Optional<Node> at(String part, String key) {
        return root.get(part).filter(Node.Mapping.class::isInstance).flatMap(found -> ((Node.Mapping) found).get(key));
    }

    private static Optional<LocalDate> sixMonthsAfter(String date) {
        try {
            return date.matches("\\d{4}-\\d{2}")
                    ? Optional.of(YearMonth.parse(date).plusMonths(6).atEndOfMonth())
                    : Optional.of(LocalDate.parse(date).plusMonths(6));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Finding error(Location place, String message, String remedy) {
        return Finding.of(ReadingRule.TRAINING_SUMMARY, place, message, remedy);
    }

    /** The name of its folder in the output. */
    public String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - DescriptorFinder.TRAINING_SUMMARY.length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-");
    }

    /** The texts at a path such as {@code provider.name}. */
    List<String> texts(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? root.texts(path)
                : root.get(path.substring(0, dot)).stream()
                        .filter(Node.Mapping.class::isInstance)
                        .flatMap(part -> ((Node.Mapping) part).texts(path.substring(dot + 1)).stream())
                        .toList();
    }
}
