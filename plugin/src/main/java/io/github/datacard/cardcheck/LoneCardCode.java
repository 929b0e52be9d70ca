package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.data.DataInspection;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the programs that a card shows with the configurations and splits that the loader makes of its data. */
final class LoneCardCode {
    private static final String TEXT = "[\"']([^\"'\\n]*)[\"']";
    private static final Pattern CALL = Pattern.compile(
            "\\bload_dataset\\(\\s*" + TEXT + "\\s*(?:,\\s*(?:name\\s*=\\s*)?" + TEXT + ")?([^()]*)\\)");
    private static final Pattern SPLIT = Pattern.compile("\\bsplit\\s*=\\s*" + TEXT);

    /** What makes other splits than those of the repository, or another configuration. */
    private static final Pattern OTHER_FILES = Pattern.compile("\\b(?:data_files|data_dir|revision)\\s*=");

    private LoneCardCode() {}

    static List<Finding> findings(CommittedCard card, DataInspection seen) {
        Map<String, Set<String>> made = seen.splits().stream()
                .filter(split -> !split.files().isEmpty())
                .collect(Collectors.groupingBy(
                        DataInspection.SplitFiles::config,
                        Collectors.mapping(DataInspection.SplitFiles::name, Collectors.toSet())));
        List<Finding> findings = new ArrayList<>();
        Map<Integer, String> code = CardLines.code(card);
        if (made.isEmpty() || names(code).size() != 1) {
            return findings;
        }
        code.forEach((line, text) -> CALL.matcher(text)
                .results()
                .filter(call -> !OTHER_FILES.matcher(call.group(3)).find())
                .forEach(call -> call(card, line, call, made, findings)));
        return findings;
    }

    /** A card that loads several datasets shows others, too. */
    private static Set<String> names(Map<Integer, String> code) {
        return code.values().stream()
                .flatMap(text -> CALL.matcher(text).results())
                .map(call -> call.group(1))
                .collect(Collectors.toSet());
    }

    private static void call(
            CommittedCard card, int line, MatchResult call, Map<String, Set<String>> made, List<Finding> findings) {
        String config = call.group(2);
        if (config != null && !made.containsKey(config)) {
            findings.add(finding(
                    card,
                    line,
                    "The program loads the configuration \"" + config + "\", which the data does not have",
                    "It has: " + String.join(", ", new TreeSet<>(made.keySet())) + "."));
            return;
        }
        Set<String> splits = config != null
                ? made.getOrDefault(config, Set.of())
                : made.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        SPLIT.matcher(call.group(3))
                .results()
                .flatMap(split -> Pattern.compile("\\+").splitAsStream(split.group(1)))
                .map(split -> split.replaceFirst("\\[.*", "").strip())
                .filter(split -> !split.isEmpty() && !split.equals("all") && !splits.contains(split))
                .findFirst()
                .ifPresent(split -> findings.add(finding(
                        card,
                        line,
                        "The program loads the split \"" + split + "\", which the data does not have",
                        "It has: " + String.join(", ", new TreeSet<>(splits)) + ".")));
    }

    private static Finding finding(CommittedCard card, int line, String message, String remedy) {
        return Finding.of(
                ReadingRule.CARD_CODE_DIFFERS,
                Location.at(card.file(), line, 1),
                message,
                "Correct the program, or add the files. " + remedy);
    }
}
