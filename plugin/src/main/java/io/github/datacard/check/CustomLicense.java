package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code custom-license}: the license is "other", and nothing says which (the Hub asks for name and link). */
final class CustomLicense implements Rule<Subject> {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        boolean elsewhere = subject.licenseText().isPresent()
                || subject.descriptor().texts(Paths.LICENSE_NOTES).stream()
                        .anyMatch(note -> LINK.matcher(note).find());
        return elsewhere
                ? Stream.empty()
                : subject.descriptor().values(Paths.LICENSES).stream()
                        .filter(license -> license.text("id").equals("other"))
                        .filter(license -> Stream.of("name", "url", "terms")
                                .allMatch(member -> license.text(member).isEmpty()))
                        .map(license -> finding(subject, license, r));
    }

    private static Finding finding(Subject subject, Value license, Report r) {
        boolean explained = !subject.isSilentOn(Paths.LICENSE_NOTES);
        Report.At at = r.at(license.location()).about(Paths.LICENSES);
        return at.as(explained ? Severity.WARNING : at.severity())
                .say(
                        "The license is \"other\", but its name and where to read it are not given",
                        "Write below distribution: licenses: [{id: other, name: …, url: https://…}].");
    }
}
