package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.ValueList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code license-family}: a family of licenses is named, whose members permit different things. */
final class LicenseFamily implements Rule<Subject> {
    private static final String FAMILY = "family";

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        ValueList licenses = subject.vocabulary().list("licenses");
        return subject.descriptor().values(Paths.LICENSES).stream()
                .filter(license -> Stream.of("name", "url", "terms")
                        .allMatch(member -> license.text(member).isEmpty()))
                .flatMap(license -> licenses.get(license.text("id")).stream()
                        .filter(named -> named.attributes().containsKey(FAMILY))
                        .map(named -> finding(license, named, licenses, r)));
    }

    private static Finding finding(Value license, ValueList.Value family, ValueList licenses, Report r) {
        return r.at(license.location())
                .about(Paths.LICENSES)
                .say(
                        "\"" + family.id() + "\" is a family of licenses, and which one it is decides what readers may"
                                + " do",
                        "Find out which one the data has, and write it: "
                                + members(family.id(), licenses)
                                + ". Where only words are known, write below distribution: licenses: [{id: "
                                + family.id() + ", name: …, url: https://…}].");
    }

    private static String members(String family, ValueList licenses) {
        return licenses.ids().stream()
                .filter(id -> !id.equals(family))
                .filter(id -> id.startsWith(family) || id.contains("-" + family + "-"))
                .collect(Collectors.joining(", "));
    }
}
