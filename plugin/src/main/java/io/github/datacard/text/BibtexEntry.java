package io.github.datacard.text;

import java.util.regex.Pattern;

/** Tells entries of BibTeX from other texts. */
public final class BibtexEntry {
    private static final Pattern START = Pattern.compile("\\A\\s*+@\\w++\\s*+[{(]");

    private BibtexEntry() {}

    /** Whether a text begins like an entry. */
    public static boolean begins(String text) {
        return START.matcher(text).find();
    }
}
