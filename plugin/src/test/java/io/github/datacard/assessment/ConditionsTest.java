package io.github.datacard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Condition;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of each kind and their three values. */
class ConditionsTest {
    private static final String CONDITIONS = """
        one: {says: x, field: status, in: [draft, retracted]}
        listed: {says: x, field: keywords, any_in: [sales, prices]}
        yes: {says: x, field: people.relates_to_people, is: "yes"}
        raw: {says: x, field: processing.raw.saved, is: "yes"}
        not-yes: {says: x, not: {field: people.relates_to_people, is: "yes"}}
        present: {says: x, field: people.demographics, present: true}
        not-present: {says: x, not: {field: people.demographics, present: true}}
        above: {says: x, field: composition.synthetic.share, above: 10}
        words: {says: x, fields: [summary, keywords, composition.labels.distribution], mentions: words-health}
        both:
          says: x
          all:
            - {field: processing.raw.saved, is: "yes"}
            - {field: status, is: draft}
        either:
          says: x
          any:
            - {field: processing.raw.saved, is: "yes"}
            - {field: status, is: draft}
        two-unknown:
          says: x
          all:
            - {field: status, is: draft}
            - {field: processing.raw.saved, is: "yes"}
            - {field: keywords, is: sales}
        say-both:
          says: x
          all:
            - {field: status, is: draft}
            - {fields: [name, summary], mentions: words-health}
        say-either:
          says: x
          any:
            - {field: status, is: draft}
            - {field: version, present: true}
            - {fields: [summary], mentions: words-health}
        """;

    private static Vocabulary vocabulary;

    @BeforeAll
    static void read(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("conditions"));
        Files.writeString(own.resolve("conditions/own.yaml"), CONDITIONS);
        vocabulary = Library.open(Optional.of(own)).vocabulary();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: X||YES",
                "name: X|never-named|YES",
                // A list or a choice that is not there says what it says; a switch is asked.
                "name: X|one|NO",
                "status: draft|one|YES",
                "status: retracted|one|YES",
                "status: published|one|NO",
                "keywords: [houses, prices]|listed|YES",
                "keywords: [houses]|listed|NO",
                "name: X|yes|UNKNOWN",
                "people: yes|yes|YES",
                "people: no|yes|NO",
                "gaps: {not_documented: [people.relates_to_people]}|yes|UNKNOWN",
                "gaps: {not_applicable: {people.relates_to_people: A map}}|yes|NO",
                "name: X|not-yes|UNKNOWN",
                "people: yes|not-yes|NO",
                "people: no|not-yes|YES",
                // The switch of a section answers for what stands below it.
                "name: X|raw|UNKNOWN",
                "processing: no|raw|NO",
                "processing: yes|raw|UNKNOWN",
                "processing: {raw: {saved: yes}}|raw|YES",
                "processing: {raw: {saved: no}}|raw|NO",
                "gaps: {not_applicable: {processing: Nothing was done}}|raw|NO",
                "gaps: {withheld: {processing: Secret}}|raw|UNKNOWN",
                "name: X|present|NO",
                "name: X|not-present|YES",
                "people: {demographics: [{attribute: age}]}|present|YES",
                "people: {demographics: [{attribute: age}]}|not-present|NO",
                "name: X|above|NO",
                "composition: {synthetic: {share: 10%}}|above|NO",
                "composition: {synthetic: {share: 10.01%}}|above|YES",
                "composition: {synthetic: {share: 9%}}|above|NO",
                "name: X|words|NO",
                "summary: Notes of outpatients|words|YES",
                "summary: Notes of customers|words|NO",
                "keywords: [houses, outpatients]|words|YES",
                "composition: {labels: {distribution: {outpatients: 30%, staff: 70%}}}|words|YES",
                "composition: {labels: {distribution: {visitors: 30%, staff: 70%}}}|words|NO",
            })
    void aConditionOfOneTest(String yaml, String condition, Truth truth) {
        assertThat(conditions(yaml).holds(condition == null ? "" : condition)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: X|both|NO",
                "status: draft|both|UNKNOWN",
                "status: draft; processing: {raw: {saved: yes}}|both|YES",
                "status: draft; processing: {raw: {saved: no}}|both|NO",
                "status: published; processing: {raw: {saved: yes}}|both|NO",
                "name: X|either|UNKNOWN",
                "status: draft|either|YES",
                "status: published; processing: {raw: {saved: no}}|either|NO",
                "processing: {raw: {saved: yes}}|either|YES",
                // What is unknown stays so when later tests hold, and gives way to one that does not.
                "status: draft; keywords: [sales]|two-unknown|UNKNOWN",
                "status: draft; keywords: [prices]|two-unknown|NO",
                "status: draft; keywords: [sales]; processing: {raw: {saved: yes}}|two-unknown|YES",
            })
    void aConditionOfSeveralTests(String yaml, String condition, Truth truth) {
        assertThat(conditions(yaml).holds(condition)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "summary: Notes of outpatients|words|summary|outpatients",
                "keywords: [houses, outpatients]|words|keywords|outpatients",
                "composition: {labels: {distribution: {outpatients: 100%}}}|words|composition.labels.distribution|outpatients",
                "summary: Notes of customers|words||",
                "people: yes|yes|people.relates_to_people|",
                "name: X|yes||",
                "people: yes|not-yes||",
                // Words are shown before a value, whatever comes first.
                "status: draft; summary: Notes of outpatients|say-both|summary|outpatients",
                "status: draft; summary: Notes of outpatients|say-either|summary|outpatients",
                "status: draft|say-either|status|",
                "status: published; version: 1.0.0|say-either|version|",
                "status: published|say-either||",
                "name: X|never-named||",
            })
    void theReasonIsWhatWasSaid(String yaml, String condition, String path, String words) {
        Optional<Reason> reason = conditions(yaml).reason(condition);
        assertThat(reason.map(Reason::path)).isEqualTo(Optional.ofNullable(path));
        assertThat(reason.flatMap(Reason::mention).map(Mention::words)).isEqualTo(Optional.ofNullable(words));
    }

    @Test
    void theTextOfAReasonIsThatWithTheWords() {
        Conditions conditions = conditions("keywords: [houses, outpatients]");
        assertThat(conditions.reason("words").map(Reason::text)).contains("outpatients");
        assertThat(conditions("people: yes").reason("yes").map(Reason::text)).contains("");
    }

    /** What an item of a list does not say does not hold, a switch included. */
    @ParameterizedTest
    @CsvSource({"attribute,age,true,false,true", "attribute,gender,false,true,true", "purpose,age,false,true,false"})
    void aTestOfOneItem(String field, String attribute, boolean holds, boolean not, boolean reason) {
        Descriptor descriptor = descriptor("people: {demographics: [{attribute: " + attribute + "}]}");
        Conditions conditions = new Conditions(vocabulary, descriptor);
        Condition.Test test = new Condition.OneOf(field, List.of("age"));
        descriptor
                .root()
                .along("people.demographics")
                .flatMap(list -> list.flat())
                .forEach(item -> {
                    assertThat(conditions.holds(test, item)).isEqualTo(holds);
                    assertThat(conditions.holds(new Condition.Not(test), item)).isEqualTo(not);
                    assertThat(conditions.reason(test, item).isPresent()).isEqualTo(reason);
                });
    }

    @ParameterizedTest
    @CsvSource({"12,true", "10.5,true", "10,false", "'',false", "about 12,false"})
    void aNumberIsAbove(String text, boolean above) {
        Descriptor descriptor = descriptor("version: \"" + text + "\"");
        assertThat(new Conditions(vocabulary, descriptor)
                        .holds(new Condition.Above("version", BigDecimal.TEN), descriptor.root()))
                .isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: no|people.consent.obtained|true",
                "people: no|people.relates_to_people|false",
                "people: yes|people.consent.obtained|false",
                "name: X|people.consent.obtained|false",
                "people: no|summary|false",
                "people: no|no.such.path|false",
                "gaps: {not_applicable: {people.consent: A map}}|people.consent.obtained|true",
                "gaps: {not_applicable: {people.consent: A map}}|people.demographics|false",
                "gaps: {not_documented: [people.consent]}|people.consent.obtained|false",
            })
    void aPathIsRuledOut(String yaml, String path, boolean ruledOut) {
        assertThat(conditions(yaml).isRuledOut(path)).isEqualTo(ruledOut);
    }

    private static Conditions conditions(String yaml) {
        return new Conditions(vocabulary, descriptor(yaml.replace("; ", "\n")));
    }

    private static Descriptor descriptor(String yaml) {
        return new DescriptorReader(vocabulary, Limits.DEFAULT, Path.of("shop"))
                .parse(Path.of("shop/datacard.yaml"), "datacard: 1\n" + yaml + "\n", new Findings())
                .orElseThrow();
    }
}
