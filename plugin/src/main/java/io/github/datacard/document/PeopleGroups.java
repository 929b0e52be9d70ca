package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which groups of people are told apart, and what readers look for in vain. */
final class PeopleGroups {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Pattern NO_ENGLISH = Pattern.compile("[\\p{L}&&[^a-zA-Z]]");

    /** From here on, words of another alphabet are told from each other by more than spaces. */
    private static final int FIRST_IDEOGRAPH = 0x2e80;

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal LEAST = BigDecimal.ONE;

    private final ValueList asked;
    private final Messages messages;
    private final List<Value> demographics;

    PeopleGroups(Vocabulary vocabulary, Messages messages, Descriptor descriptor) {
        this.asked = vocabulary.list("people-groups");
        this.messages = messages;
        this.demographics = descriptor.values(Paths.DEMOGRAPHICS);
    }

    /** The attributes in short. */
    List<String> attributes() {
        return demographics.stream()
                .map(one -> one.has("distribution") ? one.text("attribute") : withoutShares(one.text("attribute")))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    String withoutShares(String attribute) {
        return attribute.isEmpty() ? "" : messages.say("groups.unsaid", attribute);
    }

    /** Shares in words; where they are no whole, how much of it nobody says. */
    String whole(String shown, List<Shown.ShareLine> shares) {
        BigDecimal rest =
                shares.stream().map(share -> new BigDecimal(share.percent())).reduce(WHOLE, BigDecimal::subtract);
        return rest.compareTo(LEAST) < 0
                ? shown
                : messages.say(
                        "measured.two",
                        shown,
                        messages.say("groups.rest", new Shares(messages).of(rest.toPlainString())));
    }

    /**
     * By what nobody tells people apart, in the list of what readers look for; empty if there is nothing of that kind, or
     * if an attribute has a name in a language that the list may not know.
     */
    String others() {
        if (demographics.stream().anyMatch(one -> isForeign(one.text("attribute")))) {
            return "";
        }
        String missing = asked.values().stream()
                .filter(group -> demographics.stream().noneMatch(one -> isOf(group, one.text("attribute"))))
                .map(ValueList.Value::label)
                .map(messages::translated)
                .collect(Collectors.joining(", "));
        return demographics.isEmpty() || missing.isEmpty() ? "" : messages.say("groups.others", missing);
    }

    /** Whether something has the name of what readers look for. */
    boolean tells(String name) {
        return asked.values().stream().anyMatch(group -> isOf(group, name));
    }

    private boolean isForeign(String attribute) {
        return NO_ENGLISH.matcher(attribute).find() && !tells(attribute);
    }

    private static boolean isOf(ValueList.Value group, String attribute) {
        String lower = attribute.toLowerCase(Locale.ROOT);
        return Stream.of(NO_LETTER.split(lower))
                .anyMatch(word -> group.aliases().stream().anyMatch(beginning -> isOf(beginning, word)));
    }

    /** Short beginnings of Latin words stand for themselves only: "age", not "agency". */
    private static boolean isOf(String beginning, String word) {
        if (beginning.codePointAt(0) >= FIRST_IDEOGRAPH) {
            return word.contains(beginning);
        }
        return beginning.length() > 3 ? word.startsWith(beginning) : word.equals(beginning);
    }
}
