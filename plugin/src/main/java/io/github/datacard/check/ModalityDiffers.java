package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code modality-differs}: all files of the splits are of one kind by their names, and no modality that fits it is listed.
 * Signals that are no sound may be kept as sound.
 */
final class ModalityDiffers implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> modalities = subject.descriptor().texts(Paths.MODALITIES);
        return modalities.isEmpty()
                ? Stream.empty()
                : kind(subject).filter(kind -> modalities.stream().noneMatch(one -> fits(subject, one, kind))).stream()
                        .map(kind -> r.at(Paths.MODALITIES)
                                .about(Paths.MODALITIES)
                                .say(
                                        "The files of the splits hold " + kind + " by their names, but the data is said"
                                                + " to be " + String.join(", ", modalities),
                                        "List " + kind + " below composition: modalities, or correct the files."));
    }

    /** Whether recordings of a kind may hold a modality; one that no list has may be kept as anything. */
    private static boolean fits(Subject subject, String modality, String kind) {
        return subject.vocabulary()
                .list("modalities")
                .get(modality)
                .map(value -> isKeptAs(value, kind))
                .orElse(true);
    }

    private static boolean isKeptAs(ValueList.Value modality, String kind) {
        return List.of(modality.attributes().getOrDefault("files", "").split(" ", -1))
                .contains(kind);
    }

    /** What all files hold, if a modality of this name may be kept so: sound or video. */
    private static Optional<String> kind(Subject subject) {
        ValueList types = subject.vocabulary().list("media-types");
        Set<String> kinds = subject.descriptor().texts(Paths.SPLIT_FILES).stream()
                .map(path -> types.get(ending(path))
                        .map(type -> type.attributes().getOrDefault("type", ""))
                        .orElse(""))
                .map(type -> type.substring(0, Math.max(0, type.indexOf('/'))))
                .collect(Collectors.toSet());
        return kinds.size() == 1
                ? kinds.stream()
                        .findFirst()
                        .filter(kind -> subject.vocabulary()
                                .list("modalities")
                                .get(kind)
                                .filter(value -> isKeptAs(value, kind))
                                .isPresent())
                : Optional.empty();
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
