package io.github.datacard.diagnostic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds equal texts of the findings of a run once: thousands of descriptors leave the same questions open. */
public final class SharedTexts {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** An equal finding, whose texts are those of earlier findings where these had the same. */
    public Finding in(Finding finding) {
        return new Finding(
                finding.severity(),
                shared(finding.rule()),
                finding.location(),
                shared(finding.message()),
                shared(finding.remedy()),
                finding.path().map(this::shared),
                finding.kind(),
                finding.fix());
    }

    private String shared(String text) {
        String known = texts.get(text);
        if (known != null) {
            return known;
        }
        String added = texts.putIfAbsent(text, text);
        return added == null ? text : added;
    }
}
