package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code misnamed-descriptor}: a file looks like a descriptor but is not named so, and nothing would read it. */
final class MisnamedDescriptor {
    private static final Pattern NEAR = Pattern.compile(
            "(?<prefix>(?:.*\\.)?)(?:data[-_ ]?cards?|data[-_ ]?set[-_ ]?cards?)\\.(?<end>ya?ml|json)(?:\\.txt)?");

    private MisnamedDescriptor() {}

    /** The finding on a file; empty if its name is that of a descriptor, or of something else. */
    static Optional<Finding> in(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher near = NEAR.matcher(name.toLowerCase(Locale.ROOT));
        return !DescriptorFinder.isDescriptor(file) && near.matches() && !isRendered(file)
                ? Optional.of(finding(file, name, near.end("prefix")))
                : Optional.empty();
    }

    /** The long form that {@code render} writes stands beside the page that it writes. */
    private static boolean isRendered(Path file) {
        return String.valueOf(file.getFileName()).equals("datacard.json")
                && Files.exists(file.resolveSibling("index.html"));
    }

    private static Finding finding(Path file, String name, int prefix) {
        return Finding.of(
                ReadingRule.MISNAMED_DESCRIPTOR,
                Location.of(file),
                "This file looks like a descriptor, but nothing reads a file of this name",
                "Rename it to " + name.substring(0, prefix) + DescriptorFinder.NAME
                        + (name.toLowerCase(Locale.ROOT).endsWith("json") ? "; JSON is YAML, too" : "")
                        + ". If it is something else, list it in -Ddatacard.excludes.");
    }
}
