package io.github.datacard.takeover;

import io.github.datacard.card.CardFile;
import io.github.datacard.card.CardLayout;
import io.github.datacard.card.CardLayouts;
import io.github.datacard.card.HeadingWords;
import io.github.datacard.descriptor.DatasetId;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.exchange.Importer;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.substance.LicenseMentions;
import io.github.datacard.substance.Substance;
import io.github.datacard.text.Digest;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Imports a card of the Hub, whoever wrote it: front matter and sections go to fields, everything else is kept as it is.
 * The card itself is only read.
 */
public final class CardImporter implements Importer {
    private static final String CARD = "README.md";
    private static final Pattern EMPTY_MATTER = Pattern.compile("\\{\\s*}|\\{\\{.*}}");
    private static final String CURRENT = "current";
    private static final String CLASSIC = "classic";

    private final String name;
    private final Library library;
    private final Substance substance;
    private final ImportRules rules;
    private final Messages messages;
    private final QuestionFields questions;
    private final LicenseMentions licenses;
    private final CardLayout current;
    private final CardLayout classic;

    /** An importer of {@code README.md} by the rules of a library. */
    public CardImporter(Library library) {
        this(library, CARD);
    }

    /**
     * An importer by the rules of a library.
     *
     * @param name the card, from the folder of the dataset
     */
    public CardImporter(Library library, String name) {
        this.name = name;
        CardLayouts layouts = new CardLayouts(library);
        this.library = library;
        this.substance = new Substance(library.vocabulary());
        this.rules = new ImportRules(library);
        this.messages = Messages.read(library.files());
        this.questions = new QuestionFields(library.vocabulary(), rules.questions());
        this.licenses = new LicenseMentions(library.vocabulary());
        this.current = layouts.named(CURRENT);
        this.classic = layouts.named(CLASSIC);
    }

    private CardImporter(CardImporter like, String name) {
        this.name = name;
        this.library = like.library;
        this.substance = like.substance;
        this.rules = like.rules;
        this.messages = like.messages;
        this.questions = like.questions;
        this.licenses = like.licenses;
        this.current = like.current;
        this.classic = like.classic;
    }

    /** The same for a card of another name; to read the rules takes longer than to read a card. */
    public CardImporter named(String other) {
        return new CardImporter(this, other);
    }

    /** A card was written for readers of this dataset, so it goes before what other tools derived. */
    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Optional<Imported> read(Path folder, Findings findings) {
        return TextFile.read(folder, name, findings).map(text -> read(folder, text, findings));
    }

    /** Reads a text as if it were the card in a folder. */
    public Imported read(Path folder, String text, Findings findings) {
        CardImport intake = new CardImport(new Draft(library.vocabulary(), substance));
        CardFile card = CardFile.of(text);
        if (card.hasMatter()) {
            matter(folder, card, findings)
                    .ifPresentOrElse(
                            matter -> new FrontMatterImport(rules, intake).read(matter),
                            () -> unread(card.matter(), intake));
        }
        List<CardSection> sections = CardSections.of(card.body());
        boolean isClassic = isClassic(sections);
        CardLayout layout = isClassic ? classic : current;
        StructureTables tables =
                new StructureTables(rules, new OwnTables(library.vocabulary(), messages, intake.draft()), intake);
        OwnParts own = new OwnParts(library.vocabulary(), messages, layout, tables, intake);
        List<String> titles = Stream.concat(Stream.of(messages.say("card.title")), rules.titles().stream())
                .toList();
        new BodyReading(rules, titles, layout, tables, own, questions, licenses, intake).read(card.body(), sections);
        intake.replaced(card.body());
        intake.settle(layout.headings().stream().map(CardLayout.Heading::title).toList());
        Draft draft = intake.draft();
        name(draft, folder);
        if (isClassic) {
            draft.put(Paths.CARD_TEMPLATE, CLASSIC);
        }
        draft.put(Paths.CARD_MODE, "regions");
        draft.put(Paths.CARD_IMPORTED, Digest.of(text));
        if (!name.equals(CARD)) {
            draft.put(Paths.CARD_PATH, name);
        }
        draft.settle(folder.resolve(DescriptorFinder.NAME)).forEach(intake::drop);
        return new Imported(name, draft, intake.placed(), intake.kept(), intake.left());
    }

    /** Front matter that is empty, or no YAML, says nothing; why, is said of the card. */
    private Optional<Node.Mapping> matter(Path folder, CardFile card, Findings findings) {
        String yaml = "\n".repeat(card.linesBeforeMatter()) + card.matter();
        return isEmpty(card.matter())
                ? Optional.empty()
                : new YamlReader(Limits.DEFAULT).parse(folder.resolve(name), yaml, findings);
    }

    private static void unread(String matter, CardImport intake) {
        if (!isEmpty(matter)) {
            intake.left().add("front matter, which cannot be read");
        }
    }

    /** Comments, braces with nothing inside, and the mark of a template that nobody filled in say nothing. */
    private static boolean isEmpty(String matter) {
        return matter.lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("#")
                        || EMPTY_MATTER.matcher(line).matches());
    }

    /** The name of the card is that of its heading, or else that of the front matter, or of the folder. */
    private static void name(Draft draft, Path folder) {
        String pretty = draft.get("pretty_name").map(Object::toString).orElse("");
        if (!draft.has(Paths.NAME)) {
            draft.put(
                    Paths.NAME, pretty.isEmpty() ? DatasetId.title(DatasetId.fromFile(folder.resolve(CARD))) : pretty);
        }
        if (draft.get(Paths.NAME).filter(pretty::equals).isPresent()) {
            draft.remove("pretty_name");
        }
        String id = DatasetId.fromFile(folder.resolve(DescriptorFinder.NAME));
        if (!DatasetId.suggestion(id).equals(id)) {
            draft.put(Paths.ID, DatasetId.suggestion(id));
        }
    }

    /** Whether more headings of a body stand only in the older template than only in the current one. */
    private boolean isClassic(List<CardSection> sections) {
        List<String> found = sections.stream()
                .map(CardSection::title)
                .map(HeadingWords::of)
                .distinct()
                .toList();
        long older = found.stream()
                .filter(title -> classic.heading(title).isPresent()
                        && current.heading(title).isEmpty())
                .count();
        long younger = found.stream()
                .filter(title -> current.heading(title).isPresent()
                        && classic.heading(title).isEmpty())
                .count();
        return older > younger;
    }
}
