package io.github.datacard.exchange;

import io.github.datacard.text.SafeUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Complete addresses of what texts name. */
final class Addresses {
    private static final String RESOLVER = "https://doi.org/";
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)");

    private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");

    private Addresses() {}

    /** The address that a text is, or that of the DOI or of the ORCID iD that it is. */
    static Optional<String> of(String text) {
        String plain = text.strip();
        return doi(plain)
                .map(RESOLVER::concat)
                .or(() -> Optional.of(plain).filter(ORCID.asMatchPredicate()).map("https://orcid.org/"::concat))
                .or(() -> Optional.of(plain).filter(SafeUrl::isComplete));
    }

    /** The DOI that a text is, without what people write before it. */
    static Optional<String> doi(String text) {
        Matcher doi = DOI.matcher(text.strip());
        return doi.matches() ? Optional.of(doi.group(1)) : Optional.empty();
    }
}
