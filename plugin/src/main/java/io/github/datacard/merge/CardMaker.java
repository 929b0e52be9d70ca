package io.github.datacard.merge;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CardBody.Ledger;
import io.github.datacard.card.CardBody.Piece;
import io.github.datacard.card.CardBody.Prose;
import io.github.datacard.card.CardFile;
import io.github.datacard.card.CardLayouts;
import io.github.datacard.card.CardMode;
import io.github.datacard.card.CardParts;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.card.FrontMatter;
import io.github.datacard.card.Marks;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.document.Document;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.library.KnownNames;
import io.github.datacard.substance.Substance;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.takeover.MarkdownTables;
import io.github.datacard.takeover.OwnTables;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.Digest;
import io.github.datacard.text.Lines;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the card of a dataset: a README with YAML front matter. */
public final class CardMaker {
    /** What a card that was taken over gets marks for; all other parts need people to say where. */
    private static final List<String> TABLES = List.of("splits", "features");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");

    private final Vocabulary vocabulary;
    private final Repairs repairs;
    private final FrontMatter frontMatter;
    private final CardParts parts;
    private final ProseDifferences prose;
    private final TablePlaces places;
    private final UnshownAnswers unshown;

    /** A maker with the templates of a library. */
    public CardMaker(Library library, TemplateEngine templates) {
        CardLayouts layouts = new CardLayouts(library);
        KnownNames keys = FrontMatterKeys.of(library).names();
        this.vocabulary = library.vocabulary();
        this.parts = new CardParts(vocabulary, layouts, templates);
        this.frontMatter = new FrontMatter(library, keys);
        this.repairs = Repairs.read(library.files(), vocabulary, keys);
        ImportRules rules = new ImportRules(library);
        Substance substance = new Substance(vocabulary);
        Draft draft = new Draft(vocabulary, substance);
        MarkdownTables tables = new MarkdownTables(rules.tables(), draft);
        this.prose = new ProseDifferences(rules, tables, substance);
        this.unshown = new UnshownAnswers(frontMatter, rules);
        this.places = new TablePlaces(
                TABLES,
                List.of(layouts.named("classic"), layouts.named("current")),
                rules,
                tables,
                new OwnTables(vocabulary, templates.messages(), draft));
    }

    /** A card whose front matter is fixed where today's Hub refuses it; the rest is among the notes. */
    public Card repair(CommittedCard card) {
        FrontMatterRepair.Repaired repaired =
                new FrontMatterRepair(vocabulary, repairs, new CardFindings(card.file())).of(card);
        return new Card(
                repaired.text(),
                List.of(),
                joined(repaired.fixed(), repaired.left()),
                repaired.fixed().stream().map(Finding::message).toList());
    }

    /** Whether Datacard may write to a card: it has our marks, or was taken over as it is. */
    public static boolean isOurs(Descriptor descriptor, CommittedCard card) {
        return isImported(descriptor, card) || card.isMarked();
    }

    private static boolean isImported(Descriptor descriptor, CommittedCard card) {
        return descriptor.text(Paths.CARD_IMPORTED).equals(Digest.of(card.text()));
    }

    /**
     * The card as it should be.
     *
     * @param file where the card stands
     * @param existing the card that stands there, if there is one
     */
    public Card make(
            Descriptor descriptor,
            Document document,
            Path file,
            Optional<CommittedCard> existing,
            MergeOptions wishes) {
        CardFindings says = new CardFindings(file);
        CommittedCard card = existing.orElseGet(() -> CommittedCard.of(file, ""));
        String text = card.text();
        List<Finding> conflicts = conflicts(text, says);
        if (!conflicts.isEmpty()) {
            return new Card(text, conflicts, List.of(), List.of());
        }
        CardBody body = card.body();
        if (!body.faults().isEmpty()) {
            int before = card.source().linesBeforeBody();
            return new Card(
                    text,
                    body.faults().stream()
                            .map(fault -> says.fault(fault, before))
                            .toList(),
                    List.of(),
                    List.of());
        }
        boolean marked = body.isMarked();
        CardMode mode = CardMode.of(descriptor);
        boolean imported = existing.isEmpty() || isImported(descriptor, card);
        if (!marked && !imported && !staysAsItIs(descriptor, mode)) {
            return new Card(
                    text,
                    List.of(wasImported(descriptor) ? says.changedSinceImport() : says.notImported()),
                    List.of(),
                    List.of());
        }
        if (marked && mode == CardMode.FULL && isTakenOver(descriptor, body)) {
            return new Card(text, List.of(says.takenOver()), List.of(), List.of());
        }
        boolean afresh = !marked && (existing.isEmpty() || mode == CardMode.FULL);
        Adopting adopting = new Adopting(!marked && imported, !marked);
        return merged(descriptor, document, says, card, afresh ? CardBody.of("") : body, adopting, wishes);
    }

    private static boolean wasImported(Descriptor descriptor) {
        return descriptor.value(Paths.CARD_IMPORTED).isPresent();
    }

    /** Whether a card that was changed since it was taken over loses nothing all the same: its text stays. */
    private static boolean staysAsItIs(Descriptor descriptor, CardMode mode) {
        return mode != CardMode.FULL && wasImported(descriptor);
    }

    /**
     * What of a card without marks is taken as what the descriptor says.
     *
     * @param matter its front matter, which may be written over: nobody changed it since it was taken over
     * @param body its text, into which tables are put
     */
    private record Adopting(boolean matter, boolean body) {}

    /** How many answers a card with marks does not show, and how to show them; empty if it shows all. */
    public Optional<String> unshown(Descriptor descriptor, Document document, CommittedCard card) {
        if (CardMode.of(descriptor) != CardMode.REGIONS) {
            return Optional.empty();
        }
        return Optional.of(unshown.of(descriptor, parts.fields(descriptor, document), card))
                .filter(byPart -> !byPart.isEmpty())
                .map(new CardFindings(card.file())::unshown);
    }

    /** Whether the text of a card is in the descriptor already, so that a whole card would say all of it again. */
    private static boolean isTakenOver(Descriptor descriptor, CardBody body) {
        return wasImported(descriptor)
                && body.parts().stream().allMatch(part -> TABLES.contains(part.id()))
                && body.pieces().stream()
                        .filter(Prose.class::isInstance)
                        .anyMatch(prose -> HEADING.matcher(prose.text()).find());
    }

    private Card merged(
            Descriptor descriptor,
            Document document,
            CardFindings says,
            CommittedCard committed,
            CardBody body,
            Adopting adopting,
            MergeOptions wishes) {
        CardFile card = committed.source();
        CardMode mode = CardMode.of(descriptor);
        FrontMatterMerge.Merged matter = new FrontMatterMerge(
                        frontMatter.keys(),
                        frontMatter.of(descriptor),
                        new FrontMatterMerge.Foreign(
                                mode == CardMode.REGIONS ? frontMatter.derived(descriptor) : Set.of(),
                                mode == CardMode.FULL ? Map.of() : older(committed),
                                this::today),
                        wishes,
                        says)
                .into(committed, body.seals(), adopting.matter());
        Map<String, String> wanted = mode == CardMode.FRONT_MATTER ? Map.of() : parts.of(descriptor, document, mode);
        TablePlaces.Placed placed = adopting.body() && mode == CardMode.REGIONS
                ? places.in(body, wanted, card.lineEnd())
                : TablePlaces.Placed.nothing(body);
        BodyMerge.Merged merged = new BodyMerge(
                        wanted, mode == CardMode.FULL, wishes, says, card.linesBeforeBody(), card.lineEnd())
                .into(placed.body());
        String written = card.with(matter.yaml(), body(merged.pieces(), matter.seals(), card))
                .text();
        List<Finding> differences =
                mode == CardMode.REGIONS ? prose.of(descriptor, body, card.linesBeforeBody(), says) : List.of();
        return new Card(
                written,
                joined(matter.obstacles(), merged.obstacles()),
                joined(joined(matter.notes(), merged.notes()), differences),
                joined(joined(matter.changes(), placed.announced(merged.changes())), placed.left()));
    }

    /** Keys that a card has by an older name alone: a second one beside it would be refused. */
    private Map<String, String> older(CommittedCard card) {
        Map<String, String> older = new HashMap<>();
        card.frontMatter()
                .ifPresent(root -> root.keys().stream()
                        .filter(key -> repairs.renamed().containsKey(key))
                        .forEach(key -> {
                            String today = repairs.renamed().get(key);
                            if (today != null && root.get(today).isEmpty()) {
                                older.putIfAbsent(today, key);
                            }
                        }));
        return older;
    }

    private String today(String key, String word) {
        return repairs.expected(key)
                .map(expected -> expected.today(word, vocabulary))
                .orElse(word);
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The body with the seals of the front matter in the mark at its end. */
    private static String body(List<Piece> merged, Map<String, String> seals, CardFile card) {
        String end = card.lineEnd();
        Ledger ledger = new Ledger(seals, Lines.ended(Marks.frontMatter(seals), end));
        boolean fresh = card.text().isEmpty();
        List<Piece> pieces = new ArrayList<>(merged);
        if (pieces.stream().anyMatch(Ledger.class::isInstance)) {
            pieces.replaceAll(piece -> piece instanceof Ledger old ? renewed(old, ledger, end) : piece);
        } else {
            String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
            pieces.add(
                    new Prose(text.isEmpty() || text.endsWith(end + end) ? "" : text.endsWith(end) ? end : end + end));
            boolean open = !fresh && !card.body().isEmpty() && !card.body().endsWith(end);
            pieces.add(open ? new Ledger(seals, ledger.text().stripTrailing()) : ledger);
        }
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        CardBody read = CardBody.of(text);
        if (read.pieces().stream().noneMatch(Ledger.class::isInstance)
                || !read.seals().equals(seals)) {
            text = first(ledger, merged, end);
        }
        return card.hasMatter() && !text.startsWith(end) && merged.isEmpty() ? end + text : text;
    }

    /** Behind a code block that is never closed a mark would be code: there it stands before all text. */
    private static String first(Ledger ledger, List<Piece> merged, String end) {
        return end
                + ledger.text()
                + end
                + merged.stream()
                        .filter(piece -> !(piece instanceof Ledger))
                        .map(Piece::text)
                        .collect(Collectors.joining())
                        .replaceFirst("^" + end, "");
    }

    private static Ledger renewed(Ledger old, Ledger current, String end) {
        return old.text().endsWith(end)
                ? current
                : new Ledger(current.seals(), current.text().stripTrailing());
    }

    private static List<Finding> conflicts(String text, CardFindings says) {
        List<Finding> conflicts = new ArrayList<>();
        if (text.contains("<<<<<<< ")) {
            List<String> lines = Lines.of(text);
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).startsWith("<<<<<<< ")
                        && lines.subList(line, lines.size()).stream().anyMatch(later -> later.startsWith(">>>>>>> "))) {
                    conflicts.add(says.conflict(line));
                }
            }
        }
        return conflicts;
    }
}
