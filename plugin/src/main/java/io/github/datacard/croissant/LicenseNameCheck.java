package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code license}: an id, or the address of a known collection of licenses, names a license that there is. Other
 * addresses, and texts of several words, are the business of who wrote them.
 *
 * @param addresses how addresses of collections look, and the id that they mean
 */
record LicenseNameCheck(Supplier<Vocabulary> vocabulary, Map<Pattern, String> addresses, Remarks remarks) {
    private static final Pattern ID = Pattern.compile("(?!(?:LicenseRef|DocumentRef)-)[A-Za-z0-9][A-Za-z0-9.+_-]*+");
    private static final Pattern JOINED = Pattern.compile(" (?:AND|OR) ");
    private static final Pattern EXCEPTION = Pattern.compile(" WITH \\S++");
    private static final Pattern BRACKETS = Pattern.compile("[()]");

    void check(Thing dataset) {
        dataset.all("license").stream()
                .filter(license -> license.isText() || license.isReference())
                .forEach(this::license);
    }

    private void license(Thing license) {
        String text = license.text().strip();
        for (Map.Entry<Pattern, String> address : addresses.entrySet()) {
            Matcher found = address.getKey().matcher(text);
            if (found.matches()) {
                id(found.replaceFirst(address.getValue()), text, license);
                return;
            }
        }
        String plain = BRACKETS.matcher(EXCEPTION.matcher(text).replaceAll("")).replaceAll("");
        JOINED.splitAsStream(plain).map(String::strip).forEach(part -> id(part, part, license));
    }

    private void id(String id, String shown, Thing at) {
        if (!ID.matcher(id).matches()
                || lists().anyMatch(list -> list.resolve(id).isPresent())) {
            return;
        }
        remarks.warning(
                ReadingRule.CROISSANT_VALUE,
                at,
                "\"" + shown + "\" is no license of the SPDX list or of the Hub",
                meant(id).map(known -> "Did you mean \"" + known + "\"? ").orElse("")
                        + "Write an id such as CC-BY-4.0, or the address of the text of the license.");
    }

    private Optional<String> meant(String id) {
        Collection<String> known = new TreeSet<>();
        lists().forEach(list -> known.addAll(list.ids()));
        return Nearest.to(id, known);
    }

    private Stream<ValueList> lists() {
        return Stream.of("licenses", "spdx-licenses").map(vocabulary.get()::list);
    }
}
