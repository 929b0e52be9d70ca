package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.text.Identifiers;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Field;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where identifiers lead: DOIs, ORCID iDs, email addresses, preprints, and datasets of the same catalog. */
final class Addresses {
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");

    /** As in the head of a letter: a name, then the address. */
    private static final Pattern NAMED_EMAIL = Pattern.compile("[^<>]{1,200}<([^<>\\s]{3,200})>");

    private static final Pattern PREPRINT =
            Pattern.compile("arXiv:(\\d{4}\\.\\d{4,5}(?:v\\d+)?)", Pattern.CASE_INSENSITIVE);
    private static final String ORCID_FIELD = "orcid";

    private final String self;
    private final Map<String, Descriptor> known;

    /**
     * @param self the id of the dataset whose page the links stand on
     * @param known the datasets that have pages beside it, by their ids, and others by their coordinates
     */
    Addresses(String self, Map<String, Descriptor> known) {
        this.self = self;
        this.known = known;
    }

    /** Where a value of a field leads; empty if nowhere. */
    String of(Field field, String text) {
        return switch (field.type()) {
            case REF -> ofDataset(text);
            case LINE, URL -> identifier(text, field.name().equals(ORCID_FIELD)).orElse("");
            default -> "";
        };
    }

    /** Where the name of a dataset leads. */
    String ofDataset(String ref) {
        return page(ref).or(() -> identifier(ref, false)).orElse("");
    }

    /** The page of a dataset of the same catalog, as seen from this one. */
    Optional<String> page(String id) {
        return Optional.ofNullable(known.get(id))
                .filter(dataset -> dataset.id().equals(id) && !id.equals(self))
                .map(dataset -> "../".repeat(self.split("/", -1).length) + id + "/index.html");
    }

    private static Optional<String> identifier(String text, boolean person) {
        Optional<String> known = Identifiers.doiAddress(text)
                .or(() -> Optional.of(text).filter(any -> person).flatMap(Identifiers::orcidAddress));
        if (known.isPresent()) {
            return known;
        }
        Matcher preprint = PREPRINT.matcher(text);
        if (preprint.matches()) {
            return Optional.of("https://arxiv.org/abs/" + preprint.group(1));
        }
        Matcher named = NAMED_EMAIL.matcher(text);
        String email = named.matches() ? named.group(1) : text;
        if (EMAIL.matcher(email).matches()) {
            return Optional.of("mailto:" + email);
        }
        return SafeUrl.isComplete(text) ? Optional.of(text) : Optional.empty();
    }
}
