package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever breaks a file of the library reads which file it is, where, and what belongs there. */
class LibraryTest {
    @TempDir
    private Path own;

    @Test
    void aFolderOfOnesOwnAddsToTheLibrary() throws IOException {
        write("vocabulary/soil.yaml", "adds_to: composition\nfields:\n  soil: {type: line, label: Soil}\n");
        assertThat(Library.open(Optional.of(own)).vocabulary().field("composition.soil"))
                .isPresent();
    }

    @Test
    void aFileOfTheSameNameReplacesOurs() throws IOException {
        write(
                "values/modalities.yaml",
                "list: modalities\ntitle: Mine\nvalues:\n  text: {label: Words}\n  image: {}\n");
        assertThat(Library.open(Optional.of(own))
                        .vocabulary()
                        .list("modalities")
                        .get("text"))
                .map(ValueList.Value::label)
                .contains("Words");
    }

    @Test
    void theFolderHasToExist() {
        assertThatThrownBy(() -> Library.open(Optional.of(own.resolve("none"))))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("does not exist. Correct -Ddatacard.templates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vocabulary/a.yaml|adds_to: compositon;fields:;  a: {type: line, label: A}|names the section"
                        + " \"compositon\", which does not exist. Did you mean \"composition\"?",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: text, label: A, typo: 1}|\"typo\"",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: lin, label: A}|\"type\" cannot be \"lin\"."
                        + " Did you mean \"line\"?",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: line}|\"label\" is missing",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {label: A}|\"type\" is missing",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: code, label: A, code: modalitis}|names the"
                        + " value list \"modalitis\"",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: choice, label: A}|the key \"values\" is"
                        + " missing",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: yesno, label: A, follows:"
                        + " [compositon.instances]}|names the field \"compositon.instances\"",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: line, label: A, short_for:"
                        + " nothing.here}|names the field \"nothing.here\"",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: record, label: A, key: nam, fields: {name:"
                        + " {type: line, label: N}}}|names the member \"nam\", which does not exist. Did you mean"
                        + " \"name\"?",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: record, label: A, map: [name, valu],"
                        + " fields: {name: {type: line, label: N}}}|names the member \"valu\"",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: record, label: A, map: [name], fields: {name:"
                        + " {type: line, label: N}}}|the key \"map\" needs two members",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: line, label: A, pattern: `(`,"
                        + " pattern_says: is x}|pattern",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: line, label: A, pattern:"
                        + " x}|\"pattern_says\" is missing",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: text, label: A, words: many}|number",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: line, label: A, words: 20}|the key"
                        + " \"words\" means nothing where the type is not text",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: count, label: A, unit: m}|the key \"unit\""
                        + " means nothing where the type is not number",
                "vocabulary/a.yaml|adds_to: composition;fields:;  a: {type: line, label: A, open: yes}|the key"
                        + " \"open\" means nothing where the type is not choice or code",
                "vocabulary/a.yaml|adds_to: composition;fields: [a]|mapping",
                "vocabulary/a.yaml|section: a;order: 5;fields: {}|\"title\" is missing",
                "vocabulary/a.yaml|section: a;title: A;fields: {}|\"order\" is missing",
                "vocabulary/a.yaml|section: a;title: A;order: 5;text: b;fields: {}|it names the field \"b\"",
                "vocabulary/a.yaml|section: a;title: A;order: 5;switch: b;fields: {}|it names the field \"b\"",
                "vocabulary/a.yaml|- a|a list",
                "vocabulary/a.yaml|a: b: c|is broken on line 1, column 5",
                "conditions/a.yaml|a: {says: x, field: compositon.x, is: yes}|it names the field \"compositon.x\"",
                "conditions/a.yaml|a: {says: x, is: yes}|\"field\" is missing",
                "conditions/a.yaml|a: {field: people, is: yes}|\"says\" is missing",
                "profiles/a.yaml|profile: a;title: A;sections: [{title: S, questions: [{topic: T, answers:"
                        + " [funding.x]}]}]|it names the field \"funding.x\"",
                "profiles/a.yaml|profile: a;title: A;sections: [{title: S, questions: [{topic: T, answers: [name],"
                        + " when: people_data}]}]|it names the condition \"people_data\"",
                "profiles/a.yaml|profile: a;title: A;sections: [{title: S, questions: [{topic: T, answers: [name],"
                        + " level: must}]}]|\"level\" cannot be \"must\"",
                "profiles/a.yaml|profile: a;title: A;sections: [{title: S, questions: [{topic: T}]}]|\"answers\" is"
                        + " missing",
                "profiles/a.yaml|profile: a;title: A;sections: [{title: S, questions: [{answers: [name]}]}]|\"topic\""
                        + " is missing",
                "profiles/a.yaml|title: A|\"profile\" is missing",
                "rules/a.yaml|rule: a;severity: error;summary: s|\"why\" is missing",
                "profiles/a.yaml|profile: a;title: A;sections: [{title: S, questions: [{topic: T, answers: [name,"
                        + " null]}]}]|an item is empty",
                "profiles/a.yaml|profile: a;title: A;sections:;- title: S;  questions:;  - topic: T;    answers:;    -"
                        + " name;    - # words|an item is empty; a text that begins with # needs quotes",
                "overview.yaml|glance: []|\"envelope\" is missing"
            })
    void aBrokenFileIsNamed(String file, String yaml, String said) throws IOException {
        write(file, yaml.replace(";", "\n").replace('`', '"') + "\n");
        assertThatThrownBy(() -> all(Library.open(Optional.of(own)).vocabulary()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aFieldCannotBeGivenTwice() throws IOException {
        write("vocabulary/a.yaml", "adds_to: composition\nfields:\n  modalities: {type: line, label: A}\n");
        assertThatThrownBy(() -> Library.open(Optional.of(own)))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("composition.modalities");
    }

    @Test
    void aValueIsFoundByAnySpelling() {
        ValueList licenses = Library.open(Optional.empty()).vocabulary().list("licenses");
        assertThat(licenses.resolve("CC BY 4.0")).map(ValueList.Value::id).contains("cc-by-4.0");
        assertThat(licenses.resolve("cc_by_4.0")).map(ValueList.Value::id).contains("cc-by-4.0");
    }

    private static void all(Vocabulary vocabulary) {
        assertThat(vocabulary.profiles()).isNotEmpty();
        assertThat(vocabulary.rules()).isNotEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = own.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
