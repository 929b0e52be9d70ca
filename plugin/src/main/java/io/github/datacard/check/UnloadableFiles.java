package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import java.util.stream.Stream;

/** {@code unloadable-files}: the library {@code datasets} refuses the files as they are. */
final class UnloadableFiles implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        DataInspection.Trouble trouble = subject.seen().trouble();
        Stream<Finding> options = trouble.options().stream().flatMap(option -> option(subject, option, r));
        return Stream.concat(options, files(subject, trouble, r));
    }

    private static Stream<Finding> files(Subject subject, DataInspection.Trouble trouble, Report r) {
        return trouble.refusal().isPresent()
                ? trouble.refusal().stream().map(reason -> refused(reason, r))
                : trouble.obstacles().stream()
                        .filter(obstacle -> subject.seen().files().noneMatch(file -> isUnreadable(file, obstacle)))
                        .map(obstacle -> stopped(subject, obstacle, r));
    }

    /** What cannot be read at all is a finding of its own. */
    private static boolean isUnreadable(DataInspection.File file, DataInspection.Obstacle obstacle) {
        return file.path().equals(obstacle.path())
                && file.fault().filter(DataInspection.Fault::broken).isPresent();
    }

    private static Stream<Finding> option(Subject subject, DataInspection.RefusedOption refused, Report r) {
        return subject.descriptor().values(Paths.CONFIGS).stream()
                .filter(config -> config.text("name").equals(refused.config())
                        || (config.text("name").isEmpty() && refused.config().equals(DatasetView.DEFAULT_CONFIG)))
                .flatMap(config -> config.at("options").flatMap(Value::flat))
                .filter(option -> option.text("name").equals(refused.option()))
                .map(option -> r.at(option.location())
                        .about(Paths.CONFIGS)
                        .say(
                                "The library datasets stops at this \"" + refused.option() + "\", and "
                                        + refused.reason(),
                                "Write one of these, or remove the line."));
    }

    private static Finding refused(String reason, Report r) {
        return r.at(Paths.CONFIGS)
                .about(Paths.CONFIGS)
                .say(
                        "The library datasets does not load these files, because " + reason,
                        "Give all splits and configurations files of one kind, written alike. Where the folder holds others, too,"
                                + " name the files below configs.");
    }

    private static Finding stopped(Subject subject, DataInspection.Obstacle obstacle, Report r) {
        return r.at(Location.at(
                        subject.descriptor().folder().resolve(obstacle.path()), Math.max(1, obstacle.line()), 1))
                .about(Paths.CONFIGS)
                .say(
                        "The library datasets does not load " + obstacle.path() + ", because " + obstacle.reason(),
                        "Correct the file, or state below configs how it is meant: the types of its columns in features,"
                                + " or how it is read in options, such as skiprows or sep.");
    }
}
