package io.github.datacard.exchange;

import io.github.datacard.data.FooterFeatures;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureTree;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configurations in {@code dataset_infos.json}: their columns by the types that the Hub's library wrote. */
final class InfosStructure {
    private InfosStructure() {}

    static List<Object> configs(Node root) {
        List<Object> configs = new ArrayList<>();
        if (root instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                Map<String, Object> features = new LinkedHashMap<>();
                FooterFeatures.in(entry.value())
                        .forEach(column -> features.put(column.name(), FeatureTree.shortForm(column.type())));
                if (!features.isEmpty()) {
                    Map<String, Object> config = new LinkedHashMap<>();
                    if (!entry.key().text().equals(DatasetView.DEFAULT_CONFIG)) {
                        config.put("name", entry.key().text());
                    }
                    config.put("features", features);
                    configs.add(config);
                }
            }
        }
        return configs;
    }
}
