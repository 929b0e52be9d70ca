package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.EditedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edits of findings in bytes, by the files as they are. */
final class ExactEdits {
    private final Map<Path, Optional<EditedText>> texts = new HashMap<>();

    /** The edits of a finding, if it has some and its file can be read. */
    List<EditedText.Replacement> of(Finding finding) {
        return finding.fix()
                .flatMap(fix -> texts.computeIfAbsent(finding.location().file(), ExactEdits::read)
                        .map(text -> text.replacements(fix)))
                .orElse(List.of());
    }

    private static Optional<EditedText> read(Path file) {
        try {
            return Optional.of(new EditedText(Files.readString(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
