package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.markdown.CardSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The front matter of a card has two readers: one says what the Hub would say, the other what it would mend. What both
 * of them found is told once, by the first, with the remedy of the second.
 */
final class FrontMatterFindings {
    private static final String BROKEN = "card-front-matter";
    private static final String REFUSED = "card-refused";
    private static final Pattern KEY = Pattern.compile("[^\\s#-].*");

    private final TreeSet<Integer> keys = new TreeSet<>();

    /**
     * The findings on a card.
     *
     * @param card its whole text
     */
    FrontMatterFindings(String card) {
        CardSource.of(card).frontMatter().ifPresent(block -> {
            List<String> lines = block.yaml().lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                if (KEY.matcher(lines.get(at)).matches()) {
                    keys.add(block.line() + at);
                }
            }
        });
    }

    /** All findings, those of both readers on one key as one. */
    Stream<Finding> joined(List<Finding> hub, List<Finding> mending) {
        return Stream.concat(
                hub.stream()
                        .filter(finding -> mending.stream().noneMatch(other -> isSameFault(finding, other)))
                        .map(finding -> mending.stream()
                                .filter(other -> isOnSameKey(finding, other))
                                .findFirst()
                                .map(other -> withRemedy(finding, other))
                                .orElse(finding)),
                mending.stream().filter(other -> hub.stream().noneMatch(finding -> isOnSameKey(finding, other))));
    }

    /** Both could not read the YAML. */
    private static boolean isSameFault(Finding hub, Finding mending) {
        return mending.rule().equals(BROKEN)
                && hub.rule().startsWith("yaml-")
                && hub.location().equals(mending.location());
    }

    private boolean isOnSameKey(Finding hub, Finding mending) {
        return mending.rule().equals(REFUSED)
                && hub.location().file().equals(mending.location().file())
                && key(hub).filter(line -> line == mending.location().line()).isPresent();
    }

    private Optional<Integer> key(Finding finding) {
        return Optional.ofNullable(keys.floor(finding.location().line()));
    }

    private static Finding withRemedy(Finding finding, Finding mending) {
        return finding.saying(
                finding.message(),
                finding.remedy().equals(mending.remedy())
                        ? finding.remedy()
                        : finding.remedy() + "\n" + mending.remedy());
    }
}
