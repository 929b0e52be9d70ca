package io.github.datacard.engine;

import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.publish.Publication;
import java.util.Map;

/**
 * A publication and the datasets of its cards.
 *
 * @param cards datasets by the paths of their cards
 */
record CardPublication(Publication publication, Map<String, JudgedDataset> cards) {}
