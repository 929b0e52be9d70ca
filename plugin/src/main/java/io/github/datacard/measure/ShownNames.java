package io.github.datacard.measure;

import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.data.HeaderLikeRow;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at names of columns, which everybody sees, for data of persons. */
final class ShownNames {
    private final MeasuredDataset dataset;

    ShownNames(MeasuredDataset dataset) {
        this.dataset = dataset;
    }

    /** Names first lines that look like rows: what stands there is shown to everybody. */
    void headers(List<DataLayout.Split> splits) {
        splits.stream()
                .flatMap(split -> split.files().stream()
                        .filter(path -> FileType.of(path).isDelimited()
                                && !dataset.unreadable().contains(path))
                        .limit(1)
                        .flatMap(path ->
                                HeaderLikeRow.find(dataset.folder().resolve(path), FileType.of(path), split.options())
                                        .map(sign -> header(path, sign))
                                        .stream()))
                .forEach(dataset.findings()::add);
    }

    /** Names keys of JSON and columns of other files that are about a person: they are shown to everybody, too. */
    void keys(Facts.Config config) {
        config.splits().stream()
                .flatMap(split -> marks(split).or(() -> persons(split)).stream())
                .limit(1)
                .forEach(what -> dataset.findings()
                        .add(Finding.of(
                                        ReadingRule.DATA_UNREADABLE,
                                        Location.of(dataset.descriptor().file()),
                                        "A column of the configuration \"" + config.name() + "\" is called by " + what
                                                + ", and names of columns are shown to everybody",
                                        "Put what tells persons apart into a column of its own, with the same keys in each row.")
                                .as(Severity.ERROR)));
    }

    /** Of delimited files, headers were looked at before. */
    private static Optional<String> marks(Facts.Split split) {
        return split.files().stream().anyMatch(path -> FileType.of(path).isDelimited())
                ? Optional.empty()
                : HeaderLikeRow.ofPerson(split.columns().stream()
                                .flatMap(
                                        column -> Stream.concat(Stream.of(column.name()), Members.names(column.type())))
                                .toList())
                        .map(HeaderLikeRow::what);
    }

    private Optional<String> persons(Facts.Split split) {
        Stream<List<String>> members = split.columns().stream()
                .map(column -> Members.names(column.type()).toList());
        List<String> columns = split.columns().stream().map(Facts.Column::name).toList();
        return Optional.of("names of persons")
                .filter(any ->
                        Stream.concat(Stream.of(columns), members).anyMatch(dataset.privacy()::isKeyedByPersons));
    }

    private Finding header(String path, HeaderLikeRow sign) {
        return Finding.of(
                        ReadingRule.DATA_UNREADABLE,
                        Location.of(dataset.folder().resolve(path)),
                        "The first line of the file names its columns, and looks like a row: there is " + sign.what(),
                        "Write a header, or state that there is none and what the columns are called, below configs:"
                                + " options: {header: null, names: […]}.")
                .as(sign.personal() ? Severity.ERROR : Severity.WARNING);
    }
}
