package io.github.datacard.hub;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole card as the Hub's server looks at it: its fences and its front matter. */
public final class HubCard {
    private static final Pattern FIRST_KEY =
            Pattern.compile("\\s*+(?:---[^\\S\\r\\n]*+[\\r\\n]++)?( *+[\\w-][\\w -]*+):(?:\\s|$)");

    /** A second block of metadata right below the first. */
    private static final Pattern SECOND_BLOCK = Pattern.compile("\\s*+---[^\\S\\r\\n]*+[\\r\\n]++([\\w-]++):(?:\\s|$)");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The keys that the loader reads. */
    private static final Set<String> ON_DATA = Set.of("configs", "dataset_info");

    private final FrontMatterKeys keys;
    private final ValueList types;
    private final HubFrontMatter frontMatter;

    /**
     * A judge of cards.
     *
     * @param types the types of columns, with other spellings of them
     */
    public HubCard(FrontMatterKeys keys, ValueList types) {
        this.keys = keys;
        this.types = types;
        this.frontMatter = new HubFrontMatter(keys);
    }

    /** What the Hub and the library {@code datasets} would report about a key of the front matter. */
    public List<Finding> check(Node.Entry entry) {
        List<Finding> onShape = frontMatter.check(entry);
        return ON_DATA.contains(entry.key().text())
                ? Stream.concat(onShape.stream(), loading(entry).stream()).toList()
                : onShape;
    }

    private List<Finding> loading(Node.Entry entry) {
        Findings findings = new Findings();
        Loader loader = Loader.shipped();
        LoaderConfigs judge = new LoaderConfigs(loader, new LoaderFeatures(types, loader.types(), findings), findings);
        switch (entry.key().text()) {
            case "configs" -> judge.configs(entry.value());
            case "dataset_info" -> judge.info(entry.value());
            default -> {}
        }
        return findings.sorted();
    }

    /** What is wrong with the fences of a card that has front matter, as far as readers do not see the same in it. */
    public List<Finding> checkFences(Path file, String text) {
        Findings findings = new Findings();
        CardSource source = CardSource.of(text);
        if (source.prefix().indexOf(BYTE_ORDER_MARK) >= 0) {
            findings.add(
                    ReadingRule.HUB_HIDDEN_METADATA,
                    Location.of(file),
                    "Readers in Python do not see this metadata: a byte order mark stands before it",
                    "Save the file as UTF-8 without the mark.");
        }
        Matcher second = SECOND_BLOCK.matcher(source.body());
        if (second.lookingAt() && keys.keys().containsKey(second.group(1))) {
            int place = text.length() - source.body().length() + second.start(1);
            findings.add(
                    ReadingRule.HUB_HIDDEN_METADATA,
                    Location.at(file, CardSource.lineAt(text, place), 1),
                    "The Hub does not see this metadata: it reads the first block of it alone",
                    "Move what holds into the first block, and delete this one.");
        }
        return findings.sorted();
    }

    /** What it would report about a card in which it sees no front matter: keys that stand at the start all the same. */
    public List<Finding> checkWithoutFrontMatter(Path file, String text) {
        Findings findings = new Findings();
        Matcher first = FIRST_KEY.matcher(text);
        if (first.lookingAt() && keys.keys().containsKey(first.group(1))) {
            findings.add(
                    ReadingRule.HUB_HIDDEN_METADATA,
                    Location.at(file, CardSource.lineAt(text, first.start(1)), 1),
                    "The Hub does not see this metadata",
                    "It stands between two lines with three dashes and nothing else, the first of them at the start"
                            + " of the file.");
        }
        return findings.sorted();
    }
}
