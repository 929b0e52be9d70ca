package io.github.datacard.vocabulary;

import java.util.List;

/**
 * One line of the box that shows a dataset at a glance.
 *
 * @param label its label
 * @param fields paths, the first that is answered is shown
 * @param facet whether the catalog filters by it
 */
public record GlanceLine(String label, List<String> fields, boolean facet) {}
