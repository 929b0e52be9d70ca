package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Instances that are spans of time, such as a day, where the summary tells of another one only, by {@code interval-words}. */
final class Intervals {
    private static final Learned<Intervals> KNOWN = new Learned<>(Intervals::new);

    private final Map<String, Pattern> told = new LinkedHashMap<>();
    private final Map<String, Pattern> instances = new LinkedHashMap<>();

    private Intervals(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("interval-words");
        words.values()
                .forEach(value -> told.put(
                        value.id(),
                        Pattern.compile(
                                "(?iu)(?<![\\p{L}\\p{N}-])" + words.anyOf(value.id()) + "(?![\\p{L}\\p{N}-])")));
        String one = vocabulary.list("each-words").anyOf("one");
        told.keySet()
                .forEach(span ->
                        instances.put(span, Pattern.compile("(?iu)(?<!\\p{L})" + one + " " + span + "(?!\\p{L})")));
    }

    static Stream<Finding> in(Subject subject, Report r) {
        List<Value> instances = subject.descriptor().values(Paths.INSTANCES);
        String summary = subject.descriptor().text(Paths.SUMMARY);
        return instances.size() != 1
                ? Stream.empty()
                : KNOWN.from(subject.vocabulary()).other(instances.get(0), summary).stream()
                        .map(found -> r.at(Paths.SUMMARY)
                                .about(Paths.INSTANCES)
                                .pointing(new Mention(found.group(), found.start()), summary)
                                .say(
                                        "Here it says \"" + found.group() + "\", but an instance is \""
                                                + instances.get(0).text("represents") + "\"",
                                        "Correct the unit here or below composition: instances."));
    }

    /** What names another span of time, if none names that of an instance. */
    private Optional<MatchResult> other(Value instance, String summary) {
        String unit = span(instance);
        Pattern own = told.get(unit);
        return own == null
                        || own.matcher(summary).find()
                        || Pattern.compile("(?iu)(?<!\\p{L})" + unit + "s?(?!\\p{L})")
                                .matcher(summary)
                                .find()
                ? Optional.empty()
                : told.values().stream()
                        .flatMap(pattern -> pattern.matcher(summary).results())
                        .findFirst();
    }

    /** The span of time of an instance, by its unit or, where this is none, by the only one that it is said to be in. */
    private String span(Value instance) {
        String unit = instance.text("unit").toLowerCase(Locale.ROOT);
        if (told.containsKey(unit)) {
            return unit;
        }
        List<String> spans = instances.entrySet().stream()
                .filter(span ->
                        span.getValue().matcher(instance.text("represents")).find())
                .map(Map.Entry::getKey)
                .toList();
        return spans.size() == 1 ? spans.get(0) : "";
    }
}
