package io.github.datacard.vocabulary;

import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules that are data. */
final class ExpectationReader {
    private final LibraryFiles files;

    ExpectationReader(LibraryFiles files) {
        this.files = files;
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
        LibraryNode.read(files, name)
                .each(ExpectationReader::expectation)
                .forEach(expectation -> expectations.put(expectation.rule(), expectation));
    }

    private static Expectation expectation(String rule, LibraryNode node) {
        node.allow("severity", "when", "unless", "each", "where", "several", "asks", "says");
        return new Expectation(
                rule,
                node.has("severity") ? Optional.of(LibraryReader.severity(node)) : Optional.empty(),
                node.text("when"),
                node.text("unless"),
                node.text("each"),
                node.node("where").map(LibraryReader::test),
                node.flag("several"),
                node.texts("asks").stream()
                        .map(asked -> List.of(asked.split("\\s*\\|\\s*", -1)))
                        .toList(),
                node.required("says"));
    }
}
