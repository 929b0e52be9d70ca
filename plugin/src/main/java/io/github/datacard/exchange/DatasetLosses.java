package io.github.datacard.exchange;

import io.github.datacard.text.TerminalText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What formats did not hold of one dataset: each field with what it says. Many threads may add to it. */
public final class DatasetLosses {
    /** The name of its file in the folder of the dataset. */
    public static final String FILE = "losses.txt";

    /** So many values of a field are shown. */
    private static final int SHOWN = 3;

    private static final int LONGEST = 60;

    private final Map<String, List<String>> formats = new ConcurrentSkipListMap<>();

    /** Adds what a format did not hold. The long form holds all, which nobody needs to be told. */
    public void add(Format format, List<Loss> losses) {
        if (format.id().equals(Formats.LONG_FORM)) {
            return;
        }
        Map<String, Map<String, Set<String>>> reasons = new TreeMap<>();
        losses.forEach(loss -> reasons.computeIfAbsent(LossReport.heading(format, loss), heading -> new TreeMap<>())
                .computeIfAbsent(loss.path(), path -> new LinkedHashSet<>())
                .add(loss.said()));
        List<String> lines = new ArrayList<>();
        reasons.forEach((heading, fields) -> {
            lines.add(heading);
            fields.forEach((path, said) -> lines.add("  " + path + ": " + said(said)));
        });
        formats.put(format.file(), lines.isEmpty() ? List.of(format.file() + " holds all of it.") : lines);
    }

    /** The report, in the order of the names of files; empty if nothing was added. */
    public String text() {
        StringBuilder text = new StringBuilder();
        formats.values().forEach(lines -> {
            text.append(text.isEmpty() ? "" : "\n");
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    private static String said(Set<String> texts) {
        List<String> shown =
                texts.stream().limit(SHOWN).map(DatasetLosses::shortened).toList();
        String more = texts.size() > SHOWN ? "; and " + (texts.size() - SHOWN) + " more" : "";
        return String.join("; ", shown) + more;
    }

    private static String shortened(String text) {
        String line = TerminalText.line(text.strip()).replaceAll(" {2,}", " ");
        int characters = line.codePointCount(0, line.length());
        return characters <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
