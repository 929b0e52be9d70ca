package io.github.datacard.exchange;

import io.github.datacard.data.FileType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Volume;
import io.github.datacard.json.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the headers of volumes say, as records of their own: readers of Croissant get a file as a whole, and cannot take a figure out
 * of its header. Only where each file can be named, and is one of few.
 */
final class CroissantVolumes {
    /** The column of the name in the records of the files. */
    static final String FILE = "file";

    private static final int LISTED = 100;
    private static final List<String> AXES = List.of("dim_x", "dim_y", "dim_z", "dim_t", "dim_5", "dim_6", "dim_7");

    private final List<Facts.DataFile> files;
    private final String id;

    private CroissantVolumes(List<Facts.DataFile> files, String id) {
        this.files = files;
        this.id = id;
    }

    /** The volumes of these files; empty if one of them is none, or has no name of its own. */
    static Optional<CroissantVolumes> of(List<Facts.DataFile> files, Supplier<String> id) {
        boolean all = !files.isEmpty()
                && files.size() <= LISTED
                && files.stream().allMatch(file -> file.volume().isPresent() && file.count() == 1)
                && files.stream().map(CroissantVolumes::name).allMatch(new HashSet<>()::add);
        return all ? Optional.of(new CroissantVolumes(files, id.get())) : Optional.empty();
    }

    /** The field of the name, by which the records of the files find theirs. */
    String key() {
        return id + "/" + FILE;
    }

    Map<String, Object> set() {
        List<String> axes =
                AXES.subList(0, files.stream().map(CroissantVolumes::axes).reduce(1, Math::max));
        List<Object> fields = new ArrayList<>();
        fields.add(field(FILE, "sc:Text", "Name of the file"));
        axes.forEach(axis -> fields.add(field(axis, "sc:Integer", "Length along an axis, in voxels or moments")));
        fields.add(field("voxel_spacing", "sc:Text", "How far voxels lie apart along the axes of space"));
        fields.add(field("data_dtype", "sc:Text", "How values are stored"));
        fields.add(field("nifti_version", "sc:Integer", "Version of the header"));
        return JsonText.ordered(
                "@type",
                "cr:RecordSet",
                "@id",
                id,
                "name",
                id,
                "description",
                "What the headers of the files say",
                "key",
                CroissantDialect.reference(key()),
                "field",
                fields,
                "data",
                files.stream()
                        .map(file -> row(file, file.volume().orElseThrow(), axes))
                        .toList());
    }

    private Map<String, Object> field(String name, String type, String description) {
        return JsonText.ordered(
                "@type",
                "cr:Field",
                "@id",
                id + "/" + name,
                "name",
                name,
                "description",
                description,
                "dataType",
                type);
    }

    private Map<String, Object> row(Facts.DataFile file, Volume volume, List<String> axes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(key(), name(file));
        for (int axis = 0; axis < axes.size(); axis++) {
            row.put(
                    id + "/" + axes.get(axis),
                    axis < volume.shape().size() ? volume.shape().get(axis) : 1L);
        }
        row.put(id + "/voxel_spacing", (String.join(" x ", volume.spacing()) + " " + volume.unit()).strip());
        row.put(id + "/data_dtype", volume.type());
        row.put(id + "/nifti_version", volume.version());
        return row;
    }

    private static int axes(Facts.DataFile file) {
        int axes = file.volume().map(volume -> volume.shape().size()).orElse(1);
        return Math.min(AXES.size(), axes);
    }

    private static String name(Facts.DataFile file) {
        return FileType.lastOf(file.path());
    }
}
