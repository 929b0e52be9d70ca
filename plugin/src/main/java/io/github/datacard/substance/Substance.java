package io.github.datacard.substance;

import io.github.datacard.markdown.Fragment;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what people leave in place of an answer: phrases of a value list, and the guidance of templates. A text
 * is an answer as soon as one part of it is.
 */
public final class Substance {
    /** The placeholder for what is still to be written. */
    private static final String TO_DO = "todo";

    private static final String NOT_APPLICABLE = "not-applicable";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String BEFORE = "[{(<*_\"'`";
    private static final String BEHIND = "]})>*_.!:;,\"'` ";
    private static final Pattern REFERENCE = Pattern.compile("(?s)@\\w+\\s*\\{(.*)}");
    /** What the Hub's template leaves to be filled in, and its words around the name. */
    private static final Pattern MARKER = Pattern.compile("\\{\\{.{0,100}?\\}\\}|\\{%.{0,100}?%\\}");

    private static final Pattern NO_WORDS = Pattern.compile("(?i)(?:dataset card for)?[^\\p{L}\\p{N}]*");

    /** Links of the Hub's older template were empty, and people wrote the address into the wrong brackets. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private static final int LONGEST_PHRASE = 200;

    /** Of the lists that are in use: to make the patterns takes longer than to judge a dataset by them. */
    private static final Map<ValueList, FillerSentences> FILLERS = Collections.synchronizedMap(new WeakHashMap<>());

    private static final int LONGEST_NOD = 20;
    private static final Pattern FIRST_WORD = Pattern.compile("[^\\p{L}]+");

    private final Map<String, String> phrases;
    private final Nods nods;
    private final Guidance guidance = new Guidance();
    private final FillerSentences fillers;
    private final Vocabulary vocabulary;
    private final Optional<Map<String, Verdict>> remembered;

    /** A judge by the value lists {@code placeholders} and {@code fillers} of a vocabulary, and by its own words. */
    public Substance(Vocabulary vocabulary) {
        this(
                phrases(vocabulary.list("placeholders")),
                new Nods(vocabulary.list("nods")),
                FILLERS.computeIfAbsent(vocabulary.list("fillers"), FillerSentences::new),
                vocabulary,
                Optional.empty());
    }

    private Substance(
            Map<String, String> phrases,
            Nods nods,
            FillerSentences fillers,
            Vocabulary vocabulary,
            Optional<Map<String, Verdict>> remembered) {
        this.phrases = phrases;
        this.nods = nods;
        this.fillers = fillers;
        this.vocabulary = vocabulary;
        this.remembered = remembered;
    }

    /** Words of several kinds. */
    private record Nods(ValueList list) {
        boolean has(String kind, String word) {
            return list.get(kind)
                    .filter(words -> words.aliases().contains(word))
                    .isPresent();
        }

        boolean demands(String question) {
            String asked = question.toLowerCase(Locale.ROOT);
            return list.get("demanding").stream()
                    .flatMap(words -> words.aliases().stream())
                    .anyMatch(asked::startsWith);
        }
    }

    /** The value of each phrase. */
    private static Map<String, String> phrases(ValueList placeholders) {
        Map<String, String> phrases = new HashMap<>();
        placeholders.values().forEach(value -> value.aliases().forEach(alias -> phrases.put(plain(alias), value.id())));
        return phrases;
    }

    /** Whether a text is a nod to a question that asks for more, as "Yes." is to "How were people told?" */
    public boolean isNod(String question, String text) {
        if (text.length() > LONGEST_NOD) {
            return false;
        }
        String word = plain(text);
        boolean nod = nods.has("nod", word);
        if (!nod && !nods.has("denial", word)) {
            return false;
        }
        String first = FIRST_WORD.split(question, 2)[0].toLowerCase(Locale.ROOT);
        return !nods.has("opening", first) && (nod || !nods.has("what", first) || nods.demands(question));
    }

    /** Whether a text denies what a question takes for granted, as "none" does to "Whom can people write to?" */
    public boolean isDenial(String question, String text) {
        return text.length() <= LONGEST_NOD && nods.demands(question) && nods.has("denial", plain(text));
    }

    /** Whether a text only repeats what is asked. */
    public boolean isQuestion(String text) {
        return vocabulary.isQuestion(text);
    }

    /** A judge by the same phrases that knows again what it judged; for the texts of one dataset. */
    public Substance remembering() {
        return new Substance(phrases, nods, fillers, vocabulary, Optional.of(new HashMap<>()));
    }

    /** Whether all of a line is one phrase that says nothing. */
    public boolean isPlaceholder(String line) {
        return phrase(line).isPresent() || isTemplate(line) || fillers.areAllOf(line);
    }

    /** Whether a line marks an answer that is still to be written, as the scaffold does. */
    public boolean isToDo(String line) {
        return phrase(line).filter(TO_DO::equals).isPresent();
    }

    /** What a text in Markdown is worth. */
    public Verdict of(String markdown) {
        return remembered
                .map(known -> known.computeIfAbsent(markdown, this::judged))
                .orElseGet(() -> judged(markdown));
    }

    private Verdict judged(String markdown) {
        Set<Verdict> parts = EnumSet.noneOf(Verdict.class);
        if (markdown.length() <= LONGEST_PHRASE && isPlaceholder(markdown)) {
            return verdict(markdown);
        }
        if (Fragment.opening(markdown).stream().anyMatch(fragment -> of(fragment) == Verdict.ANSWER)) {
            return Verdict.ANSWER;
        }
        for (Fragment fragment : Fragment.of(markdown)) {
            Verdict part = of(fragment);
            if (part == Verdict.ANSWER) {
                return part;
            }
            parts.add(part);
        }
        return parts.stream()
                .filter(part -> part != Verdict.EMPTY)
                .reduce((first, second) -> first == Verdict.GUIDANCE || second == Verdict.NO_REASON ? second : first)
                .orElse(parts.isEmpty() ? Verdict.EMPTY : Verdict.GUIDANCE);
    }

    private Verdict of(Fragment fragment) {
        if (fragment.text().isEmpty()) {
            return fragment.kind() == Fragment.Kind.OTHER ? Verdict.ANSWER : Verdict.EMPTY;
        }
        Verdict worth = verdict(fragment.text());
        boolean prompt =
                (fragment.emptyLink() && !ADDRESS.matcher(fragment.text()).matches())
                        || guidance.isGuidance(fragment.text());
        return worth == Verdict.ANSWER && prompt ? Verdict.GUIDANCE : worth;
    }

    private Verdict verdict(String text) {
        return phrase(text)
                .map(id -> id.equals(NOT_APPLICABLE) ? Verdict.NO_REASON : Verdict.PLACEHOLDER)
                .orElse(isTemplate(text) || fillers.areAllOf(text) ? Verdict.PLACEHOLDER : Verdict.ANSWER);
    }

    private static boolean isTemplate(String text) {
        if (text.indexOf("{{") < 0 && text.indexOf("{%") < 0) {
            return false;
        }
        String rest = MARKER.matcher(text).replaceAll("");
        return rest.length() < text.length() && NO_WORDS.matcher(rest.strip()).matches();
    }

    private Optional<String> phrase(String text) {
        if (text.length() > LONGEST_PHRASE) {
            return Optional.empty();
        }
        return Optional.ofNullable(phrases.get(plain(text.indexOf('@') < 0 ? text : referred(text))));
    }

    /** What stands within the braces of a reference in BibTeX. */
    private static String referred(String text) {
        Matcher reference = REFERENCE.matcher(text.strip());
        return reference.matches() ? reference.group(1) : text;
    }

    private static String plain(String text) {
        String bare = SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        String open = unwrapped(bare).strip();
        return open.isEmpty() ? bare : open;
    }

    /** A text without the marks of comments, brackets, quotes and punctuation around it. */
    private static String unwrapped(String text) {
        int start = 0;
        while (start < text.length() && (text.startsWith("<!--", start) || BEFORE.indexOf(text.charAt(start)) >= 0)) {
            start += text.startsWith("<!--", start) ? 4 : 1;
        }
        int end = text.length();
        while (end > start && (text.startsWith("-->", end - 3) || BEHIND.indexOf(text.charAt(end - 1)) >= 0)) {
            end -= text.startsWith("-->", end - 3) ? 3 : 1;
        }
        return end > start ? text.substring(start, end) : "";
    }
}
