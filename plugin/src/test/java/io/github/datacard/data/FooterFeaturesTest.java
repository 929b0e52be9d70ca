package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The footer holds JSON, which knows more than YAML does. */
class FooterFeaturesTest {
    private static final String LONG = "k".repeat(1100);

    @Test
    void escapesLongNamesAndTabsAreReadAsJson() {
        String json = "{\"info\":\t{\"features\": {\"" + LONG
                + "\": {\"dtype\": \"string\", \"_type\": \"Value\"}, \"a\\/b\": {\"dtype\": \"int64\", \"_type\": \"Value\"}}}}";
        assertThat(FooterFeatures.of(json))
                .hasValueSatisfying(columns ->
                        assertThat(columns).extracting(TableHead.Column::name).isEqualTo(List.of(LONG, "a/b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "", "{\"info\": []}", "{\"info\": {\"features\": 1}}", "info: {features: {}}"})
    void whatSaysNoFeaturesHasNone(String json) {
        assertThat(FooterFeatures.of(json)).isEmpty();
    }
}
