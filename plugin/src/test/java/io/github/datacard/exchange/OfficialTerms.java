package io.github.datacard.exchange;

import io.github.datacard.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The terms that official vocabularies define; those of schema.org as the context of RO-Crate lists them. */
final class OfficialTerms {
    /** What conferences added to responsible AI, and no vocabulary lists. */
    private static final Set<String> ADDED = Set.of("hasSyntheticData", "usedPlatform");

    /** Prefixes of vocabularies that are not here, or whose terms are used as others use them. */
    private static final Set<String> ELSEWHERE = Set.of("prov", "dct", "wd");

    private final Set<String> croissant;
    private final Set<String> responsible;
    private final Set<String> schema;

    OfficialTerms() throws IOException {
        this.croissant = defined("croissant/croissant.ttl", "(?m)^croissant:(\\w+) a ");
        this.responsible = defined("croissant/croissant_rai.ttl", "(?m)^rai:(\\w+) a ");
        this.schema = tree(Files.readString(Shared.file("schemas/ro-crate-1.2/context.jsonld")))
                                .get("@context")
                        instanceof Map<?, ?> context
                ? context.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<String> defined(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Shared.file("schemas/" + file)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    static Map<?, ?> tree(String json) {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build()).loadFromString(json);
    }

    /** The keys and types of a file that no vocabulary knows. */
    Set<String> unknown(String json) {
        Map<?, ?> file = tree(json);
        Map<?, ?> context = file.get("@context") instanceof Map<?, ?> own ? own : Map.of();
        Set<String> unknown = new TreeSet<>();
        file.forEach((key, value) -> {
            if (!key.equals("@context")) {
                member(String.valueOf(key), value, context, unknown);
            }
        });
        return unknown;
    }

    private void member(String key, Object value, Map<?, ?> context, Set<String> unknown) {
        if (key.equals("@type")) {
            (value instanceof List<?> list ? list : List.of(value))
                    .forEach(type -> term(String.valueOf(type), Map.of(), unknown));
        } else if (!key.startsWith("@")) {
            term(key, context, unknown);
        }
        if (!Set.of("data", "examples").contains(key)) {
            below(value, context, unknown);
        }
    }

    private void below(Object value, Map<?, ?> context, Set<String> unknown) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> member(String.valueOf(key), member, context, unknown));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> below(item, context, unknown));
        }
    }

    private void term(String written, Map<?, ?> context, Set<String> unknown) {
        Object meant = context.get(written) instanceof Map<?, ?> map ? map.get("@id") : context.get(written);
        String term = meant == null ? written : String.valueOf(meant);
        int colon = term.indexOf(':');
        String prefix = colon < 0 ? "sc" : term.substring(0, colon);
        String name = term.substring(colon + 1);
        boolean known = switch (prefix) {
            case "cr" -> croissant.contains(name);
            case "rai" -> responsible.contains(name) || ADDED.contains(name);
            case "sc" -> schema.contains(name);
            default -> ELSEWHERE.contains(prefix);
        };
        if (!known) {
            unknown.add(term);
        }
    }
}
