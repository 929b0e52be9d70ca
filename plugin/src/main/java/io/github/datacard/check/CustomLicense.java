package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code custom-license}: the license is "other", and nothing says which (the Hub asks for name and link). */
final class CustomLicense implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.LICENSES).stream()
                .filter(license -> license.text("id").equals("other"))
                .filter(license -> license.text("name").isEmpty()
                        || (license.text("url").isEmpty()
                                && license.text("terms").isEmpty()))
                .map(license -> r.at(license.location())
                        .about(Paths.LICENSES)
                        .say(
                                "The license is \"other\", but its name and where to read it are not given",
                                "Write below distribution: licenses: [{id: other, name: …, url: https://…}]."));
    }
}
