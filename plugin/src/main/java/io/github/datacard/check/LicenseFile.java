package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code license-file}: the license text beside the descriptor is that of another license. */
final class LicenseFile implements Rule<Subject> {
    private static final Pattern AROUND = Pattern.compile("^#+\\s*|,? (?:January|June) .*$|(?i) public license$");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        ValueList licenses = subject.vocabulary().list("licenses");
        List<String> own = subject.descriptor().texts(Paths.LICENSE_ID);
        return own.isEmpty() || own.contains("other")
                ? Stream.empty()
                : subject.licenseText().stream()
                        .flatMap(text -> text
                                .titles()
                                .flatMap(title ->
                                        licenses.resolve(AROUND.matcher(title).replaceAll("")).stream())
                                .findFirst()
                                .filter(license -> !own.contains(license.id()))
                                .map(license -> r.at(Paths.LICENSE_ID)
                                        .about(Paths.LICENSES)
                                        .say(
                                                "The license is said to be " + String.join(", ", own)
                                                        + ", but the file " + text.name() + " beside it is "
                                                        + license.label(),
                                                "Write " + license.id()
                                                        + " here, or replace the file. If the file is about "
                                                        + "the code only, list both with applies_to."))
                                .stream());
    }
}
