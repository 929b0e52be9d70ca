package io.github.datacard.facts;

import java.util.List;

/**
 * A volume of a scanner, as its header describes it.
 *
 * @param shape how many voxels it has along each axis, then how many moments and further values
 * @param spacing how far voxels lie apart along the first three axes; empty if that is not known
 * @param unit what the spacing is given in, such as {@code mm}; empty if that is not known
 * @param step how many seconds lie between two moments; empty if that is not known
 * @param type how a value is stored, such as {@code int16}; empty if that is not known
 * @param version the version of NIfTI
 */
public record Volume(List<Long> shape, List<String> spacing, String unit, String step, String type, int version) {
    public Volume {
        shape = List.copyOf(shape);
        spacing = List.copyOf(spacing);
    }

    /** How many files have such a volume. */
    public record Count(Volume volume, long count) {}
}
