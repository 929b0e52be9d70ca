package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What git is given beside the variables of the process. */
class GitRunTest {
    private static final Map<String, String> LOGIN =
            Map.of("http.https://git.example.org/.extraHeader", "Authorization: x");

    @Test
    void settingsOfTheBuildServerStay() {
        Map<String, String> variables = new HashMap<>(
                Map.of("GIT_CONFIG_COUNT", "1", "GIT_CONFIG_KEY_0", "safe.directory", "GIT_CONFIG_VALUE_0", "/builds"));
        GitRun.add(LOGIN, variables);
        assertThat(variables)
                .containsEntry("GIT_CONFIG_COUNT", "2")
                .containsEntry("GIT_CONFIG_KEY_0", "safe.directory")
                .containsEntry("GIT_CONFIG_VALUE_0", "/builds")
                .containsEntry("GIT_CONFIG_KEY_1", "http.https://git.example.org/.extraHeader")
                .containsEntry("GIT_CONFIG_VALUE_1", "Authorization: x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1"})
    void aCountThatIsNoneBeginsAtZero(String count) {
        Map<String, String> variables = new HashMap<>(Map.of("GIT_CONFIG_COUNT", count));
        GitRun.add(LOGIN, variables);
        assertThat(variables).containsEntry("GIT_CONFIG_COUNT", "1").containsKey("GIT_CONFIG_KEY_0");
    }
}
