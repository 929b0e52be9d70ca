package io.github.datacard.takeover;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.substance.LicenseMentions;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the license of the data from the prose of a card where the front matter is silent, and only if it is certain. */
final class LicenseReading {
    private static final String LICENSE = "license";

    private final LicenseMentions mentions;
    private final CardImport intake;

    LicenseReading(LicenseMentions mentions, CardImport intake) {
        this.mentions = mentions;
        this.intake = intake;
    }

    /** Reads the text below a heading. */
    void read(String title, String markdown) {
        if (intake.draft().has(LICENSE) || intake.draft().has(Paths.LICENSES)) {
            return;
        }
        LicenseMentions.Mentions found = mentions.in(markdown);
        Optional<String> only = found.only().filter(id -> intake.draft().accepts(LICENSE, id));
        if (only.isPresent()) {
            intake.place("license below \"" + title + "\"", LICENSE, only.get());
        } else if (!found.named().isEmpty()) {
            intake.left()
                    .add("which license holds for the data: below \"" + title + "\" stands "
                            + String.join(" and ", new TreeSet<>(found.named())) + "; write its id below license");
        }
    }
}
