package io.github.datacard.measure;

import io.github.datacard.data.FileType;
import io.github.datacard.data.MediaKind;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import io.github.datacard.facts.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures a split of pictures, sounds or archives. As on the Hub, the folder of a file may be its class. */
final class MediaMeasure {
    private static final int MOST_SIZES = 10;

    private final List<Facts.DataFile> files;
    private final Optional<MediaKind> kind;
    private final List<Facts.DataFile> media;
    private final Map<String, List<String>> labels;
    private final Privacy privacy;

    MediaMeasure(List<Facts.DataFile> files, Map<String, List<String>> labels, Privacy privacy) {
        this.files = files;
        this.kind = MediaKind.ofMost(files.stream().map(Facts.DataFile::path).toList());
        this.media = kind.isEmpty()
                ? List.of()
                : files.stream()
                        .filter(file -> MediaKind.of(file.path()).equals(kind))
                        .toList();
        this.labels = labels;
        this.privacy = privacy;
    }

    /** Each picture, sound and the like is a row, whether it can be read or not; archives may list theirs. */
    Optional<Long> rows() {
        if (!media.isEmpty()) {
            return Optional.of((long) media.size());
        }
        return files.stream().allMatch(file -> file.rows().isPresent())
                ? Optional.of(
                        files.stream().mapToLong(file -> file.rows().orElse(0L)).sum())
                : Optional.empty();
    }

    List<Facts.Column> columns() {
        if (media.isEmpty()) {
            return List.of();
        }
        List<Facts.Column> columns = new ArrayList<>();
        String kind = this.kind.orElseThrow().feature();
        columns.add(column(kind, FeatureType.simple(kind), Optional.empty()));
        labels.forEach((name, classes) -> columns.add(
                column(name, FeatureType.classes(classes), Optional.of(privacy.safe(classes(media, classes))))));
        return List.copyOf(columns);
    }

    /** The first files as rows, by its size or length and its class; files of which nothing is known are left out. */
    SampleRows.Table first(int most) {
        List<TableColumn> shown = new ArrayList<>();
        kind.ifPresent(of -> shown.add(text(of.feature())));
        labels.keySet().forEach(name -> shown.add(text(name)));
        return new SampleRows.Table(
                List.copyOf(shown),
                media.stream()
                        .filter(file -> !said(file).isEmpty())
                        .limit(most)
                        .map(file -> Stream.concat(
                                        Stream.of(said(file)),
                                        labels.values().stream()
                                                .map(classes -> classes.contains(folder(file)) ? folder(file) : ""))
                                .toList())
                        .toList());
    }

    private static TableColumn text(String name) {
        return new TableColumn(name, name, FeatureType.simple("string"), "VARCHAR", "", name);
    }

    private static String said(Facts.DataFile file) {
        return file.image()
                .map(image -> image.width() + " \u00d7 " + image.height() + " " + file.format())
                .or(() -> file.sound().map(sound -> sound.seconds() + " s " + file.format()))
                .orElse("");
    }

    /** The length of all sounds, and the sizes that most pictures have. */
    Facts.Together together() {
        BigDecimal seconds = media.stream()
                .flatMap(file -> file.sound().stream())
                .map(sound -> new BigDecimal(sound.seconds()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean heard =
                !media.isEmpty() && media.stream().allMatch(file -> file.sound().isPresent());
        Map<Facts.Image, Long> sizes = media.stream()
                .flatMap(file -> file.image().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Facts.Together(
                heard ? Numbers.plain(seconds) : "",
                sizes.entrySet().stream()
                        .filter(size -> privacy.mayShowRows(size.getValue()))
                        .sorted(Map.Entry.<Facts.Image, Long>comparingByValue()
                                .reversed()
                                .thenComparing(size -> size.getKey().width())
                                .thenComparing(size -> size.getKey().height()))
                        .limit(MOST_SIZES)
                        .map(size -> new Facts.ImageCount(
                                size.getKey().width(), size.getKey().height(), "", size.getValue()))
                        .toList(),
                volumes(media),
                List.of(),
                List.of());
    }

    /** Which volumes most are. */
    private List<Volume.Count> volumes(List<Facts.DataFile> media) {
        Map<Volume, Long> counts = media.stream()
                .flatMap(file -> file.volume().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(volume -> privacy.mayShowRows(volume.getValue()))
                .sorted(Map.Entry.<Volume, Long>comparingByValue()
                        .reversed()
                        .thenComparing(volume -> volume.getKey().toString()))
                .limit(MOST_SIZES)
                .map(volume -> new Volume.Count(volume.getKey(), volume.getValue()))
                .toList();
    }

    private static Facts.Column column(String name, FeatureType type, Optional<Facts.Classes> classes) {
        return new Facts.Column(name, type, false, 0, Optional.empty(), Optional.empty(), Optional.empty(), classes);
    }

    private static Facts.Classes classes(List<Facts.DataFile> media, List<String> declared) {
        Map<String, Long> found = media.stream()
                .map(MediaMeasure::folder)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        List<Facts.ClassCount> counts = declared.stream()
                .map(name -> new Facts.ClassCount(name, found.getOrDefault(name, 0L)))
                .toList();
        long known = counts.stream().mapToLong(Facts.ClassCount::count).sum();
        return new Facts.Classes(counts, media.size() - known, 0);
    }

    private static String folder(Facts.DataFile file) {
        int end = file.path().lastIndexOf('/');
        return end < 0 ? "" : FileType.lastOf(file.path().substring(0, end));
    }
}
