package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.data.Glob;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.hub.LoaderNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code unloadable-name}: a name or pattern goes into the card, with which the library {@code datasets} loads nothing. */
final class UnloadableName implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Value> configs = subject.descriptor().values(Paths.CONFIGS);
        Set<String> here = subject.seen().files().map(DataInspection.File::path).collect(Collectors.toSet());
        return configs.stream()
                .filter(config -> files(config).findAny().isPresent())
                .flatMap(config -> Stream.of(
                                config(config, r),
                                splits(config, r),
                                patterns(here, config, r),
                                choices(here, config, r))
                        .flatMap(found -> found));
    }

    private static Stream<Value> files(Value config) {
        return below(config, "splits").flatMap(split -> below(split, "files"));
    }

    private static Stream<Finding> config(Value config, Report r) {
        return config.at("name")
                .flatMap(name -> finding(
                        name, "configuration", LoaderNames.ofConfig(config.text("name")), Paths.CONFIG_NAME, r));
    }

    private static Stream<Finding> splits(Value config, Report r) {
        return below(config, "splits")
                .filter(split -> below(split, "files").findAny().isPresent())
                .filter(split -> !split.text("name").isEmpty())
                .flatMap(split -> finding(
                        split.at("name").findFirst().orElse(split),
                        "split",
                        LoaderNames.ofSplit(split.text("name")),
                        Paths.SPLITS,
                        r));
    }

    /** What leaves the folder is another rule's; a file may have any character in its name. */
    private static Stream<Finding> patterns(Set<String> here, Value config, Report r) {
        return files(config)
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .filter(path -> !PathOutside.leaves(path.text()))
                .filter(path -> !path.text().matches(".*[\\\\{].*") || !here.contains(path.text()))
                .flatMap(path -> LoaderNames.ofPattern(path.text()).stream()
                        .map(fault -> place(path, here.contains(path.text()), r)
                                .about(Paths.SPLIT_FILES)
                                .say(
                                        "The library datasets does not read \"" + path.text() + "\" as it is meant: "
                                                + fault.reason(),
                                        fault.remedy())));
    }

    /** Brackets in a name are a choice of characters to the loader, which then looks for other files. */
    private static Stream<Finding> choices(Set<String> here, Value config, Report r) {
        return files(config)
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .filter(path -> Glob.isPattern(path.text()) && here.contains(path.text()))
                .filter(path -> Glob.matches(path.text(), List.of(path.text())).isEmpty())
                .map(path -> r.at(path.location())
                        .about(Paths.SPLIT_FILES)
                        .say(
                                "The library datasets does not find " + path.text()
                                        + ": it takes the brackets for a choice of characters",
                                "Write " + path.text().replace("[", "[[]") + ", or give the file another name."));
    }

    /** A file that is here loads all the same: the card then names no files. */
    private static Report.At place(Value.Scalar path, boolean here, Report r) {
        return here ? r.at(path.location()).as(Severity.WARNING) : r.at(path.location());
    }

    private static Stream<Finding> finding(
            Value name, String what, Optional<LoaderNames.Fault> found, String path, Report r) {
        return found.stream()
                .map(fault -> r.at(name.location())
                        .about(path)
                        .say(
                                "The library datasets refuses the name of this " + what + ": " + fault.reason(),
                                fault.remedy()));
    }

    private static Stream<Value> below(Value value, String member) {
        return value.at(member).flatMap(Value::flat);
    }
}
