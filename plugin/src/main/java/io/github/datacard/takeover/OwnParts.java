package io.github.datacard.takeover;

import io.github.datacard.card.Layout;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardBlock.Item;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads what Datacard wrote into a card: a text is that of the first field of its heading, or of the field whose label
 * stands above it; tables and lines only repeat what the front matter says. What follows is kept.
 */
final class OwnParts {
    /** Stands before the texts that were kept when a card was taken over. */
    private static final String KEPT = "<!-- datacard:kept -->";

    private final Vocabulary vocabulary;
    private final Intake intake;
    private final LineReading lines;
    private final StructureTables tables;
    private final Remarks remarks;

    OwnParts(Vocabulary vocabulary, ImportRules rules, StructureTables tables, Remarks remarks, Intake intake) {
        this.tables = tables;
        this.remarks = remarks;
        this.vocabulary = vocabulary;
        this.intake = intake;
        this.lines = new LineReading(rules, intake);
    }

    /** Whether a block is a notice of ours to readers. */
    boolean isNotice(CardBlock block) {
        return block.isQuote() && block.source().startsWith("> [!");
    }

    /** The path of the text that stands below a heading without a label. */
    Optional<String> lead(Layout.Heading heading) {
        return leadField(heading).flatMap(OwnParts::text);
    }

    private Optional<Field> leadField(Layout.Heading heading) {
        return vocabulary.field(heading.lead()).filter(found -> text(found).isPresent());
    }

    void read(Layout.Heading heading, List<CardBlock> blocks, Consumer<List<CardBlock>> rest) {
        Map<String, Field> labels = labels(heading);
        Optional<Field> lead = leadField(heading);
        Optional<Field> field = lead;
        boolean repeats = false;
        List<CardBlock> text = new ArrayList<>();
        List<CardBlock> own = blocks.stream()
                .takeWhile(block -> !block.source().strip().equals(KEPT))
                .toList();
        tables.restore(own);
        for (CardBlock block : own) {
            Optional<Field> labeled = Optional.ofNullable(labels.get(block.label()));
            boolean titled = TableReading.isTitle(block.label());
            if (titled || labeled.isPresent()) {
                put(field, text, rest);
                field = titled ? lead : labeled.filter(found -> text(found).isPresent());
                repeats = titled || labeled.flatMap(OwnParts::text).isEmpty();
            } else if (repeats && (block.isTable() || !block.items().isEmpty())) {
                repeats = false;
            } else if (!block.isRemark() || !remarks.has(block.words())) {
                lines(block, labels).ifPresent(text::add);
            }
        }
        put(field, text, rest);
        rest.accept(blocks.subList(Math.min(own.size() + 1, blocks.size()), blocks.size()));
    }

    /** The block without lines with labels of fields: those that hold addresses and people are read, all others repeat. */
    private Optional<CardBlock> lines(CardBlock block, Map<String, Field> labels) {
        List<Item> items = block.items();
        List<Item> other = new ArrayList<>();
        for (Item item : items) {
            Optional.ofNullable(labels.get(item.label()))
                    .ifPresentOrElse(field -> line(item, field), () -> other.add(item));
        }
        if (other.size() == items.size()) {
            return Optional.of(block);
        }
        return other.isEmpty() ? Optional.empty() : Optional.of(block.with(List.copyOf(other)));
    }

    private void line(Item item, Field field) {
        Optional<String> path = text(field).filter(found -> !intake.draft().has(found));
        if (remarks.has(item.value())) {
            return;
        }
        if (path.isPresent()) {
            Fitted.of(item.source().strip().replaceFirst("^[-*+]\\s+\\*\\*[^*]*\\*\\*\\s*", ""))
                    .filter(said -> intake.draft().accepts(path.get(), said))
                    .ifPresent(said -> intake.place("\"" + item.label() + "\"", path.get(), said));
        } else if (item.label().equals("Links")) {
            links(item);
        } else if (item.label().equals("Contact") && item.value().startsWith("Name: ")) {
            contact(item.value());
        } else {
            lines.take(item);
        }
    }

    private void links(Item item) {
        String path = "";
        for (String piece : item.value().split("; ", -1)) {
            String[] words = piece.split(": ", 2);
            Optional<Field> link = vocabulary.field("links").orElseThrow().fields().stream()
                    .filter(member -> member.label().equals(words[0]))
                    .findFirst();
            path = link.map(Field::path).orElse(path);
            String address = link.isPresent() && words.length == 2 ? words[1] : piece;
            boolean list = vocabulary.field(path).filter(Field::list).isPresent();
            List<Object> all = new ArrayList<>(list ? already(path) : List.of());
            all.add(address);
            if (!path.isEmpty()) {
                intake.draft().put(path, all.size() == 1 ? address : all);
            }
        }
    }

    private List<Object> already(String path) {
        return intake.draft()
                .get(path)
                .map(value -> value instanceof List<?> several ? new ArrayList<Object>(several) : List.of(value))
                .orElse(List.of());
    }

    private void contact(String value) {
        Map<String, Object> contact = new LinkedHashMap<>();
        for (String piece : value.split("; ", -1)) {
            String[] words = piece.split(": ", 2);
            vocabulary.field("contact").orElseThrow().fields().stream()
                    .filter(member -> words.length == 2 && member.label().equals(words[0]))
                    .forEach(member -> contact.put(member.name(), words[1]));
        }
        intake.draft().put("contact", contact);
    }

    /** The path of the text that a field shows as a text of its own: its own, or that of the key of its records. */
    private static Optional<String> text(Field field) {
        if (field.type() == FieldType.TEXT) {
            return Optional.of(field.path());
        }
        return field.keys().stream()
                .flatMap(name -> field.member(name).stream())
                .filter(key -> key.type() == FieldType.TEXT && field.type() == FieldType.RECORD)
                .map(key -> field.path().equals("citation") ? "citation.text" : field.path())
                .findFirst();
    }

    private void put(Optional<Field> field, List<CardBlock> blocks, Consumer<List<CardBlock>> rest) {
        if (blocks.isEmpty()) {
            return;
        }
        Optional<String> path =
                field.flatMap(OwnParts::text).filter(found -> !intake.draft().has(found));
        Optional<String> said = path.flatMap(found -> Fitted.of(BodyReading.source(blocks)))
                .filter(text -> intake.draft().accepts(path.orElseThrow(), text));
        if (said.isPresent()) {
            intake.place("\"" + field.orElseThrow().label() + "\"", path.orElseThrow(), said.get());
        } else {
            rest.accept(List.copyOf(blocks));
        }
        blocks.clear();
    }

    private Map<String, Field> labels(Layout.Heading heading) {
        Map<String, Field> labels = new LinkedHashMap<>();
        Stream.concat(
                        heading.fields().stream().flatMap(path -> vocabulary.field(path).stream()),
                        heading.rest().stream()
                                .flatMap(id -> vocabulary.section(id).stream())
                                .map(Section::fields)
                                .flatMap(List::stream))
                .forEach(field -> labels.putIfAbsent(field.label(), field));
        return labels;
    }
}
