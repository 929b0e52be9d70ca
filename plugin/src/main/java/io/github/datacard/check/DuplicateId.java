package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code duplicate-id}: two descriptors have one id, or ids that some file systems cannot tell apart. */
final class DuplicateId implements Rule<DatasetIndex> {
    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        Map<String, Descriptor> seen = new HashMap<>();
        return catalog.descriptors().stream().flatMap(descriptor -> {
            Optional<Descriptor> first =
                    Optional.ofNullable(seen.putIfAbsent(descriptor.id().toLowerCase(Locale.ROOT), descriptor));
            return first.map(other -> finding(descriptor, other, r)).stream();
        });
    }

    private static Finding finding(Descriptor descriptor, Descriptor other, Report r) {
        boolean same = descriptor.id().equals(other.id());
        return r.at(descriptor.placeOf(Paths.ID))
                .about(Paths.ID)
                .say(
                        "The id \"" + descriptor.id() + "\" is also that of " + name(descriptor, other)
                                + (same ? "" : ", but for upper and lower case"),
                        "Give one of them another id.");
    }

    /** The other file as seen from the first one, so that messages do not depend on where the repository lies. */
    static String name(Descriptor from, Descriptor to) {
        return from.folder()
                .relativize(to.file().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
