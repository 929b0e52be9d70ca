package io.github.datacard.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A list of codes with their labels and the other spellings that people use, such as licenses or languages. */
public final class ValueList {
    private final String id;
    private final String title;
    private final Map<String, Value> values;
    private final List<Phrases> phrases;
    private volatile @Nullable Map<String, String> meant;

    /**
     * One value.
     *
     * @param id the code
     * @param label what a reader sees
     * @param aliases other spellings
     * @param attributes everything else that the list says of it, such as {@code url}
     */
    public record Value(String id, String label, List<String> aliases, Map<String, String> attributes) {}

    ValueList(String id, String title, List<Value> values) {
        this(
                id,
                title,
                values,
                List.of(new Phrases(
                        new Phrases.Written(
                                values.stream()
                                        .flatMap(value -> value.aliases().stream())
                                        .toList(),
                                List.of(),
                                List.of(),
                                List.of()),
                        () -> PhrasePattern.WITHOUT_GROUPS)));
    }

    ValueList(String id, String title, List<Value> values, List<Phrases> phrases) {
        this.id = id;
        this.title = title;
        this.values = new LinkedHashMap<>();
        for (Value value : values) {
            this.values.put(value.id(), value);
        }
        this.phrases = phrases;
    }

    /** The same with labels in another language. */
    ValueList in(UnaryOperator<String> words) {
        return new ValueList(
                id,
                title,
                values.values().stream()
                        .map(value ->
                                new Value(value.id(), words.apply(value.label()), value.aliases(), value.attributes()))
                        .toList(),
                phrases);
    }

    /** The list's name. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** All values, in the order of the list. */
    public List<Value> values() {
        return List.copyOf(values.values());
    }

    /** All codes. */
    public List<String> ids() {
        return List.copyOf(values.keySet());
    }

    /** The value with exactly this code. */
    public Optional<Value> get(String code) {
        return Optional.ofNullable(values.get(code));
    }

    /** The first value whose range, {@code from} and {@code below}, holds a number; none where values have no ranges. */
    public Optional<Value> holding(long number) {
        return values.values().stream()
                .filter(value -> value.attributes().containsKey("from")
                        || value.attributes().containsKey("below"))
                .filter(value -> bound(value, "from", 0) <= number && number < bound(value, "below", Long.MAX_VALUE))
                .findFirst();
    }

    private static long bound(Value range, String attribute, long otherwise) {
        String bound = range.attributes().getOrDefault(attribute, "");
        return bound.isEmpty() ? otherwise : Long.parseLong(bound);
    }

    /** The other spellings of the value with this code; none if the list does not have it. */
    public List<String> spellings(String code) {
        return get(code).map(Value::aliases).orElse(List.of());
    }

    /**
     * A regular expression for any of the other spellings of the value with this code. Their words may be joined by
     * hyphens and broken over lines. It matches nothing if there are no spellings.
     */
    public String anyOf(String code) {
        return Phrases.anyOf(spellings(code));
    }

    /** The value that a spelling means, without regard to case. */
    public Optional<Value> resolve(String spelling) {
        String plain = plain(spelling);
        return get(values.containsKey(plain) ? plain : meant().getOrDefault(plain, ""));
    }

    /** The code of each spelling; made when somebody writes none of the codes, since some lists have thousands. */
    private Map<String, String> meant() {
        Map<String, String> known = meant;
        if (known == null) {
            known = new HashMap<>();
            for (Value value : values.values()) {
                for (String alias : value.aliases()) {
                    known.putIfAbsent(plain(alias), value.id());
                }
                known.putIfAbsent(plain(value.label()), value.id());
            }
            for (String code : values.keySet()) {
                known.put(plain(code), code);
            }
            meant = known;
        }
        return known;
    }

    /** The first of the phrases that a text has as words of its own in its prose and does not deny, as it stands there. */
    Optional<Mention> mentionedIn(String text, Denial denial) {
        String prose = ProseText.of(text);
        return phrases.stream()
                .flatMap(sense -> sense.firstIn(prose, denial).stream())
                .min(Mention.BY_PLACE)
                .map(mention -> mention.in(text));
    }

    /** The label of a code, or the code itself if the list does not have it. */
    public String label(String code) {
        return get(code).map(Value::label).orElse(code);
    }

    static boolean same(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String spelling) {
        return spelling.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
