package io.github.datacard.substance;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the licenses that a text names: by id, name or abbreviation, by the address of a license, or on a badge. Of a
 * sentence that denies a license, or that is about code alone, it does not say that the data has that license.
 */
public final class LicenseMentions {
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("creativecommons\\.org/(licenses|publicdomain)/([a-z-]+)/([0-9]\\.[0-9])");
    private static final Pattern SPDX =
            Pattern.compile("spdx\\.org/licenses/([A-Za-z0-9.+-]+?)(?:\\.html|\\.json)?(?![\\w.-])");
    private static final Pattern BADGE = Pattern.compile(
            "img\\.shields\\.io/badge/(?:[a-z]*[-_ ]?licen[sc]e)-((?:[^-\\s)\"?]|--){1,100})-[a-z0-9]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s)>\\]\"']+");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.!?;])\\s+(?=\\p{Lu}|[\\[*_`])|\\n\\s*\\n|\\n\\s*[-*+] ");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.+]+");
    private static final Pattern VERSION = Pattern.compile("\\b(?:v|version |version)(?=[0-9])");
    private static final Pattern LAST_DOT = Pattern.compile("\\.(?= |$)");
    private static final int WORDS_OF_A_NAME = 6;

    private final ValueList licenses;
    private final Pattern denied;
    private final Pattern code;
    private final Pattern data;

    /** The ids by the words that name them, the longest first. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private final List<Name> byLength;

    /** The ids by the addresses of their texts. */
    private final Map<String, Set<String>> addresses = new HashMap<>();

    /**
     * The words of a name.
     *
     * @param between with a blank on either side
     * @param clear whether they name a license wherever they stand
     */
    private record Name(String between, String word, String id, boolean clear) {}

    /** Mentions of the licenses of a vocabulary, by its value lists {@code licenses} and {@code license-words}. */
    public LicenseMentions(Vocabulary vocabulary) {
        this.licenses = vocabulary.list("licenses");
        ValueList words = vocabulary.list("license-words");
        this.denied = any(words, "denied");
        this.code = any(words, "code");
        this.data = any(words, "data");
        List<String> noNames = words.spellings("no-names");
        Map<String, String> known = new LinkedHashMap<>();
        for (ValueList.Value value : licenses.values()) {
            if (!noNames.contains(value.id())) {
                known.putIfAbsent(words(value.id()), value.id());
                known.putIfAbsent(words(value.label()), value.id());
                value.aliases().forEach(alias -> known.putIfAbsent(words(alias), value.id()));
                Optional.ofNullable(value.attributes().get("spdx"))
                        .ifPresent(spdx -> known.putIfAbsent(words(spdx), value.id()));
            }
        }
        known.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> name) ->
                                -name.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        this.byLength = names.entrySet().stream()
                .map(name -> new Name(
                        " " + name.getKey() + " ",
                        name.getKey(),
                        name.getValue(),
                        name.getKey().indexOf(' ') >= 0 || name.getKey().chars().anyMatch(Character::isDigit)))
                .toList();
        licenses.values().stream()
                .filter(value -> !noNames.contains(value.id()))
                .forEach(value -> Optional.ofNullable(value.attributes().get("url"))
                        .map(url -> bare(url.toLowerCase(Locale.ROOT)))
                        .ifPresent(url -> addresses
                                .computeIfAbsent(url, same -> new LinkedHashSet<>())
                                .add(value.id())));
    }

    /**
     * What a text says of licenses.
     *
     * @param named all ids that it names
     * @param stated whether it says of what it names that the data has it
     */
    public record Mentions(Set<String> named, boolean stated) {
        /** The license that the text says the data has, if it names this one and no other. */
        public Optional<String> only() {
            return stated && named.size() == 1 ? named.stream().findFirst() : Optional.empty();
        }
    }

    /** Any of the words; one with an apostrophe, such as n't, may be the end of another one. */
    private static Pattern any(ValueList words, String value) {
        String all = words.spellings(value).stream()
                .map(word -> (word.contains("'") ? "" : "\\b") + Pattern.quote(word) + "\\b")
                .collect(Collectors.joining("|"));
        return Pattern.compile(all.isEmpty() ? "(?!)" : all, Pattern.CASE_INSENSITIVE);
    }

    /** The licenses that a text in Markdown names. */
    public Mentions in(String markdown) {
        Set<String> named = new LinkedHashSet<>();
        boolean stated = true;
        for (String sentence : SENTENCE.split(markdown, -1)) {
            Set<String> here = named(sentence);
            boolean onCode =
                    code.matcher(sentence).find() && !data.matcher(sentence).find();
            stated &= here.isEmpty()
                    || (!onCode && !denied.matcher(plain(sentence)).find());
            named.addAll(here);
        }
        return new Mentions(Set.copyOf(named), stated);
    }

    private Set<String> named(String sentence) {
        Set<String> named = new LinkedHashSet<>(addresses(sentence));
        BADGE.matcher(sentence).results().forEach(badge -> named.addAll(names(decoded(badge.group(1)), true)));
        String prose = plain(sentence);
        named.addAll(names(prose, BETWEEN.split(prose.strip(), -1).length <= WORDS_OF_A_NAME));
        return named;
    }

    private static String decoded(String badge) {
        try {
            return URLDecoder.decode(badge.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("--", "-")
                    .replace('_', ' ');
        } catch (IllegalArgumentException malformed) {
            return badge;
        }
    }

    private static String plain(String sentence) {
        return ADDRESS.matcher(sentence).replaceAll(" ");
    }

    private Set<String> addresses(String text) {
        Set<String> named = new LinkedHashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        CREATIVE_COMMONS.matcher(lower).results().forEach(address -> {
            String kind = address.group(2);
            String id = address.group(1).equals("licenses")
                    ? "cc-" + kind + "-" + address.group(3)
                    : kind.equals("zero") ? "cc0-" + address.group(3) : "pddl";
            licenses.get(id).ifPresent(known -> named.add(known.id()));
        });
        SPDX.matcher(text)
                .results()
                .forEach(address ->
                        Optional.ofNullable(names.get(words(address.group(1)))).ifPresent(named::add));
        ADDRESS.matcher(lower)
                .results()
                .forEach(found -> named.addAll(addresses.getOrDefault(bare(found.group()), Set.of())));
        return named;
    }

    private static String bare(String address) {
        return address.replaceFirst("^(?:https?://)?(?:www\\.)?", "").replaceFirst("[/.,;:]+$", "");
    }

    /** Names that no longer name covers. One word alone names a license only where little else is said, or beside "license". */
    private Set<String> names(String text, boolean brief) {
        Set<String> named = new LinkedHashSet<>();
        String rest = " " + words(text) + " ";
        for (Name name : byLength) {
            int at = rest.indexOf(name.between());
            if (at >= 0 && (brief || name.clear() || isBesideLicense(rest, at, name.word()))) {
                named.add(name.id());
                rest = rest.replace(name.between(), " | ");
            }
        }
        return named;
    }

    private static boolean isBesideLicense(String text, int at, String word) {
        String before = text.substring(0, at);
        String behind = text.substring(at + word.length() + 1);
        return Pattern.compile("licen[sc]e[ds]?(?: (?:is|under|as|by|with|the|of|an|a))*+$")
                        .matcher(before)
                        .find()
                || behind.matches("(?s) (?:[0-9.]+ )?licen[sc]e.*");
    }

    /** The words of a name with single blanks between them: cc-by-sa-v4.0 and CC BY-SA 4.0 are the same. */
    private static String words(String name) {
        String spaced =
                BETWEEN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String ended = LAST_DOT.matcher(spaced).replaceAll("");
        Matcher version = VERSION.matcher(ended);
        return version.replaceAll("").strip();
    }
}
