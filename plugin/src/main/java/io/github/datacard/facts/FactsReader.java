package io.github.datacard.facts;

import static io.github.datacard.facts.JsonFields.count;
import static io.github.datacard.facts.JsonFields.list;
import static io.github.datacard.facts.JsonFields.mapping;
import static io.github.datacard.facts.JsonFields.number;
import static io.github.datacard.facts.JsonFields.numbers;
import static io.github.datacard.facts.JsonFields.optional;
import static io.github.datacard.facts.JsonFields.optionalText;
import static io.github.datacard.facts.JsonFields.pairs;
import static io.github.datacard.facts.JsonFields.required;
import static io.github.datacard.facts.JsonFields.text;
import static io.github.datacard.facts.JsonFields.texts;

import io.github.datacard.descriptor.FeatureReader;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonReader;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads facts, whoever wrote them: what does not follow the schema becomes a finding. */
public final class FactsReader {
    static final Limits LIMITS = new Limits(64 * 1024 * 1024, 200, 0, 200_000);

    private final Vocabulary vocabulary;

    /** A reader that knows the types of columns. */
    public FactsReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The facts of a descriptor, if there are any that can be read. */
    public Optional<Facts> read(Path descriptor, Findings findings) {
        Path file = FactsFile.of(descriptor);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            findings.add(
                    ReadingRule.UNREADABLE_FILE,
                    Location.of(file),
                    "The facts cannot be read: this is no regular file",
                    "Remove it, and run the goal measure again.");
            return Optional.empty();
        }
        return Files.isRegularFile(file) ? readFile(file, findings) : Optional.empty();
    }

    public Optional<Facts> readFile(Path file, Findings findings) {
        return new JsonReader(LIMITS).read(file, findings).flatMap(root -> read(root, findings));
    }

    /** The facts in a tree. */
    public Optional<Facts> read(Node root, Findings findings) {
        try {
            return Optional.of(facts(mapping(root)));
        } catch (JsonFields.Malformed malformed) {
            findings.add(malformed.finding().as(Severity.ERROR));
            return Optional.empty();
        }
    }

    private Facts facts(Node.Mapping root) {
        if (number(root, "format") != Facts.FORMAT) {
            throw new JsonFields.Malformed(root.location(), "These facts have another format than " + Facts.FORMAT);
        }
        return new Facts(
                text(root, "engine"),
                list(root, "files", FactsReader::file),
                list(root, "configs", this::config),
                optional(root, "settings", FactsReader::settings));
    }

    private static Facts.Settings settings(Node.Mapping settings) {
        return new Facts.Settings(
                text(settings, "exact").equals("true"),
                text(settings, "duplicates").equals("true"),
                number(settings, "exact_rows"),
                (int) Math.min(Integer.MAX_VALUE, number(settings, "smallest_group")),
                count(settings, "parts").orElse(0L).intValue(),
                optionalText(settings, "near_duplicates").equals("true"));
    }

    static Facts.DataFile file(Node.Mapping file) {
        return new Facts.DataFile(
                text(file, "path"),
                number(file, "bytes"),
                text(file, "sha256"),
                text(file, "format"),
                count(file, "rows"),
                optionalText(file, "not_read"),
                optional(file, "image", image -> new Facts.Image(number(image, "width"), number(image, "height"))),
                optional(file, "sound", sound -> new Facts.Sound(text(sound, "seconds"), number(sound, "rate"))),
                optional(file, "volume", FactsReader::volume),
                list(
                        file,
                        "members",
                        member -> new Facts.MemberType(
                                text(member, "type"), number(member, "count"), number(member, "bytes"))),
                count(file, "count").orElse(1L));
    }

    private static Volume volume(Node.Mapping volume) {
        return new Volume(
                numbers(volume, "shape"),
                texts(volume, "spacing"),
                optionalText(volume, "unit"),
                optionalText(volume, "step"),
                optionalText(volume, "type"),
                (int) Math.min(Integer.MAX_VALUE, number(volume, "version")));
    }

    private Facts.Config config(Node.Mapping config) {
        return new Facts.Config(
                text(config, "name"),
                list(config, "splits", this::split),
                list(config, "columns", this::column),
                count(config, "shared_rows"),
                list(config, "shared_keys", key -> new Facts.SharedKey(text(key, "column"), number(key, "values"))),
                list(
                        config,
                        "shared_pairs",
                        pair -> new Facts.SharedPair(
                                text(pair, "first"),
                                text(pair, "second"),
                                optionalText(pair, "column"),
                                number(pair, "values"))),
                pairs(config, "options"),
                optional(
                        config,
                        "sample",
                        sample -> new Facts.Sample(
                                text(sample, "split"),
                                texts(sample, "columns"),
                                list(sample, "rows", row -> texts(row, "cells")))),
                optional(config, "near_duplicates", FactsReader::near));
    }

    private static NearDuplicates near(Node.Mapping near) {
        return new NearDuplicates(
                texts(near, "columns"),
                (int) Math.min(100, number(near, "alike_percent")),
                list(
                        near,
                        "splits",
                        split -> new NearDuplicates.Within(
                                text(split, "name"), number(split, "rows"), number(split, "repeated"))),
                list(
                        near,
                        "pairs",
                        pair -> new NearDuplicates.Pair(
                                text(pair, "first"),
                                text(pair, "second"),
                                number(pair, "first_rows"),
                                number(pair, "second_rows"))));
    }

    private Facts.Split split(Node.Mapping split) {
        return new Facts.Split(
                text(split, "name"),
                texts(split, "files"),
                number(split, "bytes"),
                count(split, "rows"),
                count(split, "duplicate_rows"),
                list(split, "columns", this::column),
                together(split));
    }

    private static Facts.Together together(Node.Mapping split) {
        return new Facts.Together(
                optionalText(split, "seconds"),
                list(
                        split,
                        "image_sizes",
                        size -> new Facts.ImageCount(
                                number(size, "width"),
                                number(size, "height"),
                                optionalText(size, "mode"),
                                number(size, "count"))),
                list(
                        split,
                        "volumes",
                        found -> new Volume.Count(volume(mapping(required(found, "volume"))), number(found, "count"))),
                list(
                        split,
                        "missing_together",
                        missing -> new Facts.Missing(texts(missing, "columns"), number(missing, "rows"))),
                list(split, "associations", FactsReader::association));
    }

    private static Facts.Association association(Node.Mapping pair) {
        List<String> columns = texts(pair, "columns");
        if (columns.size() != 2) {
            throw new JsonFields.Malformed(pair.location(), "An association is one of two columns");
        }
        return new Facts.Association(columns.get(0), columns.get(1), text(pair, "measure"), text(pair, "value"));
    }

    private Facts.Column column(Node.Mapping column) {
        return new Facts.Column(
                text(column, "name"),
                type(column),
                column.get("stated").isPresent(),
                number(column, "nulls"),
                optional(
                        column,
                        "distinct",
                        distinct -> new Facts.Distinct(
                                number(distinct, "count"),
                                text(distinct, "exact").equals("true"),
                                distinct.get("error_percent").map(JsonFields::scalar))),
                optional(column, "range", FactsReader::range),
                optional(column, "lengths", FactsReader::lengths),
                optional(column, "classes", FactsReader::classes),
                detail(column));
    }

    private static Facts.Lengths lengths(Node.Mapping lengths) {
        return new Facts.Lengths(number(lengths, "min"), number(lengths, "max"), text(lengths, "mean"));
    }

    private static Facts.Classes classes(Node.Mapping classes) {
        return new Facts.Classes(
                list(classes, "counts", known -> new Facts.ClassCount(text(known, "name"), number(known, "count"))),
                number(classes, "undeclared"),
                (int) number(classes, "hidden"));
    }

    private Facts.Detail detail(Node.Mapping column) {
        return new Facts.Detail(
                count(column, "nan"),
                count(column, "zeros"),
                optionalText(column, "deviation"),
                list(column, "histogram", FactsReader::bin),
                list(column, "length_histogram", FactsReader::bin),
                optional(column, "values", FactsReader::classes),
                list(column, "parts", this::part),
                list(
                        column,
                        "personal",
                        personal -> new Facts.Personal(text(personal, "kind"), number(personal, "rows"))),
                optional(column, "languages", FactsReader::languages));
    }

    private static Facts.Languages languages(Node.Mapping languages) {
        return new Facts.Languages(
                number(languages, "texts"),
                list(
                        languages,
                        "shares",
                        share -> new Facts.LanguageShare(
                                text(share, "language"), (int) Math.min(100, number(share, "percent")))));
    }

    private static Facts.Bin bin(Node.Mapping bin) {
        return new Facts.Bin(optionalText(bin, "from"), optionalText(bin, "to"), number(bin, "rows"));
    }

    private Facts.Part part(Node.Mapping part) {
        return new Facts.Part(
                text(part, "path"),
                type(part),
                number(part, "count"),
                optional(part, "lengths", FactsReader::lengths),
                optional(part, "values", FactsReader::classes));
    }

    private FeatureType type(Node.Mapping column) {
        Findings findings = new Findings();
        return new FeatureReader(vocabulary.list("hub-features"), findings)
                .read(required(column, "type"))
                .orElseThrow(() -> new JsonFields.Malformed(findings.sorted().get(0)));
    }

    private static Facts.Range range(Node.Mapping range) {
        List<Facts.Quantile> quantiles = range.get("quantiles").stream()
                .map(JsonFields::mapping)
                .flatMap(levels -> levels.entries().stream())
                .map(level -> new Facts.Quantile(level.key().text(), JsonFields.scalar(level.value())))
                .toList();
        return new Facts.Range(
                optionalText(range, "min"),
                optionalText(range, "max"),
                optionalText(range, "mean"),
                quantiles,
                count(range, "sampled_rows"),
                range.get("rank_error_percent").map(JsonFields::scalar),
                list(range, "missing_codes", code -> new Facts.Code(text(code, "value"), number(code, "rows"))));
    }
}
