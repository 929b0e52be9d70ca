package io.github.datacard.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by itself finds what the cases tell, in descriptors, files, facts and among other datasets. */
class RuleCasesTest {
    @TempDir
    private Path folder;

    static Stream<RuleCase> cases() throws IOException {
        return Stream.concat(RuleCase.in("structure.yaml"), RuleCase.in("cases.yaml"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleFindsWhatIsTold(RuleCase one) throws IOException {
        one.verify(folder);
    }
}
