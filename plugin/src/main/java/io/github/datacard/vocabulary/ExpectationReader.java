package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rules that are data. */
final class ExpectationReader {
    private static final Pattern OR = Pattern.compile("(?:(?<!\\s)\\s+)?+\\|\\s*");

    private static final String[] OF_DEMANDS = {
        "field",
        "when",
        "unless",
        "profiles",
        "matches",
        "one_of",
        "none_of",
        "min_words",
        "max_words",
        "starts_with",
        "same_as",
        "gaps",
        "severity",
        "says",
        "remedy"
    };

    private static final String[] OF_EXPECTATIONS = {
        "rule", "severity", "when", "unless", "each", "where", "several", "asks", "remedy", "says"
    };

    /** Without a key that tells what an entry is, one of either is misspelled. */
    private static final String[] OF_EITHER = Stream.of(OF_DEMANDS, OF_EXPECTATIONS)
            .flatMap(Stream::of)
            .distinct()
            .toArray(String[]::new);

    private final LibraryFiles files;
    private final KnownNames fields;
    private final KnownNames lists;
    private final KnownNames conditions;
    private final KnownNames profiles;
    private final Supplier<PhrasePattern> language;
    private final Map<String, Demand> demands = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param fields the fields that they may name
     * @param lists the value lists whose phrases they may look for
     * @param conditions the conditions that they may name
     * @param profiles the profiles that they may name
     * @param language how phrases are read
     */
    ExpectationReader(
            LibraryFiles files,
            KnownNames fields,
            KnownNames lists,
            KnownNames conditions,
            KnownNames profiles,
            Supplier<PhrasePattern> language) {
        this.files = files;
        this.fields = fields;
        this.lists = lists;
        this.conditions = conditions;
        this.profiles = profiles;
        this.language = language;
    }

    /** Those of {@code expectations.yaml} and of all files in the folder {@code expectations}, by their ids. */
    Map<String, Expectation> read() {
        Map<String, Expectation> expectations = new LinkedHashMap<>();
        add("expectations.yaml", expectations);
        files.in("expectations").stream()
                .filter(name -> name.endsWith(".yaml"))
                .forEach(name -> add(name, expectations));
        return expectations;
    }

    private void add(String name, Map<String, Expectation> expectations) {
        LibraryNode.read(files, name).each((id, node) -> {
            if (node.has("field")) {
                demands.put(id, demand(id, node));
            } else {
                expectations.put(id, expectation(id, node));
            }
            return id;
        });
    }

    /** The rules on values of single fields; known when all was read. */
    Map<String, Demand> demands() {
        return Collections.unmodifiableMap(demands);
    }

    private Demand demand(String id, LibraryNode node) {
        node.allow(OF_DEMANDS);
        List<String> unwanted = node.texts("none_of");
        boolean list = unwanted.size() == 1 && lists.known().test(unwanted.get(0));
        return new Demand(
                id,
                node.word("severity", Severity.class).orElse(Severity.ERROR),
                node.name("when", conditions),
                node.name("unless", conditions),
                node.names("profiles", profiles),
                node.name("field", fields),
                new Demand.Limits(
                        Optional.of(node.text("matches"))
                                .filter(pattern -> !pattern.isEmpty())
                                .map(pattern -> node.pattern(pattern)),
                        node.texts("one_of"),
                        list || unwanted.isEmpty()
                                ? Optional.empty()
                                : Optional.of(language.get().anyOf(unwanted)),
                        list ? unwanted.get(0) : "",
                        node.number("min_words"),
                        node.number("max_words"),
                        node.texts("starts_with"),
                        node.name("same_as", fields)),
                node.text("gaps").equals("accept"),
                node.required("says"),
                node.required("remedy"));
    }

    private Expectation expectation(String id, LibraryNode node) {
        node.allow(node.has("asks") ? OF_EXPECTATIONS : OF_EITHER);
        String rule = node.text("rule", id);
        String each = node.name("each", fields);
        KnownNames answers = each.isEmpty() ? fields : fields.below(each + ".");
        return new Expectation(
                id,
                rule,
                severity(rule, node),
                node.name("when", conditions),
                node.name("unless", conditions),
                each,
                node.node("where").map(where -> new ConditionReader(answers, lists).test(where)),
                node.flag("several"),
                node.names("asks", answers, asked -> alternatives(asked).stream()).stream()
                        .map(ExpectationReader::alternatives)
                        .toList(),
                node.text("remedy"),
                node.required("says"));
    }

    private Optional<Severity> severity(String rule, LibraryNode node) {
        Optional<Severity> severity = node.word("severity", Severity.class);
        if (severity.isEmpty() && !files.has("rules/" + rule + ".yaml")) {
            throw node.failure("there is neither a severity nor a guide rules/" + rule + ".yaml that says it");
        }
        return severity;
    }

    private static List<String> alternatives(String asked) {
        return asked.indexOf('|') < 0 ? List.of(asked) : List.of(OR.split(asked, -1));
    }
}
