package io.github.datacard.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers of things and people, in all ways in which people write them. */
public final class Identifiers {
    private static final Pattern DOI = Pattern.compile(
            "(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/[^\\s\"<>\\\\^`{|}]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])");

    private Identifiers() {}

    /** The DOI that a text is, without what people write before it. */
    public static Optional<String> doi(String text) {
        Matcher doi = DOI.matcher(text.strip());
        return doi.matches() ? Optional.of(doi.group(1)) : Optional.empty();
    }

    /** The address of the DOI that a text is. */
    public static Optional<String> doiAddress(String text) {
        return doi(text).map(doi -> "https://doi.org/" + path(doi));
    }

    /** The address of the ORCID iD that a text is. */
    public static Optional<String> orcidAddress(String text) {
        Matcher orcid = ORCID.matcher(text.strip());
        return orcid.matches() ? Optional.of("https://orcid.org/" + orcid.group(1)) : Optional.empty();
    }

    /** The address that a text is, or that of the DOI or of the ORCID iD that it is. */
    public static Optional<String> address(String text) {
        return doiAddress(text)
                .or(() -> orcidAddress(text))
                .or(() -> Optional.of(text.strip()).filter(SafeUrl::isComplete));
    }

    /** What may stand in a DOI and means something else in an address. */
    private static String path(String doi) {
        try {
            return new URI(null, null, "/" + doi, null).getRawPath().substring(1);
        } catch (URISyntaxException odd) {
            return doi;
        }
    }
}
