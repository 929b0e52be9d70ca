package io.github.datacard.license;

import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one license permits and demands, by the value list {@code license-terms}.
 *
 * @param id the license
 * @param says what the list says of it
 * @param duties what its duties are called in sentences
 */
record LicenseTerms(String id, Map<String, String> says, ValueList duties) {
    static LicenseTerms of(ValueList.Value value, ValueList duties) {
        return new LicenseTerms(value.id(), value.attributes(), duties);
    }

    String permission(Use use) {
        return get(use.attribute());
    }

    boolean permits(Use use) {
        return permission(use).equals("yes");
    }

    boolean forbids(Use use) {
        return permission(use).equals("no");
    }

    /** Whether nobody can say what it permits. */
    boolean isUnclear() {
        return get("redistribute").equals("unclear");
    }

    /** How it binds what is made from the data: empty for not at all. */
    String alike() {
        return get("alike");
    }

    boolean isForSoftware() {
        return get("kind").equals("software");
    }

    /** Whether terms or restrictions have to be passed on that only a reader can compare with those of another license. */
    boolean passesTermsOn() {
        return List.of("terms", "restrictions").contains(alike());
    }

    boolean outputsAreFree() {
        return get("outputs").equals("free");
    }

    /** Whether it permits everything and demands nothing. */
    boolean isFree() {
        return Stream.of(Use.values()).allMatch(this::permits)
                && alike().isEmpty()
                && get("duties").isEmpty();
    }

    /** Whether it demands that authors are named. */
    boolean wantsCredit() {
        return words("duties").contains("credit");
    }

    /** Whether what is made from the data may stand under another license. */
    boolean takes(LicenseTerms other) {
        return id.equals(other.id) || words("alike_as").contains(other.id);
    }

    /** Whether works under it cannot go into works under another license. */
    boolean refuses(LicenseTerms other) {
        return words("refuses").contains(other.id);
    }

    /** The licenses that what is made from the data may have. */
    Stream<String> heirs() {
        return Stream.concat(Stream.of(id), words("alike_as").stream());
    }

    List<String> demands() {
        return Stream.concat(
                        words("duties").stream()
                                .map(duty -> duties.get(duty)
                                        .map(ValueList.Value::label)
                                        .orElse(duty)),
                        alike().isEmpty() ? Stream.empty() : Stream.of("share what you make from it under " + id))
                .toList();
    }

    private List<String> words(String key) {
        return get(key).isEmpty() ? List.of() : List.of(get(key).split(" ", -1));
    }

    private String get(String key) {
        return says.getOrDefault(key, "");
    }
}
