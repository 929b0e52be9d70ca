package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code dates-in-order}: what has to come first is dated later, or something is dated after today. */
final class DatesInOrder implements Rule<Subject> {
    private static final Pattern FIRST_OF_LINE = Pattern.compile("v?\\d{1,9}(?:\\.0)*");

    private record Day(String says, String path, String day) {
        boolean isAfter(String other) {
            return DatesInOrder.isAfter(day, other);
        }
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        Day collected = new Day(
                "The beginning of the collection",
                Paths.COLLECTED,
                descriptor.text(Paths.COLLECTED).split("/", 2)[0].strip());
        Day finished = new Day(
                "The end of the collection",
                Paths.COLLECTED,
                descriptor
                        .text(Paths.COLLECTED)
                        .replaceFirst("^[^/]*(?:/|$)", "")
                        .strip());
        Day created = new Day("The creation", Paths.DATE_CREATED, descriptor.text(Paths.DATE_CREATED));
        Day published = new Day("The publication", Paths.DATE_PUBLISHED, descriptor.text(Paths.DATE_PUBLISHED));
        Day modified = new Day("The last change", Paths.DATE_MODIFIED, descriptor.text(Paths.DATE_MODIFIED));
        String today =
                subject.settings().knowsToday() ? subject.settings().today().toString() : "";
        return Stream.of(
                        order(collected, published, r),
                        collected.isAfter(published.day) || grows(descriptor)
                                ? Stream.<Finding>empty()
                                : order(finished, published, r),
                        order(created, published, r),
                        order(published.day.isEmpty() ? created : published, modified, r),
                        order(modified, new Day("Today", "", today), r),
                        versions(descriptor.values(Paths.VERSIONS), r),
                        descriptor.text(Paths.STATUS).equals("published")
                                ? order(published, new Day("Today", "", today), r)
                                : Stream.<Finding>empty())
                .flatMap(found -> found);
    }

    /** Versions that begin a line, such as 1.0.0, and are dated after a higher one; a repair of an old line may be. */
    private static Stream<Finding> versions(List<Value> versions, Report r) {
        return versions.stream()
                .filter(version ->
                        FIRST_OF_LINE.matcher(version.text("version")).matches())
                .flatMap(version -> versions.stream()
                        .filter(higher ->
                                FIRST_OF_LINE.matcher(higher.text("version")).matches())
                        .filter(higher -> line(version) < line(higher)
                                && !higher.text("date").isEmpty()
                                && isAfter(version.text("date"), higher.text("date")))
                        .limit(1)
                        .map(higher -> r.at(version.location())
                                .about(Paths.VERSIONS_DATE)
                                .say(
                                        "Version " + version.text("version") + " (" + version.text("date")
                                                + ") is dated after version " + higher.text("version") + " ("
                                                + higher.text("date") + ")",
                                        "Correct one of the dates.")));
    }

    private static long line(Value version) {
        return Long.parseLong(version.text("version").replaceFirst("^v", "").replaceFirst("\\..*", ""));
    }

    /** Whether a day, month or year begins when the other one is over. */
    static boolean isAfter(String date, String other) {
        int common = Math.min(date.length(), other.length());
        return date.substring(0, common).compareTo(other.substring(0, common)) > 0;
    }

    /** Whether more may have been collected after the first publication. */
    private static boolean grows(Descriptor descriptor) {
        return descriptor.has(Paths.DATE_MODIFIED)
                || descriptor.has(Paths.PREVIOUS_VERSION)
                || descriptor.values(Paths.VERSIONS).size() > 1
                || List.of("dynamic", "live").contains(descriptor.text(Paths.RELEASE_TYPE));
    }

    private static Stream<Finding> order(Day first, Day second, Report r) {
        return first.isAfter(second.day)
                ? Stream.of(r.at(first.path)
                        .about(first.path)
                        .say(
                                first.says + " (" + first.day + ") is dated after "
                                        + second.says.toLowerCase(Locale.ROOT) + " (" + second.day + ")",
                                "Correct one of the dates."))
                : Stream.empty();
    }
}
