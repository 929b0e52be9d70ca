package io.github.datacard.document;

import io.github.datacard.document.Document.Measure;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.NearDuplicates;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import java.util.List;
import java.util.stream.Stream;

/** How many rows have texts that are nearly those of other rows. */
final class NearTable {
    private final Messages messages;

    NearTable(Messages messages) {
        this.messages = messages;
    }

    /** One table for each configuration in which that was counted. */
    List<Measure> of(Facts facts) {
        boolean several = facts.configs().size() > 1;
        return facts.configs().stream()
                .flatMap(config -> config.near().stream().map(near -> table(config.name(), near, several)))
                .toList();
    }

    private Measure table(String config, NearDuplicates near, boolean several) {
        String title = say("near");
        return new Measure(
                "near-" + config,
                several ? say("of", title, config) : title,
                Shown.table(
                        Stream.of("split", "near-where", "compared", "near-rows", "share")
                                .map(this::say)
                                .toList(),
                        Stream.concat(
                                        near.splits().stream()
                                                .map(split -> row(
                                                        split.split(),
                                                        say("near-within"),
                                                        split.rows(),
                                                        split.repeated())),
                                        near.pairs().stream().flatMap(pair -> rows(near, pair)))
                                .toList()),
                say("near-by", String.join(", ", near.columns()), near.alikePercent()));
    }

    private Stream<List<Shown>> rows(NearDuplicates near, NearDuplicates.Pair pair) {
        return Stream.of(
                row(pair.first(), pair.second(), rows(near, pair.first()), pair.firstRows()),
                row(pair.second(), pair.first(), rows(near, pair.second()), pair.secondRows()));
    }

    private static long rows(NearDuplicates near, String split) {
        return near.splits().stream()
                .filter(own -> own.split().equals(split))
                .mapToLong(NearDuplicates.Within::rows)
                .sum();
    }

    private List<Shown> row(String split, String where, long compared, long rows) {
        NumberWords numbers = messages.numbers();
        String share = compared == 0 ? "" : numbers.percent(rows, compared);
        return Stream.of(split, where, numbers.number(compared), numbers.number(rows), share)
                .map(Shown::plain)
                .toList();
    }

    private String say(String name, Object... values) {
        return messages.say("measured." + name, values);
    }
}
