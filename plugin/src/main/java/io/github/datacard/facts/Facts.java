package io.github.datacard.facts;

import io.github.datacard.descriptor.FeatureType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was measured in the data of one dataset. It holds no value of the data but the names of declared classes,
 * values of columns that have few of them, and ranges of numbers and times, where none of these is called sensitive.
 *
 * @param engine what measured it, such as {@code duckdb v1.5.6}
 * @param files all data files, by path
 * @param configs the configurations, in the order of the descriptor
 * @param settings how the data was measured, if that is known
 */
public record Facts(String engine, List<DataFile> files, List<Config> configs, Optional<Settings> settings) {
    /** Facts of which nobody says with which settings they were made. */
    public Facts(String engine, List<DataFile> files, List<Config> configs) {
        this(engine, files, configs, Optional.empty());
    }

    /** The version of the format. */
    public static final int FORMAT = 1;

    /**
     * How data was measured, so that it can be measured alike again.
     *
     * @param exact whether different values were counted exactly however many there are
     * @param duplicates whether repeated rows were counted
     * @param exactRows up to how many rows quantiles come from all rows
     * @param smallestGroup fewer rows than these do not show
     * @param parts of how many parts the figures were merged; zero if all was measured at once
     * @param nearDuplicates whether rows were counted whose texts are nearly those of others
     */
    public record Settings(
            boolean exact, boolean duplicates, long exactRows, int smallestGroup, int parts, boolean nearDuplicates) {
        /** Settings for all data at once. */
        public Settings(boolean exact, boolean duplicates, long exactRows, int smallestGroup) {
            this(exact, duplicates, exactRows, smallestGroup, 0, false);
        }

        /** The same settings for merged figures: nobody has compared the rows of parts. */
        public Settings ofParts(int count) {
            return new Settings(exact, false, exactRows, smallestGroup, count, false);
        }

        /** The same settings for rows that are not compared with one another. */
        public Settings withoutDuplicates() {
            return new Settings(exact, false, exactRows, smallestGroup, parts, false);
        }

        /** The same settings with or without counting rows whose texts are nearly those of others. */
        public Settings nearly(boolean counted) {
            return new Settings(exact, duplicates, exactRows, smallestGroup, parts, counted);
        }
    }

    /**
     * A data file.
     *
     * @param path relative to the descriptor, with {@code /}; of several files together, a pattern
     * @param sha256 the digest in lower case hexadecimal digits; of several files, that of the list of theirs
     * @param format {@code csv}, {@code parquet}, {@code png}, …; with the compression, as in {@code csv.gz}
     * @param rows the rows in it, where it has rows
     * @param notRead why its content was not read; empty if it was
     * @param image the picture, if it is one
     * @param sound the sound, if it is one
     * @param volume the volume of a scanner, if it is one
     * @param members what an archive holds
     * @param count how many files these are
     */
    public record DataFile(
            String path,
            long bytes,
            String sha256,
            String format,
            Optional<Long> rows,
            String notRead,
            Optional<Image> image,
            Optional<Sound> sound,
            Optional<Volume> volume,
            List<MemberType> members,
            long count) {
        /** A single file that is no volume. */
        public DataFile(
                String path,
                long bytes,
                String sha256,
                String format,
                Optional<Long> rows,
                String notRead,
                Optional<Image> image,
                Optional<Sound> sound,
                List<MemberType> members) {
            this(path, bytes, sha256, format, rows, notRead, image, sound, Optional.empty(), members, 1);
        }

        /** The same, known by another path. */
        public DataFile at(String other) {
            return named(other, bytes, sha256);
        }

        /** Another file of which the same is known. */
        public DataFile named(String other, long size, String digest) {
            return new DataFile(other, size, digest, format, rows, notRead, image, sound, volume, members, count);
        }
    }

    /** The size of a picture in pixels. */
    public record Image(long width, long height) {}

    /**
     * A sound or film.
     *
     * @param seconds its length, rounded to thousandths
     * @param rate samples per second; 0 where they are not known
     */
    public record Sound(String seconds, long rate) {}

    /** The members of an archive that end alike. */
    public record MemberType(String type, long count, long bytes) {}

    /**
     * A configuration.
     *
     * @param columns what can be said of the columns of all splits together
     * @param shared rows that stand in more than one split, where that was asked for
     * @param sharedKeys values of keys that stand in more than one split, where that was asked for
     * @param sharedPairs the same for each two of more than two splits, if it is not zero
     * @param options parameters without which the Hub's reader would not find the columns
     * @param sample rows that everybody may see, where the descriptor asks for them
     * @param near rows whose texts are nearly those of others, where that was asked for
     */
    public record Config(
            String name,
            List<Split> splits,
            List<Column> columns,
            Optional<Long> shared,
            List<SharedKey> sharedKeys,
            List<SharedPair> sharedPairs,
            Map<String, String> options,
            Optional<Sample> sample,
            Optional<NearDuplicates> near) {
        /** A configuration of which no keys were compared. */
        public Config(
                String name,
                List<Split> splits,
                List<Column> columns,
                Optional<Long> shared,
                Map<String, String> options) {
            this(name, splits, columns, shared, List.of(), List.of(), options, Optional.empty(), Optional.empty());
        }

        /** The same configuration with other splits, all else as it is. */
        public Config withSplits(List<Split> others) {
            return new Config(name, others, columns, shared, sharedKeys, sharedPairs, options, sample, near);
        }

        /** The split with most rows. */
        public Optional<Split> largest() {
            return splits.stream()
                    .max(Comparator.comparingLong(split -> split.rows().orElse(0L)));
        }

        /** The rows of all splits, if all have rows. */
        public Optional<Long> rows() {
            return splits.stream().allMatch(split -> split.rows().isPresent())
                    ? Optional.of(splits.stream()
                            .mapToLong(split -> split.rows().orElse(0L))
                            .sum())
                    : Optional.empty();
        }
    }

    /**
     * First rows of a split, as texts.
     *
     * @param columns those that may be shown
     */
    public record Sample(String split, List<String> columns, List<List<String>> rows) {
        /** So many of the rows at most; empty if there are none. */
        public Optional<Sample> first(long most) {
            List<List<String>> some = rows.stream().limit(most).toList();
            return some.isEmpty() ? Optional.empty() : Optional.of(new Sample(split, columns, some));
        }
    }

    /** How many values of a key, such as the id of a person, stand in more than one split. */
    public record SharedKey(String column, long values) {}

    /**
     * How much stands in both of two splits.
     *
     * @param column the key that was compared; empty for whole rows
     * @param values how many different rows, or values of the key
     */
    public record SharedPair(String first, String second, String column, long values) {}

    /**
     * A split.
     *
     * @param files the paths of its files
     * @param bytes the size of its files
     * @param rows its rows; of a folder of pictures or sounds, its files
     * @param duplicates rows that repeat another row of the split, where that was asked for
     * @param together what is known of its files or columns together
     */
    public record Split(
            String name,
            List<String> files,
            long bytes,
            Optional<Long> rows,
            Optional<Long> duplicates,
            List<Column> columns,
            Together together) {
        /** A split of which nothing is known together. */
        public Split(
                String name,
                List<String> files,
                long bytes,
                Optional<Long> rows,
                Optional<Long> duplicates,
                List<Column> columns) {
            this(name, files, bytes, rows, duplicates, columns, Together.NONE);
        }

        /** The same split with other names of files. */
        public Split withFiles(List<String> others) {
            return new Split(name, others, bytes, rows, duplicates, columns, together);
        }

        /** The same split with other columns in the places of its own. */
        public Split withColumns(UnaryOperator<Column> other) {
            return new Split(
                    name,
                    files,
                    bytes,
                    rows,
                    duplicates,
                    columns.stream().map(other).toList(),
                    together);
        }
    }

    /**
     * What is known of files or columns of a split together.
     *
     * @param seconds the length of all sounds and videos; empty if that is not known
     * @param sizes how many pictures have the sizes and modes that most have
     * @param volumes how many volumes are as most are
     * @param missing columns that are empty in the same rows, most rows first
     * @param associations columns that go together
     */
    public record Together(
            String seconds,
            List<ImageCount> sizes,
            List<Volume.Count> volumes,
            List<Missing> missing,
            List<Association> associations) {
        /** Nothing is known. */
        public static final Together NONE = new Together("", List.of(), List.of(), List.of(), List.of());
    }

    /** How many pictures have a size. */
    public record ImageCount(long width, long height, String mode, long count) {}

    /** How many rows have no value in just these columns. */
    public record Missing(List<String> columns, long rows) {}

    /**
     * How strongly two columns go together.
     *
     * @param measure {@code pearson} of numbers, {@code cramer} of classes
     */
    public record Association(String first, String second, String measure, String value) {}

    /**
     * A column.
     *
     * @param stated whether the files state the type themselves, as Parquet does; else it was measured
     * @param detail figures that only some columns have
     */
    public record Column(
            String name,
            FeatureType type,
            boolean stated,
            long nulls,
            Optional<Distinct> distinct,
            Optional<Range> range,
            Optional<Lengths> lengths,
            Optional<Classes> classes,
            Detail detail) {
        /** A column without details. */
        public Column(
                String name,
                FeatureType type,
                boolean stated,
                long nulls,
                Optional<Distinct> distinct,
                Optional<Range> range,
                Optional<Lengths> lengths,
                Optional<Classes> classes) {
            this(name, type, stated, nulls, distinct, range, lengths, classes, Detail.NONE);
        }

        /** The same column with details. */
        public Column detailed(Detail other) {
            return new Column(name, type, stated, nulls, distinct, range, lengths, classes, other);
        }

        /** The same column with the type that its files state. */
        public Column stating(FeatureType type) {
            return new Column(name, type, true, nulls, distinct, range, lengths, classes, detail);
        }

        /** The same column without the range of its values. */
        public Column withoutRange() {
            return new Column(
                    name, type, stated, nulls, distinct, Optional.empty(), lengths, classes, detail.withoutNumbers());
        }

        /** The same column without numbers that may stand for a missing value. */
        public Column withoutCodes() {
            return new Column(
                    name,
                    type,
                    stated,
                    nulls,
                    distinct,
                    range.map(known -> known.with(List.of())),
                    lengths,
                    classes,
                    detail);
        }

        /** The same column without the number of its different values. */
        public Column withoutDistinct() {
            return new Column(name, type, stated, nulls, Optional.empty(), range, lengths, classes, detail);
        }

        /** The same column without the names of its classes. */
        public Column withoutClasses() {
            return new Column(
                    name, type, stated, nulls, distinct, range, lengths, Optional.empty(), detail.withoutValues());
        }
    }

    /**
     * Figures that only some columns have.
     *
     * @param nan how many floating point numbers are none
     * @param zeros how many numbers are zero
     * @param deviation the standard deviation of the sample; empty if it is not known
     * @param bins how many numbers lie where
     * @param lengths how many texts or lists are how long
     * @param values how often each value of a column with few values occurs
     * @param parts what is inside of objects, and of lists of objects
     * @param personal how many rows hold what looks like data of persons
     * @param languages in which languages texts are, where that was looked at
     */
    public record Detail(
            Optional<Long> nan,
            Optional<Long> zeros,
            String deviation,
            List<Bin> bins,
            List<Bin> lengths,
            Optional<Classes> values,
            List<Part> parts,
            List<Personal> personal,
            Optional<Languages> languages) {
        /** None. */
        public static final Detail NONE = new Detail(
                Optional.empty(), Optional.empty(), "", List.of(), List.of(), Optional.empty(), List.of(), List.of());

        /** Figures of a column whose texts were not read. */
        public Detail(
                Optional<Long> nan,
                Optional<Long> zeros,
                String deviation,
                List<Bin> bins,
                List<Bin> lengths,
                Optional<Classes> values,
                List<Part> parts,
                List<Personal> personal) {
            this(nan, zeros, deviation, bins, lengths, values, parts, personal, Optional.empty());
        }

        /** The same figures with the languages of texts. */
        public Detail in(Optional<Languages> others) {
            return new Detail(nan, zeros, deviation, bins, lengths, values, parts, personal, others);
        }

        /** The same figures with those of what is inside. */
        public Detail with(List<Part> otherParts, List<Personal> otherPersonal) {
            return new Detail(nan, zeros, deviation, bins, lengths, values, otherParts, otherPersonal, languages);
        }

        /** The same figures without those of numbers. */
        public Detail withoutNumbers() {
            return new Detail(nan, Optional.empty(), "", List.of(), lengths, values, parts, personal, languages);
        }

        /** The same figures without how many rows lie where. */
        public Detail withoutBins() {
            return new Detail(nan, zeros, deviation, List.of(), List.of(), values, parts, personal, languages);
        }

        /** The same figures without the values. */
        public Detail withoutValues() {
            return new Detail(
                    nan,
                    zeros,
                    deviation,
                    bins,
                    lengths,
                    Optional.empty(),
                    parts.stream().map(Part::withoutValues).toList(),
                    personal,
                    languages);
        }
    }

    /**
     * In which languages texts are.
     *
     * @param texts how many different texts were looked at
     * @param shares the languages of most texts first; of the rest no language is known
     */
    public record Languages(long texts, List<LanguageShare> shares) {}

    /** The percentage of texts in a language, given by its code. */
    public record LanguageShare(String language, int percent) {}

    /**
     * Numbers from one, which is in it, to another, which is not.
     *
     * @param from the lower end; empty if there is none
     * @param to the upper end; empty if there is none
     */
    public record Bin(String from, String to, long rows) {}

    /**
     * A member of objects.
     *
     * @param path its place below the column, such as {@code role}
     * @param count how often it has a value
     */
    public record Part(String path, FeatureType type, long count, Optional<Lengths> lengths, Optional<Classes> values) {
        Part withoutValues() {
            return new Part(path, type, count, lengths, Optional.empty());
        }
    }

    /**
     * How many rows hold what looks like data of persons.
     *
     * @param kind what it looks like, such as {@code email}
     */
    public record Personal(String kind, long rows) {}

    /**
     * The number of different values.
     *
     * @param errorPercent by how much it may be off, where it is not exact and that is known
     */
    public record Distinct(long count, boolean exact, Optional<String> errorPercent) {
        /** A number of which nothing else is known. */
        public Distinct(long count, boolean exact) {
            this(count, exact, Optional.empty());
        }
    }

    /**
     * How numbers or times are spread.
     *
     * @param mean the mean of numbers; empty for times
     * @param quantiles values at some levels, lowest first
     * @param sampled from how many rows the quantiles come, if not from all
     * @param rankError by what percentage of the rows the rank of a quantile may be off, if it is not exact
     * @param codes numbers far from all others that may stand for a missing value; the other figures count them
     */
    public record Range(
            String min,
            String max,
            String mean,
            List<Quantile> quantiles,
            Optional<Long> sampled,
            Optional<String> rankError,
            List<Code> codes) {
        /** A range without numbers that may stand for a missing value. */
        public Range(
                String min,
                String max,
                String mean,
                List<Quantile> quantiles,
                Optional<Long> sampled,
                Optional<String> rankError) {
            this(min, max, mean, quantiles, sampled, rankError, List.of());
        }

        /** A range whose quantiles are those of the rows from which they come. */
        public Range(String min, String max, String mean, List<Quantile> quantiles, Optional<Long> sampled) {
            this(min, max, mean, quantiles, sampled, Optional.empty());
        }

        /** The same range with numbers that may stand for a missing value. */
        public Range with(List<Code> others) {
            return new Range(min, max, mean, quantiles, sampled, rankError, others);
        }
    }

    /** A number that may stand for a missing value, and how many rows have it. */
    public record Code(String value, long rows) {}

    /**
     * A value that a share of all values does not exceed.
     *
     * @param level the share, such as {@code 0.5}
     */
    public record Quantile(String level, String value) {}

    /** How long texts are in characters, or lists in items. */
    public record Lengths(long min, long max, String mean) {}

    /**
     * How often each class occurs.
     *
     * @param counts the classes, in the order of their declaration
     * @param undeclared rows whose class is not declared
     * @param hidden how many classes are left out of {@code counts}, because so few rows have them that people could be
     *     recognized
     */
    public record Classes(List<ClassCount> counts, long undeclared, int hidden) {}

    /** How many rows have a class. */
    public record ClassCount(String name, long count) {}

    /** The configuration with a name. */
    public Optional<Config> config(String name) {
        return configs.stream().filter(config -> config.name().equals(name)).findFirst();
    }

    /** The file at a path. */
    public Optional<DataFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** How many files a split has. */
    public long count(Split split) {
        return split.files().stream()
                .mapToLong(path -> file(path).map(DataFile::count).orElse(1L))
                .sum();
    }

    /** The size of all files. */
    public long bytes() {
        return files.stream().mapToLong(DataFile::bytes).sum();
    }
}
