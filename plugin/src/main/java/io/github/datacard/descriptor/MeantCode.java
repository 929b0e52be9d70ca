package io.github.datacard.descriptor;

import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which code of a list somebody meant who wrote none of them. */
final class MeantCode {
    private static final String LICENSES = "licenses";
    private static final String TASKS = "tasks";
    private static final String SUBTASKS = "subtasks";
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_LONGER = 6;
    private static final int MOST_ENDING = 12;
    private static final Pattern SEVERAL = Pattern.compile("(?i)[,;/+]|\\b(?:and|or)\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:www\\.)?(\\S+?)/?(?:(?:deed|legalcode)(?:\\.[a-z-]{2,7})?)?/?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_ALIKE = 3;

    private final Vocabulary vocabulary;

    /** By list, once somebody writes a code that is in none of its spellings. */
    private final Map<String, Map<String, List<Set<String>>>> spellings = new ConcurrentHashMap<>();

    MeantCode(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is surely meant. Languages have too many codes for a near one to be certain. */
    Optional<String> certain(String value, ValueList list) {
        if (!list.id().equals(ScalarReader.LANGUAGES)) {
            return Nearest.certain(value, list.ids());
        }
        String tag = value.replace('_', '-');
        Optional<String> mistaken = mistaken(value);
        return mistaken.isPresent()
                ? mistaken
                : Optional.of(tag)
                        .filter(spelling -> !spelling.equals(value))
                        .filter(spelling -> list.get(spelling).isPresent()
                                || ScalarReader.region(list, spelling).isPresent());
    }

    /** The code of a language that a wrong one is often written for. */
    Optional<String> mistaken(String value) {
        return vocabulary
                .list("language-misspellings")
                .resolve(value)
                .map(ValueList.Value::id)
                .filter(code -> !code.equalsIgnoreCase(value));
    }

    /** What was probably meant: other spellings that are wrong, a beginning, several in one text, or the nearest. */
    String hint(String value, ValueList list) {
        Optional<String> mistaken = list.id().equals(ScalarReader.LANGUAGES) ? mistaken(value) : Optional.empty();
        String tag = value.replace('_', '-');
        List<String> several = SEVERAL.splitAsStream(value)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> longer = longer(value, list);
        Optional<String> linked = linked(value, list);
        if (linked.isPresent()) {
            return "Did you mean \"" + linked.get() + "\"" + called(linked.get(), list) + "? ";
        }
        Optional<String> words = asWords(value, list);
        if (words.isPresent()) {
            return words.get() + " ";
        }
        if (mistaken.isPresent()) {
            return "Did you mean \"" + mistaken.get() + "\"" + called(mistaken.get(), list) + "? ";
        }
        if (!tag.equals(value)
                && (list.resolve(tag).isPresent()
                        || ScalarReader.region(list, tag).isPresent())) {
            return "Did you mean \"" + tag + "\"? ";
        }
        List<String> codes =
                several.stream().flatMap(part -> code(part, list).stream()).toList();
        if (several.size() > 1 && codes.size() == several.size()) {
            return "Write a list: [" + String.join(", ", codes) + "]. ";
        }
        return longer.isEmpty()
                ? broader(value, list).orElseGet(() -> alike(value, list))
                : "Choose one of: " + String.join(", ", longer) + ". ";
    }

    /** The code whose text an address leads to. */
    private static Optional<String> linked(String value, ValueList list) {
        return place(value)
                .flatMap(place -> list.values().stream()
                        .filter(known -> place(known.attributes().getOrDefault("url", ""))
                                .filter(place::equalsIgnoreCase)
                                .isPresent())
                        .map(ValueList.Value::id)
                        .findFirst());
    }

    /** Host and path of an address. */
    private static Optional<String> place(String address) {
        return Optional.of(ADDRESS.matcher(address)).filter(Matcher::matches).map(found -> found.group(1));
    }

    /** What to do about words that are near to codes of licenses which nobody means by them, such as "open source". */
    private Optional<String> asWords(String value, ValueList list) {
        return list.id().equals(LICENSES)
                ? vocabulary
                        .list("license-words")
                        .resolve(value)
                        .map(word -> word.attributes().get("remedy"))
                : Optional.empty();
    }

    /** The name of a code that does not speak for itself. */
    private static String called(String code, ValueList list) {
        return list.get(code).map(known -> " (" + known.label() + ")").orElse("");
    }

    /** The task that a finer one belongs to, where a task is wanted. */
    private Optional<String> broader(String value, ValueList list) {
        return vocabulary
                .list(SUBTASKS)
                .resolve(value)
                .map(finer -> finer.attributes().getOrDefault("task", ""))
                .filter(task -> list.id().equals(TASKS) && list.get(task).isPresent())
                .map(task -> "Did you mean \"" + task + "\"? What is finer goes into task_ids. ");
    }

    /** One of several in a text: as it is written if the list knows it, or the only code that begins so. */
    private static Optional<String> code(String part, ValueList list) {
        List<String> longer = longer(part, list);
        return list.resolve(part).isPresent() || ScalarReader.region(list, part).isPresent()
                ? Optional.of(part)
                : longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** The codes that begin or end with a word, or else those whose names begin with it. */
    private static List<String> longer(String value, ValueList list) {
        if (value.length() < SHORTEST_BEGINNING) {
            return List.of();
        }
        String word =
                BETWEEN_WORDS.matcher(value.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        List<String> ending = list.ids().stream()
                .filter(id -> id.endsWith("-" + word))
                .limit(MOST_ENDING)
                .toList();
        List<String> beginning = list.ids().stream()
                .filter(id -> id.startsWith(word + "-"))
                .limit(MOST_LONGER)
                .toList();
        return Stream.of(beginning, ending, named(word, list))
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> named(String word, ValueList list) {
        return list.values().stream()
                .filter(known -> BETWEEN_WORDS
                        .matcher(known.label().toLowerCase(Locale.ROOT))
                        .replaceAll("-")
                        .startsWith(word + "-"))
                .map(ValueList.Value::id)
                .limit(MOST_LONGER)
                .toList();
    }

    /** The codes nearest in their characters, or else those that share most words with what is written. */
    private String alike(String value, ValueList list) {
        String near = Nearest.hint(value, list.ids());
        if (!near.isEmpty()) {
            return near;
        }
        Set<String> words = words(value);
        Map<String, Long> shared = new LinkedHashMap<>();
        spellings
                .computeIfAbsent(list.id(), id -> spellings(list))
                .forEach((id, known) -> known.stream()
                        .mapToLong(spelling ->
                                words.stream().filter(spelling::contains).count())
                        .max()
                        .ifPresent(count -> shared.put(id, count)));
        long most = shared.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> alike = shared.entrySet().stream()
                .filter(entry -> most > 0 && entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return alike.isEmpty() || alike.size() > MOST_ALIKE
                ? ""
                : alike.stream().collect(Collectors.joining("\" or \"", "Did you mean \"", "\"? "));
    }

    /** The words of all spellings of each code, which are taken apart once. */
    private static Map<String, List<Set<String>>> spellings(ValueList list) {
        Map<String, List<Set<String>>> spellings = new LinkedHashMap<>();
        list.values()
                .forEach(known -> spellings.put(
                        known.id(),
                        Stream.concat(Stream.of(known.id(), known.label()), known.aliases().stream())
                                .map(MeantCode::words)
                                .toList()));
        return spellings;
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
