package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which files the library {@code datasets} was recorded to take for data, {@code python/record_layouts.py}. */
class LayoutRecordTest {
    @TestFactory
    Stream<DynamicTest> filesAreFoundAsTheLoaderFindsThem() {
        return Recorded.in("loading/layouts.json").map(one -> {
            String files = one.get("files").asString();
            return DynamicTest.dynamicTest(files, () -> {
                HubInference found = HubInference.of(List.of(files.split(" ", -1)));
                if (one.has("error")) {
                    assertThat(found.reader()).as(one.get("error").asString()).isEmpty();
                } else {
                    Map<String, List<String>> splits = new LinkedHashMap<>();
                    one.get("splits")
                            .forEachEntry((split, names) -> splits.put(
                                    split,
                                    names.valueStream()
                                            .map(name -> name.asString())
                                            .toList()));
                    Map<String, List<String>> sorted = new LinkedHashMap<>();
                    found.splits()
                            .forEach((split, names) ->
                                    sorted.put(split, names.stream().sorted().toList()));
                    assertThat(found.reader()).contains(one.get("reader").asString());
                    assertThat(sorted).isEqualTo(splits);
                }
            });
        });
    }
}
