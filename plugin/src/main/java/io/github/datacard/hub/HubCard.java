package io.github.datacard.hub;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole card as the Hub's server looks at it: its fences and its front matter. */
public final class HubCard {
    private static final Pattern FIRST_KEY = Pattern.compile("\\s*(?:---[^\\S\\r\\n]*[\\r\\n]+)?([\\w -]+):(?:\\s|$)");

    private final FrontMatterKeys keys;
    private final HubFrontMatter frontMatter;

    /** A judge of cards. */
    public HubCard(FrontMatterKeys keys) {
        this.keys = keys;
        this.frontMatter = new HubFrontMatter(keys);
    }

    /** What the Hub would report about a key of the front matter. */
    public List<Finding> check(Node.Entry entry) {
        return frontMatter.check(entry);
    }

    /** What it would report about a card in which it sees no front matter: keys that stand at the start all the same. */
    public List<Finding> checkWithoutFrontMatter(Path file, String text) {
        Findings findings = new Findings();
        Matcher first = FIRST_KEY.matcher(text);
        if (first.lookingAt() && keys.keys().containsKey(first.group(1))) {
            findings.warning(
                    "hub-hidden-metadata",
                    Location.at(file, CardSource.lineAt(text, first.start(1)), 1),
                    "The Hub does not see this metadata",
                    "It stands between two lines with three dashes and nothing else, the first of them at the start"
                            + " of the file.");
        }
        return findings.sorted();
    }
}
