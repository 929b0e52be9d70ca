package io.github.datacard.takeover;

import io.github.datacard.card.CardLayout;
import io.github.datacard.card.TableTitles;
import io.github.datacard.card.TableTitles.Title;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardBlock.Item;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what Datacard wrote into a card: a text is that of the first field of its heading, or of the field whose label
 * stands above it; lines and tables below labels are values of their fields. What cannot be read is kept.
 */
final class OwnParts {
    /** Stands before the texts that were kept when a card was taken over. */
    private static final String KEPT = "<!-- datacard:kept -->";

    /** BibTeX is shown as code. */
    private static final Pattern BIBTEX = Pattern.compile("\\A```+bibtex\\n(.*)\\n```+\\z", Pattern.DOTALL);

    private final Vocabulary vocabulary;
    private final CardImport intake;
    private final TableTitles titles;
    private final ShownValueReader shown;
    private final StructureTables tables;
    private final GapSentences remarks;

    /** The short forms of fields, by the paths that they are short for. */
    private final Map<String, String> shortForms = new LinkedHashMap<>();

    /** Paths that headings of the layout name, so that no rest of a section has them. */
    private final Set<String> elsewhere;

    OwnParts(Vocabulary vocabulary, Messages messages, CardLayout layout, StructureTables tables, CardImport intake) {
        this.elsewhere = layout.headings().stream()
                .flatMap(heading -> Stream.concat(heading.fields().stream(), heading.inTables().stream()))
                .collect(Collectors.toSet());
        this.vocabulary = vocabulary;
        vocabulary.fields().forEach(field -> field.shortFor().ifPresent(path -> shortForms.put(path, field.path())));
        this.titles = new TableTitles(vocabulary, messages);
        this.shown = new ShownValueReader(vocabulary, messages, intake.draft());
        this.tables = tables;
        this.remarks = new GapSentences(messages);
        this.intake = intake;
    }

    /** Whether a block is a generated notice to readers. */
    boolean isNotice(CardBlock block) {
        return block.isQuote() && block.source().startsWith("> [!");
    }

    /** The path of the text that stands below a heading without a label. */
    Optional<String> lead(CardLayout.Heading heading) {
        return leadField(heading).flatMap(OwnParts::text);
    }

    private Optional<Field> leadField(CardLayout.Heading heading) {
        return vocabulary.field(heading.lead()).filter(found -> text(found).isPresent());
    }

    void read(CardLayout.Heading heading, List<CardBlock> blocks, Consumer<List<CardBlock>> rest) {
        List<CardBlock> own = blocks.stream()
                .takeWhile(block -> !block.source().strip().equals(KEPT))
                .toList();
        tables.restore(own);
        new Reading(heading, rest).read(own);
        rest.accept(blocks.subList(Math.min(own.size() + 1, blocks.size()), blocks.size()));
    }

    /** What stands below one heading. */
    private final class Reading {
        private final Consumer<List<CardBlock>> rest;
        /** Fields by their labels; none where several fields of the heading have the same. */
        private final Map<String, Optional<Field>> labels;

        private final SwitchSentences sentences;

        private final Optional<Field> lead;

        /** The field of which records or items stand below the heading without a label. */
        private final Optional<Field> first;

        private final boolean listed;

        private final List<CardBlock> text = new ArrayList<>();
        private Optional<Field> field;
        private Optional<Title> title = Optional.empty();
        private Optional<CardBlock> label = Optional.empty();
        private boolean derived;

        Reading(CardLayout.Heading heading, Consumer<List<CardBlock>> rest) {
            this.rest = rest;
            this.labels = labels(heading);
            this.sentences = new SwitchSentences(labels.values().stream().flatMap(Optional::stream));
            this.lead = leadField(heading);
            this.first = vocabulary.field(heading.lead());
            this.listed = heading.listed();
            this.field = lead;
        }

        void read(List<CardBlock> own) {
            for (CardBlock block : own) {
                boolean labeled = labels.containsKey(block.label());
                Optional<Title> above = titles.read(block.label());
                if (labeled || above.isPresent() || titles.isDerived(block.label())) {
                    put();
                    title = above;
                    derived = titles.isDerived(block.label());
                    field = above.isEmpty() ? labels.getOrDefault(block.label(), lead) : lead;
                    label = Optional.of(block).filter(known -> !derived);
                    if (field.isEmpty()) {
                        text.add(block);
                    }
                } else if (derived || title.isPresent() && block.isTable()) {
                    beside(block);
                } else if (!isSentence(block) && !isValue(block) && !(block.isRemark() && remarks.has(block.words()))) {
                    lines(block, block.items()).ifPresent(text::add);
                }
            }
            put();
        }

        /** Below the title of a table stands what it says of its configuration; what the table says is known by now. */
        private void beside(CardBlock table) {
            Optional<String> description = title.filter(above -> above.path().equals(Paths.SPLITS))
                    .flatMap(above -> FieldForm.of(BodyReading.source(text)))
                    .filter(said -> intake.draft().accepts(Paths.CONFIG_DESCRIPTION, said));
            description.ifPresent(said -> intake.describe(title.orElseThrow().name(), said));
            if (description.isPresent()) {
                text.clear();
            }
            put();
            if (title.filter(above -> !OwnTables.isStructure(above)).isPresent()) {
                rest.accept(List.of(label.orElseThrow(), table));
            }
            label = Optional.empty();
            title = Optional.empty();
            derived = false;
            field = lead;
        }

        /** Whether a table or list is the value of the field whose label stands above it; then it is read, or kept. */
        private boolean isValue(CardBlock block) {
            if (label.isEmpty()) {
                return isFirst(block);
            }
            Field record = field.orElse(null);
            if (record == null || !block.isTable() && block.items().isEmpty()) {
                return false;
            }
            Optional<Object> value = block.isTable() ? table(record, block) : items(record, block.items());
            if (value.isEmpty() && text(record).isPresent()) {
                return false;
            }
            if (value.isPresent()) {
                place(record, record.path(), value.get());
            } else {
                rest.accept(List.of(label.get(), block));
            }
            label = Optional.empty();
            return true;
        }

        /** Whether the first field of the heading has its records or items here, without a label; lines with labels may follow. */
        private boolean isFirst(CardBlock block) {
            if (!text.isEmpty() || first.isEmpty()) {
                return false;
            }
            Field record = first.get();
            List<Item> own = block.items().stream()
                    .takeWhile(item -> !labels.containsKey(label(item)))
                    .toList();
            if (!block.isTable() && !(listed && own.stream().allMatch(item -> isPlain(record, item)))) {
                return false;
            }
            Optional<Object> value =
                    block.isTable() ? table(record, block) : own.isEmpty() ? Optional.empty() : items(record, own);
            if (value.isEmpty() || !isFree(record.path())) {
                return false;
            }
            place(record, record.path(), value.get());
            List<Item> others = block.items().subList(own.size(), block.items().size());
            if (!block.isTable() && !others.isEmpty()) {
                lines(block, others).ifPresent(text::add);
            }
            return true;
        }

        /** Whether an item holds no markup that its words would lose, but that of a record. */
        private boolean isPlain(Field record, Item item) {
            return item.source().strip().equals("- " + item.value())
                    || record.type() == FieldType.RECORD && shown.hasMembers(record, item.value());
        }

        private Optional<Object> table(Field record, CardBlock block) {
            if (record.type() == FieldType.DISTRIBUTION) {
                return shown.shares(block.rows());
            }
            List<ShownValueReader.Row> rows = shown.table(record, block.cells());
            return rows.isEmpty() || rows.stream().anyMatch(row -> !row.unread().isEmpty())
                    ? Optional.empty()
                    : Optional.of(
                            rows.stream().map(ShownValueReader.Row::values).toList());
        }

        private Optional<Object> items(Field record, List<Item> items) {
            Optional<Object> members = members(record, items);
            if (members.isPresent()) {
                return members;
            }
            List<Object> values = items.stream()
                    .filter(Item::line)
                    .flatMap(item -> shown.item(record, item.value()).stream())
                    .toList();
            return record.list() && values.size() == items.size() ? Optional.of(values) : Optional.empty();
        }

        /** The one record that has its members on lines with labels, if all of them can be read. */
        private Optional<Object> members(Field record, List<Item> items) {
            Map<String, Object> members = new LinkedHashMap<>();
            SwitchSentences said = new SwitchSentences(record.fields().stream());
            for (Item item : items) {
                record.fields().stream()
                        .filter(member -> item.line() && member.label().equals(item.label()))
                        .findFirst()
                        .ifPresent(member -> value(item, member).ifPresent(read -> members.put(member.name(), read)));
                said.read(item.value())
                        .filter(answer -> item.line() && item.label().isEmpty())
                        .ifPresent(answer -> members.put(answer.field().name(), answer.value()));
            }
            return members.isEmpty() || members.size() < items.size()
                    ? Optional.empty()
                    : Optional.of(record.list() ? List.of(members) : members);
        }

        /** Takes a sentence that stands in the place of a label with yes or no. */
        private boolean isSentence(CardBlock block) {
            Optional<SwitchSentences.Answer> answer =
                    block.isParagraph() ? sentences.read(block.words()) : Optional.empty();
            answer.ifPresent(said -> place(said.field(), said.field().path(), said.value()));
            return answer.isPresent();
        }

        private static String label(Item item) {
            return item.label().isEmpty() ? item.group().label() : item.label();
        }

        /** The block without lines with labels of fields. */
        private Optional<CardBlock> lines(CardBlock block, List<Item> items) {
            List<Item> other = new ArrayList<>();
            List<Item> unclear = new ArrayList<>();
            for (Item item : items) {
                Optional<Field> known = labels.getOrDefault(label(item), Optional.empty());
                if (known.isEmpty()) {
                    (labels.containsKey(label(item)) ? unclear : other).add(item);
                } else if (item.group().items().isEmpty()) {
                    line(item, known.get());
                } else {
                    items(known.get(), item.group().items())
                            .ifPresentOrElse(
                                    read -> place(known.get(), known.get().path(), read), () -> unclear.add(item));
                }
            }
            if (!unclear.isEmpty()) {
                rest.accept(List.of(block.with(List.copyOf(unclear))));
            }
            if (other.size() == block.items().size()) {
                return Optional.of(block);
            }
            return other.isEmpty() ? Optional.empty() : Optional.of(block.with(List.copyOf(other)));
        }

        private void put() {
            if (text.isEmpty()) {
                return;
            }
            Optional<String> path = field.flatMap(OwnParts::text).filter(OwnParts.this::isFree);
            Optional<String> said = path.flatMap(found -> FieldForm.of(BodyReading.source(text)))
                    .map(words -> path.orElseThrow().equals(Paths.BIBTEX)
                            ? BIBTEX.matcher(words).replaceFirst("$1")
                            : words)
                    .filter(words -> intake.draft().accepts(path.orElseThrow(), words));
            if (said.isPresent()) {
                intake.place("\"" + field.orElseThrow().label() + "\"", path.orElseThrow(), said.get());
            } else {
                rest.accept(List.copyOf(text));
            }
            text.clear();
        }
    }

    private void line(Item item, Field field) {
        if (remarks.has(item.value())) {
            return;
        }
        value(item, field)
                .ifPresentOrElse(
                        read -> place(
                                field, read instanceof String ? text(field).orElse(field.path()) : field.path(), read),
                        () -> {
                            if (isFree(field.path())) {
                                intake.left().add("line \"" + item.label() + ": " + item.value() + "\"");
                            }
                        });
    }

    private Optional<Object> value(Item item, Field field) {
        return text(field)
                .filter(path -> field.type() != FieldType.RECORD || !shown.hasMembers(field, item.value()))
                .<Optional<Object>>map(path -> prose(item, path))
                .orElseGet(() -> shown.line(field, item.value()));
    }

    /** Places a value, or what it says more than the front matter does. */
    private void place(Field field, String path, Object value) {
        if (isFree(path)) {
            intake.place("\"" + field.label() + "\"", path, value);
        } else {
            intake.draft().get(path).ifPresent(known -> intake.draft().put(path, more(field, known, value)));
        }
    }

    private static Object more(Field field, Object known, Object read) {
        if (known instanceof List<?> all && read instanceof List<?> others && all.size() == others.size()) {
            List<Object> both = new ArrayList<>();
            for (int at = 0; at < all.size(); at++) {
                both.add(more(field, all.get(at), others.get(at)));
            }
            return both;
        }
        if (!(read instanceof Map<?, ?> record)) {
            return known;
        }
        if (known instanceof Map<?, ?> members) {
            Map<Object, Object> both = new LinkedHashMap<>(members);
            record.forEach(both::putIfAbsent);
            return both;
        }
        return field.keys().stream().anyMatch(key -> known.equals(record.get(key))) ? record : known;
    }

    private Optional<Object> prose(Item item, String path) {
        return FieldForm.of(item.source().strip().replaceFirst("^[-*+]\\s+\\*\\*[^*]*\\*\\*\\s*", ""))
                .filter(said -> intake.draft().accepts(path, said))
                .map(said -> said);
    }

    /** Whether nothing stands at a path or at its short form, nor a value that it would be part of. */
    private boolean isFree(String path) {
        int dot = path.lastIndexOf('.');
        return !intake.draft().has(path)
                && !intake.draft().has(shortForms.getOrDefault(path, path))
                && (dot < 0
                        || intake.draft()
                                .get(path.substring(0, dot))
                                .filter(above -> !(above instanceof Map))
                                .isEmpty());
    }

    /** The path of the text that a field shows as a text of its own: its own, or that of the key of its records. */
    private static Optional<String> text(Field field) {
        if (field.type() == FieldType.TEXT) {
            return Optional.of(field.path());
        }
        return field.keys().stream()
                .flatMap(name -> field.member(name).stream())
                .filter(key -> key.type() == FieldType.TEXT && field.type() == FieldType.RECORD)
                .map(key -> field.path().equals("citation") ? Paths.CITATION_TEXT : field.path())
                .findFirst();
    }

    private Map<String, Optional<Field>> labels(CardLayout.Heading heading) {
        Map<String, Optional<Field>> labels = new LinkedHashMap<>();
        Stream.concat(
                        heading.fields().stream(),
                        heading.rest().stream()
                                .flatMap(id -> vocabulary.section(id).stream())
                                .flatMap(section -> section.fields().stream())
                                .map(Field::path)
                                .filter(path -> !elsewhere.contains(path)))
                .distinct()
                .flatMap(path -> vocabulary.field(path).stream())
                .forEach(field -> labels.merge(
                        heading.labels().getOrDefault(field.path(), field.label()),
                        Optional.of(field),
                        (one, other) -> Optional.empty()));
        vocabulary
                .field(heading.lead())
                .filter(lead -> lead.type() == FieldType.RECORD && !lead.list())
                .ifPresent(lead ->
                        lead.fields().forEach(member -> labels.putIfAbsent(member.label(), Optional.of(member))));
        return labels;
    }
}
