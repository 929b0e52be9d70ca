package io.github.datacard.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Decides which addresses a card or page may link to. */
public final class SafeUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "ftp", "doi", "hf", "s3", "gs");

    private SafeUrl() {}

    /** Whether a link to this address is harmless: a relative one, or one of a short list of schemes. */
    public static boolean isSafe(String url) {
        String start = url.strip();
        if (start.chars().anyMatch(character -> character < ' ' || character == '\\') || start.startsWith("//")) {
            return false;
        }
        int colon = start.indexOf(':');
        int slash = indexOrEnd(start, '/');
        int question = indexOrEnd(start, '?');
        int hash = indexOrEnd(start, '#');
        boolean relative = colon < 0 || colon > Math.min(slash, Math.min(question, hash));
        return relative || SCHEMES.contains(start.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** Whether this is a complete address with one of the allowed schemes, and a host where the web needs one. */
    public static boolean isComplete(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && (!scheme.toLowerCase(Locale.ROOT).startsWith("http") || uri.getHost() != null);
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private static int indexOrEnd(String text, char wanted) {
        int index = text.indexOf(wanted);
        return index < 0 ? text.length() : index;
    }
}
