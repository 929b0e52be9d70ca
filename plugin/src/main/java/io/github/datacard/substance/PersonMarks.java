package io.github.datacard.substance;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows by their form what stands for somebody without a name: names of members at sites, and plates of vehicles. */
public final class PersonMarks {
    /** So many different values are needed to tell what all of them are. */
    private static final int FEWEST = 3;

    private static final Pattern NUMBER = Pattern.compile("\\P{L}+");
    private static final Learned<PersonMarks> KNOWN = new Learned<>(PersonMarks::new);

    private final List<Pattern> within;
    private final List<Pattern> whole;
    private final List<Pattern> unlike;

    private PersonMarks(Vocabulary vocabulary) {
        ValueList list = vocabulary.list("personal-marks");
        this.within = patterns(list, "within");
        this.whole = patterns(list, "whole");
        this.unlike = patterns(list, "unlike");
    }

    /** Knows them by the value list {@code personal-marks} of a vocabulary. */
    public static PersonMarks of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    private static List<Pattern> patterns(ValueList list, String where) {
        return list.values().stream()
                .filter(value -> value.id().startsWith(where + "-"))
                .flatMap(value -> Stream.ofNullable(value.attributes().get("pattern")))
                .map(Pattern::compile)
                .toList();
    }

    /** Whether a text has one somewhere. */
    public boolean within(String text) {
        return within.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /**
     * Whether most values of a column are some. Words with numbers count only where nearly all words differ, since classes
     * are numbered, too, as class1 and class2.
     */
    public boolean amongst(List<String> values) {
        List<String> different = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (different.size() < FEWEST) {
            return different.stream().anyMatch(this::within);
        }
        List<String> members = matching(unlike, different);
        long words = members.stream()
                .map(member -> NUMBER.matcher(member).replaceAll(""))
                .distinct()
                .count();
        return isMost(matching(whole, different).size(), different.size())
                || (isMost(members.size(), different.size()) && words * 5 >= members.size() * 4L);
    }

    private static boolean isMost(int some, int all) {
        return some * 5 >= all * 3;
    }

    private static List<String> matching(List<Pattern> patterns, List<String> values) {
        return values.stream()
                .filter(value -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(value).matches()))
                .toList();
    }
}
