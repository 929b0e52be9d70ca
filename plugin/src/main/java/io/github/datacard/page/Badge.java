package io.github.datacard.page;

import io.github.datacard.document.Document;
import io.github.datacard.json.JsonText;
import java.util.List;

/**
 * A picture of how complete the documentation of a dataset is by one profile.
 *
 * @param label the profile
 * @param labelWidth the width of the label in pixels
 * @param value the completeness
 * @param valueWidth the width of the value in pixels
 * @param level from 0 for nearly nothing to 4 for nearly all
 */
public record Badge(String label, int labelWidth, String value, int valueWidth, int level) {
    private static final double WIDTH_OF_CHARACTER = 6.6;
    private static final double WIDTH_OF_WIDE_CHARACTER = 11;
    private static final int ROOM = 12;
    private static final List<String> COLORS = List.of("9a3412", "8a5a00", "5b6470", "1f5fae", "0b57b8");

    static Badge of(Document.ProfileState profile) {
        String value = profile.completeness() + "%";
        return new Badge(
                profile.title(), width(profile.title()), value, width(value), Math.min(4, profile.completeness() / 20));
    }

    /** The same for shields.io, which draws badges of what an address says. */
    String endpoint() {
        return JsonText.indented(
                JsonText.ordered("schemaVersion", 1, "label", label, "message", value, "color", COLORS.get(level)));
    }

    /** The picture stretches each text to its width, so that an estimate serves whatever the font is. */
    private static int width(String text) {
        return (int) Math.ceil(text.codePoints()
                        .mapToDouble(sign -> sign < 0x1100 ? WIDTH_OF_CHARACTER : WIDTH_OF_WIDE_CHARACTER)
                        .sum())
                + ROOM;
    }
}
