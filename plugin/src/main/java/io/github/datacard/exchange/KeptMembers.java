package io.github.datacard.exchange;

import io.github.datacard.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds what came from a file, and no field took, to what a descriptor says. The descriptor goes first; an object gets
 * the members that it lacks from the kept one of the same name.
 */
final class KeptMembers {
    private static final String PATH = "path";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Keys by which two objects are known to be about the same thing, the best first. */
    static final List<String> NAMES = List.of(
            "@id",
            PATH,
            "name",
            "prov:label",
            "title",
            "legal-name",
            "orcid",
            "code",
            "long-description",
            "country",
            "value",
            "contentUrl",
            "url",
            "prov:atLocation",
            "prov:locatedAt");

    /** Keys that together are the name of a person. */
    private static final List<List<String>> PARTS =
            List.of(List.of("given-names", "family-names"), List.of("givenName", "familyName"));

    private static final List<String> OWN = List.of("name", "title");
    private static final String TYPE = "@type";

    private final BiConsumer<String, String> losses;
    private final boolean both;
    private final Set<String> theirs;

    /**
     * A merge of one key.
     *
     * @param both whether items of lists are added that have no counterpart
     * @param theirs paths at which what was kept goes first
     * @param losses takes paths at which the descriptor says something else, and what was kept there
     */
    KeptMembers(boolean both, Set<String> theirs, BiConsumer<String, String> losses) {
        this.both = both;
        this.theirs = theirs;
        this.losses = losses;
    }

    /**
     * Both as one value.
     *
     * @param path where it stands
     */
    Object merged(Object said, Object kept, String path) {
        boolean records = said instanceof Map && kept instanceof Map;
        boolean parts = kept instanceof List && !(said instanceof List);
        if (JsonText.isEmpty(said) || (!records && !parts && isTheirs(path))) {
            return kept;
        }
        if (said instanceof Map<?, ?> here && kept instanceof Map<?, ?> there) {
            return members(here, there, path);
        }
        if (said instanceof List || kept instanceof List) {
            return items(said, kept, path);
        }
        Optional<Object> same = joined(said, kept, path);
        if (same.isEmpty()) {
            losses.accept(path, kept.toString());
        }
        return same.orElse(said);
    }

    private boolean isTheirs(String path) {
        return theirs.stream().anyMatch(first -> path.equals(first) || path.startsWith(first + "."));
    }

    private Map<String, Object> members(Map<?, ?> said, Map<?, ?> kept, String path) {
        Map<String, Object> all = new LinkedHashMap<>();
        said.forEach((key, value) -> all.put(key.toString(), value));
        kept.forEach((name, value) -> {
            String key = name.toString();
            Object known = all.get(key);
            if (known == null || !key.equals(TYPE)) {
                all.put(key, known == null ? value : merged(known, value, path + "." + key));
            }
        });
        if (PARTS.stream()
                .anyMatch(parts ->
                        !said.keySet().containsAll(parts) && !full(kept, parts).isEmpty())) {
            all.remove("name");
        }
        return all;
    }

    private Object items(Object said, Object kept, String path) {
        List<Object> all = list(said).collect(Collectors.toCollection(ArrayList::new));
        for (Object item : list(kept).toList()) {
            boolean found = false;
            for (int at = 0; at < all.size() && !found; at++) {
                Optional<Object> joined = joined(all.get(at), item, path);
                if (joined.isPresent()) {
                    all.set(at, joined.get());
                    found = true;
                }
            }
            if (!found && both && !isPart(item)) {
                all.add(item);
            } else if (!found) {
                losses.accept(path, item.toString());
            }
        }
        boolean list = kept instanceof List || all.size() > 1;
        return list ? all : all.get(0);
    }

    /** Of linked data what was kept as a whole has a type, and a reference nothing but the id; of an object that is gone only a part was kept. */
    private static boolean isPart(Object item) {
        return item instanceof Map<?, ?> map && map.size() > 1 && map.containsKey("@id") && !map.containsKey(TYPE);
    }

    /** Two values as one; empty unless they are about the same thing. */
    private Optional<Object> joined(Object said, Object kept, String path) {
        if (said instanceof Map<?, ?> here && kept instanceof Map<?, ?> there) {
            return isSame(here, there) ? Optional.of(members(here, there, path)) : Optional.empty();
        }
        if (kept instanceof Map<?, ?> there) {
            return texts(there).anyMatch(same(said)::equals) ? Optional.of(kept) : Optional.empty();
        }
        if (said instanceof Map<?, ?> here) {
            return texts(here).anyMatch(same(kept)::equals) ? Optional.of(said) : Optional.empty();
        }
        if (isMomentOf(same(said), same(kept))) {
            return Optional.of(kept);
        }
        return same(said).equals(same(kept)) ? Optional.of(said) : Optional.empty();
    }

    /** A moment says more than its day. */
    private static boolean isMomentOf(String day, String moment) {
        return DAY.matcher(day).matches() && moment.length() > day.length() && moment.startsWith(day + "T");
    }

    /** By id, path or name, where both have it; else by anything that names, since formats call names differently. */
    private static boolean isSame(Map<?, ?> said, Map<?, ?> kept) {
        if (has(said, kept, "@id")) {
            boolean same = same(said.get("@id")).equals(same(kept.get("@id")));
            // What was kept whole, with its type, is named elsewhere by its id.
            if (same || kept.containsKey(TYPE)) {
                return same;
            }
        }
        if (has(said, kept, PATH)) {
            return same(said.get(PATH)).equals(same(kept.get(PATH)));
        }
        List<String> known = texts(said).toList();
        return OWN.stream()
                .filter(key -> has(said, kept, key))
                .findFirst()
                .map(key -> same(said.get(key)).equals(same(kept.get(key))))
                .orElseGet(() -> texts(kept).anyMatch(known::contains));
    }

    private static boolean has(Map<?, ?> said, Map<?, ?> kept, String key) {
        return said.containsKey(key) && kept.containsKey(key);
    }

    private static Stream<String> texts(Map<?, ?> object) {
        return Stream.concat(NAMES.stream().map(object::get), PARTS.stream().map(parts -> full(object, parts)))
                .filter(value -> value != null && !(value instanceof Map) && !(value instanceof List))
                .map(KeptMembers::same)
                .filter(text -> !text.isEmpty());
    }

    private static String full(Map<?, ?> object, List<String> parts) {
        return parts.stream()
                .map(object::get)
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String same(@Nullable Object value) {
        return String.valueOf(value)
                .strip()
                .replaceFirst("^#", "")
                .replaceFirst("^http://", "https://")
                .replaceFirst("/$", "");
    }

    private static Stream<Object> list(Object value) {
        return value instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.of(value);
    }
}
