package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the Hub's readers of folders make rows of, one for each file; by the endings of the library datasets 5. */
public enum MediaKind {
    /** Pictures. */
    IMAGE(
            "image",
            "blp bmp dib bufr cur pcx dcx dds ps eps fit fits fli flc ftc ftu gbr gif grib png apng jp2 j2k jpc jpf jpx"
                    + " j2c icns ico im iim tif tiff jfif jpe jpg jpeg msp pcd pxr pbm pgm ppm pnm psd bw rgb rgba sgi ras"
                    + " tga icb vda vst webp wmf emf xbm xpm avif heic heif"),
    /** Sounds. */
    AUDIO(
            "audio",
            "aiff au avr caf flac htk svx mat4 mat5 mpc2k ogg paf pvf raw rf64 sd2 sds ircam voc w64 wav nist wavex wve xi"
                    + " mp3 opus"),
    /** Moving pictures. */
    VIDEO("video", "mkv mp4 avi mpeg mov m4v webm mpg"),
    /** Documents. */
    PDF("pdf", "pdf"),
    /** Volumes of a scanner. */
    NIFTI("nifti", "nii"),
    /** Shapes. */
    MESH("mesh", "glb ply stl");

    /** An enum has no sets in it, so that it cannot change. */
    private static final Map<String, MediaKind> BY_TYPE = byType();

    private final String feature;
    private final String types;

    MediaKind(String feature, String types) {
        this.feature = feature;
        this.types = types;
    }

    /** The type of the column. */
    public String feature() {
        return feature;
    }

    /** The kind of a file. */
    public static Optional<MediaKind> of(String path) {
        String type = FileType.of(path).type();
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Whether a file is a table that describes media beside it, by its name. */
    public static boolean isDescription(String path) {
        return Loader.shipped().metadata().contains(FileType.lastOf(path));
    }

    private static Map<String, MediaKind> byType() {
        Map<String, MediaKind> kinds = new HashMap<>();
        for (MediaKind kind : values()) {
            for (String type : kind.types.split(" ", -1)) {
                kinds.putIfAbsent(type, kind);
            }
        }
        return Map.copyOf(kinds);
    }

    /** The kind that most of some files have, as the Hub decides. */
    public static Optional<MediaKind> ofMost(List<String> paths) {
        Map<MediaKind, Long> counts = paths.stream()
                .flatMap(path -> of(path).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<MediaKind, Long>comparingByValue()
                        .thenComparing(Map.Entry.<MediaKind, Long>comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
