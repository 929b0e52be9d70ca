package io.github.datacard.descriptor;

import io.github.datacard.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That somebody has read a descriptor and stands by it.
 *
 * @param by who
 * @param role in which role; may be empty
 * @param date when, as {@code 2026-03-31}
 * @param digests what was read, by sections
 */
public record Approval(String by, String role, String date, Map<String, String> digests) {
    private static final String STEP = "  ";

    /** An approval that a descriptor holds. */
    static Approval of(Value approval) {
        Map<String, String> digests = new LinkedHashMap<>();
        approval.along("digests")
                .flatMap(Value::flat)
                .forEach(pair -> digests.put(pair.text("section"), pair.text("digest")));
        return new Approval(approval.text("by"), approval.text("role"), approval.text("date"), digests);
    }

    /** All approvals of a descriptor, valid or not. */
    public static List<Approval> all(Descriptor descriptor) {
        return descriptor.values(Paths.APPROVALS).stream().map(Approval::of).toList();
    }

    /** Its lines as an item of a list that is indented so far. */
    List<String> lines(String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(indent + "- by: " + YamlText.scalar(by));
        if (!role.isEmpty()) {
            lines.add(indent + STEP + "role: " + YamlText.scalar(role));
        }
        lines.add(indent + STEP + "date: " + YamlText.scalar(date));
        lines.add(indent + STEP + "digests:");
        digests.forEach((section, digest) -> lines.add(indent + STEP + STEP + section + ": " + digest));
        return lines;
    }
}
