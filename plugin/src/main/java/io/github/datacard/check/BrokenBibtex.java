package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Mention;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code broken-bibtex}: a BibTeX entry that programs refuse or read otherwise than it is meant. */
final class BrokenBibtex implements Rule<Subject> {
    private static final Pattern ENTRY = Pattern.compile("@(\\w+)\\s*\\{([^,{}=]*)(,|$|\\})");
    private static final Pattern KEY = Pattern.compile("[^\\s,{}\"#%~\\\\()=]+");
    private static final Pattern MEMBER = Pattern.compile("(?m)^\\h*(\\w[\\w-]*)\\s*=");
    private static final Pattern DOUBLED = Pattern.compile("\\\\\\\\[a-zA-Z]+");
    private static final Set<String> NO_KEYS = Set.of("comment", "string", "preamble");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.BIBTEX).stream()
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .flatMap(value -> problem(value.text())
                        .map(problem -> r.at(value.location())
                                .about(Paths.BIBTEX)
                                .pointing(new Mention(problem.words, problem.start), value.text())
                                .say(problem.message, problem.remedy))
                        .stream());
    }

    private record Problem(String words, int start, String message, String remedy) {}

    /** What is wrong first: the entry itself, its key, its braces, its members. */
    private static Optional<Problem> problem(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.find()) {
            return Optional.of(new Problem(
                    text.lines().findFirst().orElse(""),
                    0,
                    "This is no BibTeX entry",
                    "Write  @misc{key, title = {…}, author = {…}, year = {…}}, or use citation: {text: …}."));
        }
        return key(entry)
                .or(() -> braces(text))
                .or(() -> doubled(text))
                .or(() -> repeated(text))
                .or(() -> refused(text));
    }

    private static Optional<Problem> key(Matcher entry) {
        String key = entry.group(2).strip();
        return NO_KEYS.contains(entry.group(1).toLowerCase(Locale.ROOT))
                        || KEY.matcher(key).matches()
                ? Optional.empty()
                : Optional.of(new Problem(
                        entry.group().strip(),
                        entry.start(),
                        key.isEmpty() ? "The entry has no key" : "\"" + key + "\" is no key of an entry",
                        "Write a key of letters, digits and hyphens behind the brace."));
    }

    private static Optional<Problem> braces(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
            depth += escaped ? 0 : text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth < 0) {
                return Optional.of(
                        new Problem("}", at, "This brace closes nothing", "Remove it, or open a brace before it."));
            }
        }
        return depth == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        text.lines().findFirst().orElse("").strip(),
                        0,
                        depth == 1 ? "A brace is never closed" : depth + " braces are never closed",
                        "Close each brace; the last one ends the entry."));
    }

    /** What none of the above explains, and a parser refuses all the same. */
    private static Optional<Problem> refused(String text) {
        return BibtexText.fault(text)
                .map(
                        fault -> new Problem(
                                fault.words(),
                                fault.start(),
                                fault.words().isBlank()
                                        ? "Programs that read BibTeX expect more at its end"
                                        : "Programs that read BibTeX stop at \""
                                                + fault.words().strip() + "\"",
                                "Put each value in braces and a comma between members: title = {River levels}, year = {2026}."));
    }

    private static Optional<Problem> doubled(String text) {
        Matcher command = DOUBLED.matcher(text);
        return command.find()
                ? Optional.of(new Problem(
                        command.group(),
                        command.start(),
                        "\"" + command.group() + "\" has one backslash too many",
                        "Write one backslash; a block of YAML needs no escape."))
                : Optional.empty();
    }

    private static Optional<Problem> repeated(String text) {
        Set<String> seen = new HashSet<>();
        for (String entry : text.split("(?=@\\w+\\s*\\{)", -1)) {
            seen.clear();
            Matcher member = MEMBER.matcher(entry);
            while (member.find()) {
                if (!seen.add(member.group(1).toLowerCase(Locale.ROOT))) {
                    return Optional.of(new Problem(
                            member.group(1),
                            text.indexOf(entry) + member.start(1),
                            "The entry has \"" + member.group(1) + "\" twice",
                            "Keep one of them; programs read only the first or the last."));
                }
            }
        }
        return Optional.empty();
    }
}
