package io.github.datacard.takeover;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CardBody.Ledger;
import io.github.datacard.card.CardBody.Part;
import io.github.datacard.card.CardBody.Piece;
import io.github.datacard.card.CardLayout;
import io.github.datacard.card.CardTables;
import io.github.datacard.card.HeadingWords;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.HtmlHeading;
import io.github.datacard.substance.LicenseMentions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the body of a card into the fields of a descriptor. What no field takes is kept in its place. */
final class BodyReading {
    private static final int LONGEST_SUMMARY = 100;
    /** The form of a heading that means a field only where no other heading of the card does. */
    private final ImportRules rules;

    private final List<String> titles;
    private final CardLayout layout;
    private final LineReading lines;
    private final StructureTables tables;
    private final OwnParts own;
    private final CardImport intake;
    private final Fillers fillers;
    private final QuestionFields questions;
    private final LicenseReading license;
    private final List<CardBlock> opening = new ArrayList<>();
    private final StringBuilder contents = new StringBuilder();
    /** Headings of the layout below which something stood. */
    private final Set<String> seenTitles = new HashSet<>();

    /** Headings of the layout below which nothing stood. */
    private final Set<CardSection> together = new HashSet<>();

    private final Set<String> bare = new HashSet<>();

    /** Fields of which the text that stood below their heading was kept aside. */
    private final Set<String> closed = new HashSet<>();

    /** Fields that headings of their own mean in this card. */
    private final Set<String> meant = new HashSet<>();

    private final Set<String> headed = new HashSet<>();

    private String place = "";
    /** What is copied from texts once all tables are known, which go before texts. */
    private final List<Runnable> copies = new ArrayList<>();

    private boolean named;
    private boolean opened;

    BodyReading(
            ImportRules rules,
            List<String> titles,
            CardLayout layout,
            StructureTables tables,
            OwnParts own,
            QuestionFields questions,
            LicenseMentions licenses,
            CardImport intake) {
        this.questions = questions;
        this.license = new LicenseReading(licenses, intake);
        this.rules = rules;
        this.titles = titles;
        this.lines = new LineReading(rules, intake);
        this.tables = tables;
        this.own = own;
        this.intake = intake;
        this.layout = layout;
        this.fillers = new Fillers(rules, intake.draft()::isPlaceholder);
    }

    /** Reads a body, of which the sections are known already. */
    void read(String body, List<CardSection> sections) {
        sections.stream()
                .flatMap(section -> rules.heading(section.title()).stream())
                .peek(rule -> headed.add(rule.field()))
                .filter(rule -> !rule.isOtherwise())
                .map(ImportRules.Rule::field)
                .forEach(meant::add);
        CardBody marked = CardBody.of(body);
        if (marked.isMarked() && marked.faults().isEmpty()) {
            pieces(marked.pieces());
        } else {
            sections(sections, false);
        }
        open();
        copies.forEach(Runnable::run);
    }

    /** A generated table within the hand-written text does not divide it. */
    private void pieces(List<Piece> pieces) {
        StringBuilder prose = new StringBuilder();
        pieces.stream()
                .filter(piece -> piece instanceof Part part
                        && part.isSealed()
                        && part.id().equals(CardTables.LABELS))
                .flatMap(piece -> CardSections.of(((Part) piece).content()).stream())
                .forEach(section -> tables.learn(section.blocks()));
        for (Piece piece : pieces) {
            if (piece instanceof Part part && part.isSealed() && CardTables.NAMES.contains(part.id())) {
                CardSections.of(part.content()).forEach(section -> tables.restore(section.blocks()));
            } else if (piece instanceof Part part) {
                prose(prose);
                part(part);
            } else if (!(piece instanceof Ledger)) {
                prose.append(piece.text());
            }
        }
        prose(prose);
    }

    private void prose(StringBuilder prose) {
        sections(CardSections.of(prose.toString()), false);
        prose.setLength(0);
    }

    private void part(Part part) {
        if (!part.isSealed() || !rules.isRepeated(part.id())) {
            sections(CardSections.of(part.content()), true);
        }
    }

    private void sections(List<CardSection> all, boolean ours) {
        Predicate<String> known = title -> rules.heading(title).isPresent()
                || layout.heading(HeadingWords.of(title)).isPresent();
        List<CardSection> sections = ours
                ? all
                : new RepeatedSections(known).joined(new PartedSections(rules, known).joined(all, together), together);
        for (CardSection section : sections) {
            if (section.heading().isEmpty() && !opened) {
                opening(section, ours);
            } else if (section.heading().isEmpty()) {
                intake.keep(place, section.source());
            } else if (!named && section.level() == 1 && !isTopic(section)) {
                title(section, ours);
            } else {
                open();
                named |= section.level() == 1;
                (ours ? List.of(section) : new QuestionSections(questions).of(section))
                        .forEach(part -> section(part, ours));
            }
        }
    }

    /** The first heading of the first level names the dataset. */
    private void title(CardSection section, boolean ours) {
        named = true;
        String title = FieldForm.stripped(section.title());
        String name = unquoted(name(title));
        boolean filler = fillers.has(section.heading()) || fillers.has(name);
        boolean known = intake.draft().accepts(Paths.NAME, name) && !filler;
        if (known) {
            intake.place("heading", Paths.NAME, name);
        }
        if (!ours && (!section.plain() || (!known && !filler && !name.isEmpty()))) {
            contents.append(section.heading()).append('\n');
        } else if (filler) {
            intake.fill(title);
        }
        opening(section, ours);
        opened = false;
    }

    /** A first heading may be that of a section, too. */
    private boolean isTopic(CardSection section) {
        return !opened
                && (rules.heading(section.title()).isPresent()
                        || layout.heading(HeadingWords.of(section.title())).isPresent());
    }

    /** The title without the words that templates of cards write before the name. */
    private String name(String title) {
        return titles.stream()
                .filter(before -> title.regionMatches(true, 0, before, 0, before.length()))
                .findFirst()
                .map(before -> title.substring(before.length()).strip())
                .orElse(title);
    }

    /** Notices to readers that we wrote are not theirs. */
    private void opening(CardSection section, boolean ours) {
        section.blocks().stream().filter(block -> !ours || !own.isNotice(block)).forEach(opening::add);
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2
                && "\"'“`".indexOf(name.charAt(0)) >= 0
                && "\"'”`".indexOf(name.charAt(name.length() - 1)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** What stands before the first section: one paragraph is the summary, anything else is kept. */
    private void open() {
        if (opened) {
            return;
        }
        opened = true;
        List<CardBlock> said = opening.stream()
                .filter(block -> !isFiller(block) && !block.isComment() && !own.isNotice(block))
                .dropWhile(block -> block.isHtml() || (block.isParagraph() && !block.isProse()))
                .toList();
        String text = said.isEmpty() ? "" : FieldForm.of(said.get(0).source()).orElse("");
        boolean summary = said.size() >= 1
                && said.get(0).isParagraph()
                && !text.isEmpty()
                && said.get(0).words().split(" ", -1).length <= LONGEST_SUMMARY
                && intake.draft().accepts(Paths.SUMMARY, text);
        opening.stream()
                .filter(CardBlock::isHtml)
                .flatMap(block -> HtmlHeading.topIn(block.source()).stream())
                .limit(named ? 0 : 1)
                .filter(name -> intake.draft().accepts(Paths.NAME, name))
                .forEach(name -> intake.place("heading", Paths.NAME, name));
        if (summary) {
            intake.place("text below the heading", Paths.SUMMARY, text);
        }
        List<CardBlock> rest = opening.stream()
                .filter(block -> !(summary && block == said.get(0)) && !contents(block))
                .filter(block -> !isFiller(block))
                .toList();
        intake.keep("", ended(contents + (describes(rest) ? "" : source(rest))));
    }

    /** Whether prose below the title went into the description, for which the card has no heading. */
    private boolean describes(List<CardBlock> blocks) {
        boolean prose = !headed.contains(Paths.DESCRIPTION)
                && !intake.draft().has(Paths.DESCRIPTION)
                && blocks.stream().anyMatch(block -> block.isProse() || block.isList())
                && blocks.stream().allMatch(block -> block.isPlain() || block.isList());
        Optional<String> text = prose ? FieldForm.of(source(blocks)) : Optional.empty();
        text.filter(said -> intake.draft().accepts(Paths.DESCRIPTION, said))
                .ifPresent(said -> intake.place("text below the heading", Paths.DESCRIPTION, said));
        return text.isPresent() && intake.draft().has(Paths.DESCRIPTION);
    }

    private void section(CardSection section, boolean ours) {
        Optional<CardLayout.Heading> heading = layout.heading(HeadingWords.of(section.title()));
        if (ours) {
            own(section, heading);
            return;
        }
        if (rules.isContents(section.title()) && section.blocks().stream().allMatch(this::contents)) {
            return;
        }
        Optional<ImportRules.Rule> rule = rules.heading(section.title())
                .filter(found -> !found.isOtherwise() || !meant.contains(found.field()))
                .or(() -> questions.of(section.title()).map(path -> new ImportRules.Rule(path, "", Map.of())))
                .filter(found -> !layout.place(found.field()).isEmpty())
                .or(() -> heading.flatMap(own::lead).map(path -> new ImportRules.Rule(path, "", Map.of())));
        license(section);
        if (!section.worded() || (heading.isEmpty() && rule.isEmpty())) {
            copies.add(() -> tables.copy(section.title(), "", section.blocks()));
            intake.keep(place, ended(section.source()));
            return;
        }
        String here = rule.map(found -> layout.place(found.field()))
                .filter(found -> heading.isEmpty())
                .orElseGet(() -> heading.map(CardLayout.Heading::title).orElse(place));
        List<CardBlock> blocks =
                section.blocks().stream().filter(block -> !isFiller(block)).toList();
        if (blocks.isEmpty()) {
            place = here;
            boolean repeated = heading.isPresent() && (seenTitles.contains(here) || !bare.add(here));
            intake.keep(place, repeated ? ended(section.heading()) : "");
            return;
        }
        boolean again = heading.isPresent() && !seenTitles.add(here);
        if (again) {
            place = here;
            intake.keep(place, ended(section.source()));
            return;
        }
        // What several configurations have is no table of one.
        List<CardBlock> open = together.contains(section)
                ? blocks
                : unanswered(tables.take(
                        section.title(), rule.map(ImportRules.Rule::field).orElse(""), lines.read(blocks)));
        if (!together.contains(section)) {
            String field = rule.map(ImportRules.Rule::field).orElse("");
            copies.add(() -> tables.copy(section.title(), field, open));
        }
        List<CardBlock> notes = open.stream().takeWhile(CardBlock::isComment).toList();
        boolean landed = rule.isPresent() && land(section.title(), rule.get(), open.subList(notes.size(), open.size()));
        boolean renamed = heading.isEmpty()
                || !section.plain()
                || rule.filter(this::isAnswered).isPresent();
        if (!landed && renamed && !open.isEmpty()) {
            place = heading.isPresent() && section.plain() ? here : place;
            intake.keep(place, ended(section.heading() + section.lead() + source(open)));
        } else {
            place = here;
            if (!landed) {
                rule.map(ImportRules.Rule::field).ifPresent(closed::add);
            }
            intake.keep(place, ended(source(landed ? notes : open)));
        }
    }

    /** The license that stands below a heading, or in a line, of licenses; the words stay. */
    private void license(CardSection section) {
        List<CardBlock> blocks =
                section.blocks().stream().filter(block -> !isFiller(block)).toList();
        if (rules.isOfLicense(section.title())) {
            license.read(section.title(), source(blocks));
        }
        blocks.stream()
                .flatMap(block -> block.items().stream())
                .filter(item -> rules.isOfLicense(item.label()))
                .forEach(item -> license.read(item.label(), item.source()));
    }

    /** The blocks without tables of questions, of which every answer went into a field. */
    private List<CardBlock> unanswered(List<CardBlock> blocks) {
        return blocks.stream()
                .filter(block -> !block.isTable() || !answers(new QuestionSections(questions).rows(block)))
                .toList();
    }

    private boolean answers(List<QuestionSections.Answer> answers) {
        boolean all = !answers.isEmpty()
                && answers.stream()
                                .map(QuestionSections.Answer::path)
                                .distinct()
                                .count()
                        == answers.size()
                && answers.stream()
                        .allMatch(answer -> !intake.draft().has(answer.path())
                                && !closed.contains(answer.path())
                                && FieldForm.of(answer.answer()).isPresent()
                                && intake.draft().accepts(answer.path(), answer.answer()));
        if (all) {
            answers.forEach(answer -> intake.place("\"" + answer.question() + "\"", answer.path(), answer.answer()));
        }
        return all;
    }

    /** A list of links into the page is made of its headings, and dead where they go. */
    private boolean contents(CardBlock block) {
        if (block.isContents()) {
            intake.leave("table of contents, whose links lead to headings of the old card");
        }
        return block.isContents();
    }

    private boolean isAnswered(ImportRules.Rule rule) {
        return intake.draft().has(rule.field());
    }

    /** Below a generated heading stand fields; any other heading in our parts was kept. */
    private void own(CardSection section, Optional<CardLayout.Heading> heading) {
        boolean written = heading.filter(
                        known -> section.heading().strip().equals("#".repeat(known.level()) + " " + known.title()))
                .isPresent();
        if (written && seenTitles.add(section.title())) {
            place = section.title();
            own.read(heading.get(), section.blocks(), this::rest);
        } else {
            intake.keep(place, ended(section.source()));
        }
    }

    private void rest(List<CardBlock> blocks) {
        intake.keep(place, ended(source(blocks)));
    }

    private boolean land(String title, ImportRules.Rule rule, List<CardBlock> blocks) {
        if (blocks.isEmpty()) {
            return true;
        }
        if (rule.as().equals("contact")) {
            return blocks.size() == 1 && lines.contact(title, blocks.get(0));
        }
        if (rule.as().equals("citation") && cites(title, rule, blocks)) {
            return true;
        }
        String path = rule.field();
        Optional<String> text =
                isAnswered(rule) || closed.contains(path) ? Optional.empty() : FieldForm.of(source(blocks));
        text.filter(said -> intake.draft().accepts(path, said))
                .ifPresent(said -> intake.place("\"" + title + "\"", path, said));
        return text.filter(said -> intake.draft().has(path)).isPresent();
    }

    /** Whether entries of BibTeX, and the words before them, went into fields of their own. */
    private boolean cites(String title, ImportRules.Rule rule, List<CardBlock> blocks) {
        if (isAnswered(rule) || closed.contains(rule.field()) || intake.draft().has(Paths.BIBTEX)) {
            return false;
        }
        Optional<CitationReading> read = CitationReading.of(blocks)
                .filter(found -> intake.draft().accepts(Paths.BIBTEX, found.bibtex()))
                .filter(found -> found.words().isEmpty()
                        || land(title, new ImportRules.Rule(found.field(rule.field()), "", Map.of()), found.words()));
        read.ifPresent(found -> intake.place("\"" + title + "\"", Paths.BIBTEX, found.bibtex()));
        return read.isPresent();
    }

    private boolean isFiller(CardBlock block) {
        boolean filler = fillers.has(block);
        if (filler && !block.isComment()) {
            intake.fill(block.source());
        }
        return filler;
    }

    static String source(List<CardBlock> blocks) {
        return blocks.stream().map(CardBlock::source).collect(Collectors.joining());
    }

    /** A text that ends with an empty line, so that what follows it is not part of it. */
    private static String ended(String text) {
        return text.isBlank() ? "" : FieldForm.closed(text.stripTrailing()) + "\n\n";
    }
}
