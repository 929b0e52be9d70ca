package io.github.datacard.descriptor;

import io.github.datacard.text.SafeUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web address that somebody meant who wrote it as Markdown, in brackets, or without its beginning. */
final class MeantAddress {
    private static final Pattern MARKDOWN = Pattern.compile("!?\\[[^\\]]*]\\((\\S+?)\\)|<(\\S+)>");
    private static final Pattern BARE = Pattern.compile("(?i)www\\.\\S+|[a-z0-9-]+(?:\\.[a-z0-9-]++)++/\\S*");

    private MeantAddress() {}

    static Optional<String> of(String text) {
        Matcher link = MARKDOWN.matcher(text);
        String address = link.matches() ? Optional.ofNullable(link.group(1)).orElseGet(() -> link.group(2)) : text;
        return Optional.of(BARE.matcher(address).matches() ? "https://" + address : address)
                .filter(found -> !found.equals(text))
                .filter(SafeUrl::isComplete);
    }
}
