package io.github.datacard.license;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;

/**
 * Ids that name several licenses which permit different things, such as {@code cc}. The list of licenses marks them.
 *
 * @param licenses the list of licenses
 */
public record LicenseFamilies(ValueList licenses) {
    private static final String FAMILY = "family";

    /** The families of a vocabulary. */
    public static LicenseFamilies of(Vocabulary vocabulary) {
        return new LicenseFamilies(vocabulary.list("licenses"));
    }

    /** The members of a family, in the order of the list; none if the id names one license. */
    public List<String> members(String id) {
        boolean family = licenses.get(id)
                .filter(named -> named.attributes().containsKey(FAMILY))
                .isPresent();
        return family
                ? licenses.ids().stream()
                        .filter(member -> !member.equals(id))
                        .filter(member -> member.startsWith(id) || member.contains("-" + id + "-"))
                        .toList()
                : List.of();
    }

    /** Whether what is named, with or without a version, is a member of a family. */
    public boolean holds(String id, String named) {
        return members(id).stream().anyMatch(member -> member.equals(named) || member.startsWith(named + "-"));
    }
}
