package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.FrontMatterValue;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of {@code configs} and {@code dataset_info} only what we state changes. */
class KeptMembersTest {
    /** What there is, what we state, what there is then; a star in front says that what there was is ours. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Members of others stay, ours come first.
                "[{config_name: a, sep: ;}]|[{config_name: a, data_files: x.csv}]"
                        + "|[{config_name: a, data_files: x.csv, sep: ;}]",
                "{features: [b], version: 1.0.0}|{features: [a]}|{features: [a], version: 1.0.0}",
                // What is ours and no longer stated goes; of others it stays.
                "*[{config_name: a, data_files: x.csv, features: [b], sep: ;}]|[{config_name: a, data_files: x.csv}]"
                        + "|[{config_name: a, data_files: x.csv, sep: ;}]",
                "[{config_name: a, data_files: x.csv, features: [b]}]|[{config_name: a, data_files: x.csv}]"
                        + "|[{config_name: a, data_files: x.csv, features: [b]}]",
                // Whole records, likewise; one of ours with files goes with all it has.
                "[{config_name: b, sep: ;}]|[{config_name: a, data_files: x}]"
                        + "|[{config_name: a, data_files: x}, {config_name: b, sep: ;}]",
                "*[{config_name: b, data_files: y, sep: ;}]|[{config_name: a, data_files: x}]"
                        + "|[{config_name: a, data_files: x}]",
                "[{config_name: b, data_files: y, sep: ;}]|[{config_name: a, data_files: x}]"
                        + "|[{config_name: a, data_files: x}, {config_name: b, data_files: y, sep: ;}]",
                "*[{config_name: b, features: [c]}]|[{config_name: a, data_files: x}]"
                        + "|[{config_name: a, data_files: x}]",
                "*[{config_name: b, features: [c], version: 1.2.3}]|[{config_name: a, data_files: x}]"
                        + "|[{config_name: a, data_files: x}, {config_name: b, version: 1.2.3}]",
                // A record without a name is that of the default, which is named beside others.
                "[{sep: ;}]|[{config_name: default, data_files: x}]|[{config_name: default, data_files: x, sep: ;}]",
                "[{sep: ;}]|[{config_name: a, data_files: x}]"
                        + "|[{config_name: a, data_files: x}, {config_name: default, sep: ;}]",
                // One record stays one, a list stays a list.
                "{version: 1.0.0}|[]|{version: 1.0.0}",
                "[{version: 1.0.0}]|[]|[{version: 1.0.0}]",
                "*{features: [a]}|[]|[]",
                "*[{config_name: a, data_files: x}]|[]|[]",
                // The same files stay as they are written; of other files the folder goes.
                "[{config_name: a, data_dir: d, data_files: x.csv}]|[{config_name: a, data_files: d/x.csv}]"
                        + "|[{config_name: a, data_files: x.csv, data_dir: d}]",
                "[{config_name: a, data_dir: d//, data_files: [{split: test, path: x.csv}]}]"
                        + "|[{config_name: a, data_files: [{split: test, path: [d/x.csv]}]}]"
                        + "|[{config_name: a, data_files: [{split: test, path: x.csv}], data_dir: d//}]",
                "[{config_name: a, data_dir: '', data_files: x.csv}]|[{config_name: a, data_files: x.csv}]"
                        + "|[{config_name: a, data_files: x.csv, data_dir: ''}]",
                "[{config_name: a, data_dir: d, data_files: x.csv}]|[{config_name: a, data_files: x.csv}]"
                        + "|[{config_name: a, data_files: x.csv}]",
                "[{config_name: a, data_dir: d}]|[{config_name: a, data_files: x.csv}]"
                        + "|[{config_name: a, data_files: x.csv, data_dir: d}]",
                "[{config_name: a, data_dir: d, data_files: x.csv}]|[{config_name: a, features: [b]}]"
                        + "|[{config_name: a, features: [b], data_dir: d, data_files: x.csv}]",
                // Figures of splits that others know stay.
                "{splits: [{name: train, num_bytes: 9, num_examples: 1}, {name: old, num_bytes: 8}]}"
                        + "|{splits: [{name: train, num_examples: 2}, {name: test, num_examples: 3}]}"
                        + "|{splits: [{name: train, num_examples: 2, num_bytes: 9}, {name: test, num_examples: 3}]}",
                "{splits: many}|{splits: [{name: train, num_examples: 2}]}"
                        + "|{splits: [{name: train, num_examples: 2}]}",
                // What is no record counts as nothing.
                "words|[{config_name: a, data_files: x}]|[{config_name: a, data_files: x}]",
                "[words, {config_name: a, sep: ;}]|[{config_name: a, data_files: x}]"
                        + "|[{config_name: a, data_files: x, sep: ;}]",
            })
    void membersOfOthersStay(String there, String stated, String then) {
        boolean ours = there.startsWith("*");
        Object with = new KeptMembers(node(there.substring(ours ? 1 : 0)), ours).with(tree(stated));
        assertThat(with).hasToString(tree(then).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{config_name: a, data_files: x.csv}]|[{config_name: a, data_files: x.csv}]|true",
                "[{config_name: a, data_files: x.csv}]|[{config_name: a, data_files: y.csv}]|false",
                // Ways to write the same files.
                "[{config_name: a, data_files: x.csv}]"
                        + "|[{config_name: a, data_files: [{split: train, path: [x.csv]}]}]|true",
                "[{config_name: a, data_dir: d, data_files: x.csv}]|[{config_name: a, data_files: d/x.csv}]|true",
                "[{config_name: a, data_files: [{split: test, path: x.csv}]}]|[{config_name: a, data_files: x.csv}]"
                        + "|false",
                "[{config_name: a, data_files: [x, y]}]|[{config_name: a, data_files: [y, x]}]|false",
                // The order of records and of splits.
                "[{config_name: a, data_files: x}, {config_name: b, data_files: y}]"
                        + "|[{config_name: b, data_files: y}, {config_name: a, data_files: x}]|true",
                "{splits: [{name: a, num_examples: 1}, {name: b, num_examples: 2}]}"
                        + "|{splits: [{name: b, num_examples: 2}, {name: a, num_examples: 1}]}|true",
                "{splits: [{name: a, num_examples: 1}]}|{splits: [{name: a, num_examples: 2}]}|false",
                "{splits: words}|{splits: words}|true",
                // A name that says nothing.
                "{features: [a]}|{config_name: default, features: [a]}|true",
                "{version: 1.0.0}|[]|true",
            })
    void whatSaysTheSameIsNoChange(String there, String stated, boolean same) {
        assertThat(new KeptMembers(node(there), false).isUnchangedBy(tree(stated)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{features: [a], version: 1.0.0}|{features=[a]}",
                "[{config_name: a, data_files: x, sep: ;}, {config_name: b, default: true}]"
                        + "|[{config_name=a, data_files=x}, {config_name=b}]",
                "[{features: [a]}]|[{features=[a]}]",
                "{download_size: 3, splits: [{name: a, num_examples: 1, num_bytes: 2}], sep: ;}"
                        + "|{download_size=3, splits=[{name=a, num_examples=1}]}",
                "{splits: words}|{splits=words}",
                "words|[]",
            })
    void whatWeCouldHaveWritten(String there, String stated) {
        assertThat(KeptMembers.stated(node(there))).hasToString(stated);
    }

    @Test
    void decimalsStayAsTheyAreWritten() {
        assertThat(new KeptMembers(node("{size: 1.50, of: '1.50', on: -12.0, in: 3}"), false).with(tree("[]")))
                .hasToString("{size=1.50, of=1.50, on=-12.0, in=3}");
        assertThat(new KeptMembers(node("{size: 1.50}"), false).isUnchangedBy(tree("[]")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"configs", "dataset_info"})
    void othersHaveMembersOfTwoKeys(String key) {
        assertThat(KeptMembers.of(key)).isTrue();
        assertThat(KeptMembers.of(key + "s")).isFalse();
    }

    private static Object tree(String yaml) {
        return FrontMatterValue.tree(node(yaml));
    }

    private static Node node(String yaml) {
        return new YamlReader(Limits.DEFAULT)
                .parse(Path.of("README.md"), "value: " + yaml, new Findings())
                .flatMap(root -> ((Node.Mapping) root).get("value"))
                .orElseThrow();
    }
}
