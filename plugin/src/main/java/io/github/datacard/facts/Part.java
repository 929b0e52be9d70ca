package io.github.datacard.facts;

import java.util.List;

/**
 * What was measured of one part of a dataset, with nothing left out that only all parts together may leave out.
 *
 * @param dataset the id of the dataset
 * @param facts files and figures
 * @param tables what the figures of tables need to be merged
 */
public record Part(String dataset, PartName name, Facts facts, List<PartColumn.Table> tables) {}
