package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.license.LicenseFamilies;
import io.github.datacard.substance.LicenseMentions;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code license-prose-differs}: a text says that the data is under a license that is not among those of the dataset. */
final class LicenseProseDiffers implements Rule<Subject> {
    private static final String OTHER = "other";
    private static final List<String> PROSE =
            List.of(Paths.SUMMARY, Paths.DESCRIPTION, Paths.DISTRIBUTION_METHOD, Paths.CONSENT_PROCESS);

    /** Words for the public domain are used for one another, and the Public Domain Mark has no id of its own. */
    private static final Set<String> PUBLIC_DOMAIN = Set.of("cc0-1.0", "pddl", "unlicense");

    /** Where licenses are named that need not be those of the dataset. */
    private static final List<String> ELSEWHERE = List.of(Paths.LINEAGE_LICENSE, Paths.SUBSET_LICENSE);

    private static final Pattern WITHOUT_VERSION =
            Pattern.compile("(?i)(?<![\\w-])CC[ -]BY(?:[ -](?:NC|SA|ND))*(?![ -]?[\\w.]*\\d|-\\w)");

    private static final Pattern SPELLED = Pattern.compile(
            "(?i)Creative Commons Attribution([ -]Share-?Alike)?(?: License)?(?![ -]*(?:Share|Non|No|\\d|v\\d|International))");

    private static final Pattern VERSION = Pattern.compile("-\\d.*");

    private static final Pattern END = Pattern.compile("[.!?;](?=\\s|$)|\\n\\s*\\n");

    private final Learned<LicenseMentions> mentions = new Learned<>(LicenseMentions::new);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> own = subject.descriptor().texts(Paths.LICENSE_ID);
        return own.isEmpty() || own.contains(OTHER)
                ? Stream.empty()
                : Stream.concat(inNotes(subject, own, r), inProse(subject, own, r));
    }

    /** Sentences of other texts that say under which license the data is. */
    private Stream<Finding> inProse(Subject subject, List<String> own, Report r) {
        LicenseFamilies families = LicenseFamilies.of(subject.vocabulary());
        ValueList licenses = families.licenses();
        Set<String> known = ELSEWHERE.stream()
                .flatMap(path -> subject.descriptor().texts(path).stream())
                .flatMap(text -> licenses.resolve(text).map(ValueList.Value::id).stream())
                .collect(Collectors.toSet());
        return Claim.in(subject, PROSE, "words-licensed")
                .flatMap(claim -> named(subject, sentence(claim))
                        .filter(named ->
                                !known.contains(named) && own.stream().noneMatch(id -> isSame(id, named, families)))
                        .map(named -> claim.at(r)
                                .say(
                                        "The license is said to be " + String.join(", ", own) + ", but here it says \""
                                                + claim.quote() + "\" of " + named,
                                        "Correct the one that is wrong. If both hold, list both below licenses, each"
                                                + " with applies_to."))
                        .stream());
    }

    /** The license that a sentence names, or the kind of Creative Commons license without a version. */
    private Optional<String> named(Subject subject, String sentence) {
        LicenseMentions.Mentions found = mentions.from(subject.vocabulary()).in(sentence);
        if (!found.named().isEmpty() || !found.stated()) {
            return found.only();
        }
        List<String> kinds = kinds(sentence);
        return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
    }

    /** The kinds of Creative Commons licenses that a text names without a version. */
    private static List<String> kinds(String text) {
        return Stream.concat(
                        WITHOUT_VERSION
                                .matcher(text)
                                .results()
                                .map(kind -> kind.group().replace(' ', '-')),
                        SPELLED.matcher(text).results().map(kind -> "cc-by" + (kind.group(1) == null ? "" : "-sa")))
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The sentence of a text in which a phrase stands. */
    private static String sentence(Claim claim) {
        String text = claim.value().text();
        Matcher end = END.matcher(text);
        int from = 0;
        int at = claim.mention().start();
        while (end.find()) {
            if (end.start() >= at) {
                return text.substring(from, end.start());
            }
            from = end.end();
        }
        return text.substring(from);
    }

    private static boolean isSame(String id, String named, LicenseFamilies families) {
        return named.equals(id)
                || VERSION.matcher(id).replaceFirst("").equals(named)
                || families.holds(id, named)
                || (PUBLIC_DOMAIN.contains(id) && PUBLIC_DOMAIN.contains(named));
    }

    private Stream<Finding> inNotes(Subject subject, List<String> own, Report r) {
        List<String> notes = subject.descriptor().texts(Paths.LICENSE_NOTES);
        if (notes.isEmpty()) {
            return Stream.empty();
        }
        LicenseFamilies families = LicenseFamilies.of(subject.vocabulary());
        LicenseMentions mentions = this.mentions.from(subject.vocabulary());
        Pattern several = Pattern.compile(
                "(?i)\\b" + subject.vocabulary().list("license-words").anyOf("several") + "\\b");
        return notes.stream()
                .filter(text -> !several.matcher(text).find())
                .filter(text ->
                        kinds(text).stream().noneMatch(kind -> own.stream().anyMatch(id -> isSame(id, kind, families))))
                .flatMap(text -> mentions.in(text).only().stream())
                .filter(named -> own.stream().noneMatch(id -> isSame(id, named, families)))
                .map(named -> r.at(Paths.LICENSE_NOTES)
                        .about(Paths.LICENSES)
                        .say(
                                "The license is said to be " + String.join(", ", own) + ", but this text names "
                                        + named,
                                "Correct the one that is wrong. If both hold, list both below licenses, each with "
                                        + "applies_to."));
    }
}
