package io.github.datacard.hub;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole card as the Hub's server looks at it: its fences and its front matter. */
public final class HubCard {
    /** The largest card that is read at all, which is the largest that the Hub takes. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Limits LIMITS = new Limits(MOST_BYTES, 60, 500, MOST_BYTES);
    private static final Pattern FIRST_KEY = Pattern.compile("\\s*(?:---[^\\S\\r\\n]*[\\r\\n]+)?([\\w -]+):(?:\\s|$)");

    private final FrontMatterKeys keys;

    /** A judge of cards. */
    public HubCard(FrontMatterKeys keys) {
        this.keys = keys;
    }

    /** What the Hub would say of a card with this text. */
    public List<Finding> check(Path file, String text) {
        Findings findings = new Findings();
        CardSource source = CardSource.of(text);
        source.frontMatter()
                .ifPresentOrElse(block -> frontMatter(file, block, findings), () -> hidden(file, text, findings));
        return findings.sorted();
    }

    private void frontMatter(Path file, CardSource.Block block, Findings findings) {
        String above = "\n".repeat(block.line() - 1);
        if (block.yaml().isBlank()) {
            return;
        }
        new YamlReader(LIMITS)
                .parse(file, above + block.yaml(), findings)
                .ifPresent(root -> findings.addAll(new HubFrontMatter(keys).check(root)));
    }

    /** Keys that stand at the start of a card, but not between fences that the Hub sees. */
    private void hidden(Path file, String text, Findings findings) {
        Matcher first = FIRST_KEY.matcher(text);
        if (first.lookingAt() && keys.keys().containsKey(first.group(1))) {
            findings.warning(
                    "hub-hidden-metadata",
                    Location.at(file, CardSource.lineAt(text, first.start(1)), 1),
                    "The Hub does not see this metadata",
                    "It stands between two lines with three dashes and nothing else, the first of them at the start"
                            + " of the file.");
        }
    }
}
