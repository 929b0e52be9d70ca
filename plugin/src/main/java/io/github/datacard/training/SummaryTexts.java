package io.github.datacard.training;

import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.NumberedValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What summaries say between what descriptors say, in the words of {@code training/texts.yaml}. */
final class SummaryTexts {
    static final String FILE = "training/texts.yaml";

    private final Map<String, String> texts;

    private SummaryTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The texts of a library. A file of one's own says all that ours says. */
    static SummaryTexts read(LibraryFiles files) {
        LibraryNode root = LibraryNode.read(files, FILE);
        List<String> known = LibraryNode.replaced(files, FILE).orElse(root).keys();
        root.allow(known).require(known);
        return new SummaryTexts(root.attributes());
    }

    /** A text with values for <code>{0}</code>, <code>{1}</code> and so on. */
    String say(String name, Object... values) {
        return NumberedValues.in(Objects.requireNonNull(texts.get(name), name), values);
    }
}
