package io.github.datacard.vocabulary;

import java.util.List;

/**
 * Which picture is drawn of a field.
 *
 * @param kind how it is drawn: {@code bars}, {@code shares} (of a distribution), {@code funnel}, {@code treemap},
 *     {@code grid}, {@code timeline} or {@code lineage}
 * @param of the field, or several for a timeline; the picture stands in the section of the first
 * @param title what it shows; empty for the label of the field
 * @param name the member that names a row; of a distribution, the member beside it that names the picture
 * @param amount the member that holds the value
 * @param group the member that tells apart what is drawn in different colors
 * @param target the member that names the part above; of a treemap of classes, see {@code reference}
 * @param reference of a distribution, the member beside it that it is compared with; of a treemap, the path of a
 *     distribution that holds the sizes
 * @param note the member whose value is told below the picture
 */
public record PictureRule(
        String kind,
        List<String> of,
        String title,
        String name,
        String amount,
        String group,
        String target,
        String reference,
        String note) {}
