package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.license.LicenseFamilies;
import java.util.List;
import java.util.stream.Stream;

/** {@code license-family}: a family of licenses is named, whose members permit different things. */
final class LicenseFamily implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        LicenseFamilies families = LicenseFamilies.of(subject.vocabulary());
        return subject.descriptor().values(Paths.LICENSES).stream()
                .filter(license -> Stream.of("name", "url", "terms")
                        .allMatch(member -> license.text(member).isEmpty()))
                .filter(license -> !families.members(license.text("id")).isEmpty())
                .map(license -> finding(license, families.members(license.text("id")), r));
    }

    private static Finding finding(Value license, List<String> members, Report r) {
        String family = license.text("id");
        return r.at(license.location())
                .about(Paths.LICENSES)
                .say(
                        "\"" + family + "\" is a family of licenses, and which one it is decides what readers may"
                                + " do",
                        "Find out which one the data has, and write it: "
                                + String.join(", ", members)
                                + ". Where only words are known, write below distribution: licenses: [{id: "
                                + family + ", name: …, url: https://…}].");
    }
}
