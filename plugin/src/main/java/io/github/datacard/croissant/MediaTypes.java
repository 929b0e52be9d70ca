package io.github.datacard.croissant;

import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which media types there are.
 *
 * @param registered all that are registered
 * @param common those that files of data have, and other spellings that are in use
 * @param kinds what stands before the slash, in lower case
 */
record MediaTypes(ValueList registered, Set<String> common, Set<String> kinds) {
    private static final List<String> FREE = List.of("x-", "x.", "vnd.", "prs.");

    static MediaTypes of(Vocabulary vocabulary, CroissantRules rules) {
        ValueList registered = vocabulary.list("registered-media-types");
        Stream<String> written = vocabulary.list("media-types").values().stream()
                .map(value -> value.attributes().get("type"));
        Set<String> common = Stream.of(
                        written,
                        rules.unread().keySet().stream(),
                        rules.unreadable().keySet().stream(),
                        rules.otherMediaTypes().stream())
                .flatMap(types -> types)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> kinds = Stream.concat(registered.ids().stream(), common.stream())
                .map(MediaTypes::kind)
                .collect(Collectors.toSet());
        return new MediaTypes(registered, common, kinds);
    }

    boolean isKnown(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return common.contains(plain) || registered.get(plain).isPresent();
    }

    /** Whether everybody may make up such a type, or there is at least its kind. */
    boolean isFree(String type) {
        return FREE.stream().anyMatch(own(type)::startsWith);
    }

    boolean hasKind(String type) {
        return kinds.contains(kind(type));
    }

    /** The type that was meant: the name is nearly one of the same kind (made-up names less so), or one of another kind. */
    Optional<String> meant(String type) {
        Map<String, String> alike = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        common.forEach(known -> (kind(known).equals(kind(type)) ? alike : others).putIfAbsent(own(known), known));
        Optional<String> near =
                isFree(type) ? Nearest.certain(own(type), alike.keySet()) : Nearest.to(own(type), alike.keySet());
        return near.map(alike::get)
                .or(() -> Optional.ofNullable(others.get(own(type))))
                .or(() -> hasKind(type) ? Optional.empty() : Nearest.to(type, common));
    }

    private static String kind(String type) {
        return type.substring(0, Math.max(0, type.indexOf('/'))).toLowerCase(Locale.ROOT);
    }

    private static String own(String type) {
        return type.substring(type.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
