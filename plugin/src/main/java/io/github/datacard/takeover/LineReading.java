package io.github.datacard.takeover;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardBlock.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads lists of lines such as "Homepage: address" into fields. Lines that are not understood stay. */
final class LineReading {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>()]+@[^@\\s<>()]+\\.[^@\\s<>()]+");
    /** What stands between a name and its address. */
    private static final Pattern BETWEEN =
            Pattern.compile("^[\\s,;:(<\\[-]+|(?<![\\s,;:(<\\[>)\\]-])[\\s,;:(<\\[>)\\]-]+$");

    /** Names do not end so; "Write to" and "Ada, who knows" do, and stay in the text. */
    private static final Pattern LAST_IN_SMALL = Pattern.compile("(?<![^\\s(])\\p{Ll}[^\\s]*$");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{2}");
    private static final Pattern ADDRESS = Pattern.compile("https?://");
    private static final int LONGEST_NAME = 120;

    private final ImportRules rules;
    private final CardImport intake;
    private final Fillers fillers;

    LineReading(ImportRules rules, CardImport intake) {
        this.rules = rules;
        this.intake = intake;
        this.fillers = new Fillers(rules, intake.draft()::isPlaceholder);
    }

    /** The blocks without the lines that went into fields. */
    List<CardBlock> read(List<CardBlock> blocks) {
        List<CardBlock> rest = new ArrayList<>();
        for (CardBlock block : blocks) {
            List<Item> items = block.items();
            List<Item> open = items.stream().filter(item -> !take(item)).toList();
            if (items.isEmpty() || open.size() == items.size()) {
                rest.add(block);
            } else if (!open.isEmpty()) {
                rest.add(block.with(open));
            }
        }
        return rest;
    }

    boolean take(Item item) {
        Optional<ImportRules.Rule> rule = item.label().isEmpty() ? Optional.empty() : rules.line(item.label());
        return rule.isPresent()
                && (saysNothing(item) || (!intake.draft().has(rule.get().field()) && take(item, rule.get())));
    }

    private boolean saysNothing(Item item) {
        if (item.value().isEmpty()) {
            return item.links().isEmpty();
        }
        boolean filler = fillers.has(item);
        if (filler) {
            intake.fill(item.source());
        }
        return filler;
    }

    private boolean take(Item item, ImportRules.Rule rule) {
        return switch (rule.as()) {
            case "url" ->
                item.links().size() == 1 && urls(item, rule, item.links().get(0));
            case "urls" ->
                !item.links().isEmpty()
                        && urls(
                                item,
                                rule,
                                item.links().size() == 1 ? item.links().get(0) : item.links());
            case "contact" -> contact(item.label(), item.value(), item.links()) || page(item);
            case "names" -> item.links().isEmpty() && name(item, rule);
            default -> false;
        };
    }

    /** Only if nothing but the addresses is said. */
    private boolean urls(Item item, ImportRules.Rule rule, Object value) {
        boolean bare = item.value().replaceAll("[\\s,;]+", " ").strip().equals(String.join(" ", item.linked()))
                && item.linked().stream().allMatch(words -> isAddress(words, item));
        boolean fits = item.links().stream().allMatch(address -> intake.draft().accepts(rule.field(), address));
        if (fits && (bare || isTitled(item))) {
            intake.place("\"" + item.label() + "\"", rule.field(), value);
        }
        return bare && fits;
    }

    /** Whether nothing but the titles of links stands there: the addresses are known then, and the titles stay in the text. */
    private static boolean isTitled(Item item) {
        String rest = item.value();
        for (String title : item.linked()) {
            rest = rest.replace(title, " ");
        }
        return item.links().stream().allMatch(link -> ADDRESS.matcher(link).lookingAt())
                && !WORD.matcher(rest.replaceAll("\\b(and|or)\\b", " ")).find();
    }

    private boolean isAddress(String words, Item item) {
        return item.links().contains(words)
                || item.links().stream()
                        .anyMatch(link -> link.replaceFirst("^https?://", "").equals(words))
                || isPlain(words, item);
    }

    /** Whether words say no more of an address than its label, the name of the dataset, and what such addresses are. */
    private boolean isPlain(String words, Item item) {
        Set<String> other = separate(words);
        other.removeAll(rules.plain());
        other.removeAll(separate(item.label()));
        Stream.of(Paths.NAME, "pretty_name")
                .flatMap(path -> intake.draft().get(path).stream())
                .forEach(name -> other.removeAll(separate(name.toString())));
        return other.isEmpty();
    }

    private static Set<String> separate(String words) {
        String plain = HeadingWords.of(words);
        return plain.isEmpty() ? new HashSet<>() : new HashSet<>(List.of(plain.split(" ", -1)));
    }

    private boolean name(Item item, ImportRules.Rule rule) {
        String text = item.value();
        boolean plain = text.length() <= LONGEST_NAME
                && item.source().contains(text)
                && intake.draft().accepts(rule.field(), text);
        if (plain) {
            intake.place("\"" + item.label() + "\"", rule.field(), List.of(text));
        }
        return plain;
    }

    /** A paragraph that says whom to write to. */
    boolean contact(String title, CardBlock block) {
        return block.isPlain() && contact(title, block.words(), block.links());
    }

    private boolean contact(String label, String words, List<String> links) {
        if (intake.draft().has("contact") || words.length() > LONGEST_NAME) {
            return false;
        }
        if (links.isEmpty() || (links.size() == 1 && links.get(0).equals(words))) {
            String text = words;
            boolean taken = intake.draft().accepts("contact", text)
                    && (ADDRESS.matcher(text).lookingAt() || EMAIL.matcher(text).matches());
            if (taken) {
                intake.place("\"" + label + "\"", "contact", text);
            }
            return taken;
        }
        if (links.size() != 1 || !EMAIL.matcher(address(links.get(0))).matches()) {
            return false;
        }
        Map<String, Object> contact = new LinkedHashMap<>();
        String name = BETWEEN.matcher(words.replace(address(links.get(0)), "")).replaceAll("");
        boolean called = !name.isEmpty() && !LAST_IN_SMALL.matcher(name).find();
        if (called) {
            contact.put("name", name);
        }
        contact.put("email", address(links.get(0)));
        intake.place("\"" + label + "\"", "contact", called ? contact : address(links.get(0)));
        return called || name.isEmpty();
    }

    /** Somebody whose name is a link to a page. */
    private boolean page(Item item) {
        boolean only = item.links().size() == 1 && item.linked().equals(List.of(item.value()));
        boolean fits = only
                && !intake.draft().has("contact")
                && ADDRESS.matcher(item.links().get(0)).lookingAt()
                && intake.draft().accepts(Paths.CONTACT_URL, item.links().get(0))
                && intake.draft().accepts(Paths.CONTACT_NAME, item.value());
        if (fits) {
            Map<String, Object> contact = new LinkedHashMap<>();
            contact.put("name", item.value());
            contact.put("url", item.links().get(0));
            intake.place("\"" + item.label() + "\"", "contact", contact);
        }
        return fits;
    }

    private static String address(String link) {
        return link.startsWith("mailto:") ? link.substring("mailto:".length()) : link;
    }
}
