package io.github.datacard.audit;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.hub.HubCard;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.SimpleYaml;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges front matter by the Hub's rules. What cards say below one key, such as their language, many say alike: simple
 * front matter is read key by key, and what was read once is known again. Any thread may ask it.
 */
final class FrontMatterReader {
    private static final Path NOWHERE = Path.of("README.md");
    private static final Location PLACE = Location.of(NOWHERE);
    private static final Limits LIMITS = new Limits(4 * 1024 * 1024, 60, 1000, 1024 * 1024);
    private static final String LICENSE = "license";

    /** Longer ones are read whole. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_KNOWN = 300;
    private static final int MOST_KNOWN = 50_000;

    private final HubCard hub;
    private final ThreadLocal<YamlReader> yaml = ThreadLocal.withInitial(() -> new YamlReader(LIMITS));
    private final Map<String, Optional<FrontMatter>> known = new ConcurrentHashMap<>();

    FrontMatterReader(HubCard hub) {
        this.hub = hub;
    }

    /**
     * What front matter says.
     *
     * @param refused whether the Hub refuses it
     * @param keys all keys
     * @param given keys with a value that the Hub takes
     * @param licenses ids of licenses
     */
    record FrontMatter(boolean refused, Set<String> keys, Set<String> given, List<String> licenses) {}

    /** What a text says; empty if it cannot be read. */
    Optional<FrontMatter> read(String text) {
        return inParts(text).or(() -> whole(text));
    }

    private Optional<FrontMatter> inParts(String text) {
        List<String> parts = parts(text);
        boolean refused = false;
        Set<String> keys = new HashSet<>();
        Set<String> given = new HashSet<>();
        List<String> licenses = new ArrayList<>();
        for (String part : parts) {
            Optional<FrontMatter> read = part(part);
            if (read.isEmpty() || read.get().keys().stream().anyMatch(key -> !keys.add(key))) {
                return Optional.empty();
            }
            refused |= read.get().refused();
            given.addAll(read.get().given());
            licenses.addAll(read.get().licenses());
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new FrontMatter(refused, Set.copyOf(keys), Set.copyOf(given), List.copyOf(licenses)));
    }

    private Optional<FrontMatter> part(String part) {
        if (part.length() > LONGEST_KNOWN) {
            return whole(part);
        }
        Optional<FrontMatter> read = known.get(part);
        if (read == null) {
            read = whole(part);
            if (known.size() < MOST_KNOWN) {
                known.put(part, read);
            }
        }
        return read;
    }

    /**
     * The text cut before each key of its first level; nothing where a part could depend on another one, by an alias, or
     * where a line begins with anything but a key, an item or blanks.
     */
    private static List<String> parts(String text) {
        if (text.length() > LONGEST || !isSimple(text)) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int line = 0; line >= 0 && line < text.length(); line = nextLine(text, line)) {
            char first = text.charAt(line);
            if (isLetter(first)) {
                if (line > start) {
                    parts.add(text.substring(start, line));
                }
                start = line;
            } else if (line == 0 || !isContinued(text, line, first)) {
                return List.of();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int nextLine(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? -1 : end + 1;
    }

    private static boolean isContinued(String text, int line, char first) {
        return first == ' ' || first == '\n' || (first == '-' && text.startsWith("- ", line));
    }

    private static boolean isLetter(char character) {
        int lower = character | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** Whether there are no anchors and aliases, and no line ends but line feeds. */
    private static boolean isSimple(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '&'
                    || character == '*'
                    || character == '\r'
                    || character == '\u0085'
                    || character == '\u2028'
                    || character == '\u2029') {
                return false;
            }
        }
        return true;
    }

    /** The same, read in one piece. */
    Optional<FrontMatter> whole(String text) {
        Optional<Node.Mapping> simple = text.length() > LONGEST ? Optional.empty() : SimpleYaml.read(PLACE, text);
        return simple.isPresent() ? simple.map(this::judged) : parsed(text);
    }

    /** The same, read by the parser. */
    Optional<FrontMatter> parsed(String text) {
        return yaml.get().parse(NOWHERE, text, new Findings()).map(this::judged);
    }

    private FrontMatter judged(Node.Mapping read) {
        boolean refused = false;
        Set<String> keys = new HashSet<>();
        Set<String> given = new HashSet<>();
        for (Node.Entry entry : read.entries()) {
            keys.add(entry.key().text());
            boolean broken = hub.check(entry).stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
            refused |= broken;
            if (!broken && entry.value().items().stream().anyMatch(item -> !item.isNothing())) {
                given.add(entry.key().text());
            }
        }
        return new FrontMatter(
                refused,
                Set.copyOf(keys),
                Set.copyOf(given),
                read.texts(LICENSE).stream().map(String::strip).toList());
    }
}
