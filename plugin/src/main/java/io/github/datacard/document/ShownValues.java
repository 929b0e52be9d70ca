package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import io.github.datacard.vocabulary.Phrase;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns values of descriptors into what readers see. */
final class ShownValues {
    private static final int WIDEST = 7;

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Addresses addresses;

    ShownValues(Vocabulary vocabulary, Messages messages, Addresses addresses) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.addresses = addresses;
    }

    Shown of(Field field, Value value) {
        if (value instanceof Value.Items items) {
            return items(field, items);
        }
        if (value instanceof Value.Members members) {
            return record(field, members);
        }
        if (value instanceof Value.Shares shares) {
            return shares(shares);
        }
        return value instanceof Value.ColumnType column
                ? Shown.type(column.feature().says(), column.measured())
                : scalar(field, ((Value.Scalar) value).text());
    }

    private Shown items(Field field, Value.Items items) {
        List<Shown> shown = items.values().stream().map(item -> of(field, item)).toList();
        return shown.size() == 1 ? shown.get(0) : table(field, items, shown).orElseGet(() -> Shown.list(shown));
    }

    /** Records that are alike and short become a table. */
    private Optional<Shown> table(Field field, Value.Items items, List<Shown> shown) {
        List<Field> used = field.fields().stream()
                .filter(member -> items.values().stream()
                        .anyMatch(item -> item.at(member.name()).findAny().isPresent()))
                .toList();
        if (used.size() < 2 || used.size() > WIDEST) {
            return Optional.empty();
        }
        List<List<Shown>> rows = items.values().stream()
                .map(item -> used.stream().map(member -> cell(member, item)).toList())
                .toList();
        boolean fits = rows.stream().flatMap(List::stream).allMatch(Shown::isShort);
        List<Shown> lines = isSparse(rows) || readsAsLines(field, used, items) ? shown : List.of();
        return fits
                ? Optional.of(Shown.table(used.stream().map(Field::label).toList(), rows, lines))
                : Optional.empty();
    }

    /** Whether more than a third of the cells are empty. */
    private static boolean isSparse(List<List<Shown>> rows) {
        long empty = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.text().isEmpty() && cell.kind().equals(Shown.PLAIN))
                .count();
        return empty * 3 > (long) rows.size() * rows.get(0).size();
    }

    /** Whether names have nothing but an address or an affiliation behind them, which needs no column of its own. */
    private static boolean readsAsLines(Field field, List<Field> used, Value.Items items) {
        Phrase phrase = Phrase.of(field, used::contains);
        return used.size() == 2
                && phrase.lead().filter(used.get(0)::equals).isPresent()
                && items.values().stream()
                        .flatMap(item -> item.at(used.get(1).name()))
                        .allMatch(value -> used.get(1).type() != FieldType.TEXT
                                && (phrase.text().filter(used.get(1)::equals).isPresent()
                                        || value instanceof Value.Scalar scalar
                                                && Phrase.clear(field, scalar.text())
                                                        .filter(used.get(1)::equals)
                                                        .isPresent()));
    }

    private Shown cell(Field member, Value item) {
        return item.at(member.name())
                .findFirst()
                .map(value -> of(member, value))
                .orElse(Shown.plain(""));
    }

    private Shown record(Field field, Value.Members members) {
        List<Shown.Member> shown = new ArrayList<>();
        Phrase phrase = Phrase.of(
                field, member -> members.values().size() > 1 && members.values().containsKey(member.name()));
        for (Map.Entry<String, Value> entry : members.values().entrySet()) {
            Field member = field.member(entry.getKey()).orElseThrow();
            String role = phrase.lead().filter(member::equals).isPresent()
                    ? Shown.Member.KEY
                    : phrase.text().filter(member::equals).isPresent() ? Shown.Member.TEXT : "";
            Shown value = of(member, entry.getValue()).briefly(answer(member, entry.getValue()));
            shown.add(new Shown.Member(
                    member.name(),
                    member.label(),
                    Phrase.within(member.label()),
                    value,
                    role,
                    Phrase.clear(field, value.text()).filter(member::equals).isPresent()));
        }
        boolean keyAlone = shown.size() == 1
                && (field.keys().contains(shown.get(0).name())
                        || (!field.map().isEmpty()
                                && field.map().get(0).equals(shown.get(0).name())));
        return keyAlone ? shown.get(0).value() : Shown.record(List.copyOf(shown));
    }

    private Shown shares(Value.Shares shares) {
        BigDecimal whole = shares.shares().stream()
                .filter(share -> !share.percent())
                .map(ShownValues::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Shown.shares(shares.shares().stream()
                .map(share -> new Shown.ShareLine(
                        share.name(),
                        share.percent()
                                ? messages.numbers().percent(share.amount())
                                : Count.of(share.amount())
                                        .map(count -> count.says(messages))
                                        .orElse(share.amount()),
                        NumberWords.percentage(amount(share), share.percent() ? BigDecimal.valueOf(100) : whole)))
                .toList());
    }

    private static BigDecimal amount(Value.Share share) {
        return share.percent()
                ? new BigDecimal(share.amount())
                : Count.of(share.amount())
                        .map(count -> BigDecimal.valueOf(count.value()))
                        .orElse(BigDecimal.ZERO);
    }

    private Shown scalar(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> Shown.markdown(text);
            case YESNO -> Shown.plain(messages.say("value." + text)).saying(sentence(field, text));
            case NUMBER -> Shown.plain((messages.numbers().number(text) + " " + field.unit()).strip());
            case COUNT ->
                Shown.plain(Count.of(text).map(count -> count.says(messages)).orElse(text));
            case PERCENT -> Shown.plain(messages.numbers().percent(text));
            case BYTES -> Shown.plain(messages.numbers().bytes(text));
            case PERIOD -> Shown.plain(period(text));
            case CHOICE -> Shown.plain(field.choice(text).map(Choice::label).orElse(text));
            case CODE -> code(field, text);
            case URL, REF, LINE ->
                (SafeUrl.isComplete(text) ? Shown.link(text, text) : Shown.plain(text))
                        .leadingTo(addresses.of(field, text));
            default -> Shown.plain(text);
        };
    }

    private static String sentence(Field field, String text) {
        return field.as(FieldKind.Switch.class)
                .map(choice -> choice.sentences().getOrDefault(text, ""))
                .orElse("");
    }

    private static String answer(Field member, Value value) {
        return value instanceof Value.Scalar scalar
                ? member.as(FieldKind.Switch.class)
                        .map(choice -> choice.answers().getOrDefault(scalar.text(), ""))
                        .orElse("")
                : "";
    }

    private String period(String text) {
        String[] ends = text.split("/", 2);
        if (ends.length == 1) {
            return text;
        }
        return ends[1].equals("..")
                ? messages.say("value.since", ends[0])
                : ends[0].equals("..")
                        ? messages.say("value.until", ends[1])
                        : messages.say("value.period", ends[0], ends[1]);
    }

    Shown code(Field field, String text) {
        ValueList list =
                vocabulary.list(field.as(FieldKind.Code.class).orElseThrow().list());
        String label = list.get(text)
                .map(ValueList.Value::label)
                .orElseGet(() -> list.get(text.split("-", 2)[0])
                        .map(value -> value.label() + " (" + text + ")")
                        .orElse(text));
        String url = list.get(text)
                .map(value -> value.attributes().getOrDefault("url", ""))
                .orElse("");
        return url.isEmpty() ? Shown.plain(label) : Shown.link(label, url);
    }
}
