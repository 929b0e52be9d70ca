package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first descriptor takes from a card. */
final class CardImporterTest {
    private static final CardImporter IMPORTER = new CardImporter(Library.open(Optional.empty()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Dataset Summary\n",
                "#### 2.1 dataset SUMMARY:\n",
                "### [Dataset Summary](#summary) \uD83D\uDCDA\n",
                "Dataset Summary\n---------------\n",
            })
    void aSectionIsAFieldHoweverItsHeadingIsWritten(String heading) {
        assertThat(read("# Dataset Card for Letters\n\n" + heading + "\nLetters of three towns.\n")
                        .draft()
                        .get("description"))
                .contains("Letters of three towns.");
    }

    @Test
    void entriesOfBibtexAreFieldsOfTheirOwn() {
        Imported card =
                read("# Letters\n\n## Citation\n\nLee, A. (2024). Letters.\n\n```\n@misc{a,\n  title={A}\n}\n```\n\n"
                        + "~~~latex\n@misc(b, title={B})\n~~~\n");

        assertThat(card.draft().get("citation.text")).contains("Lee, A. (2024). Letters.");
        assertThat(card.draft().get("citation.bibtex")).contains("@misc{a,\n  title={A}\n}\n\n@misc(b, title={B})");
    }

    @Test
    void wordsThatLeadToEntriesAreNoReference() {
        Imported card = read("# Letters\n\n## Citation\n\nPlease cite this:\n\n```bibtex\n@misc{a, title={A}}\n```\n");

        assertThat(card.draft().get("citation.policy")).contains("Please cite this:");
        assertThat(card.draft().get("citation.text")).isEmpty();
        assertThat(card.draft().get("citation.bibtex")).contains("@misc{a, title={A}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n@misc{a, title={A}}\n```\n\nAnd thank the library.\n",
                "```python\nprint('@misc{a}')\n```\n",
                "```\n@misc{a, title={A}}\n```\n\n```\npip install letters\n```\n",
            })
    void aCitationOfOtherPartsStaysWhole(String body) {
        Imported card = read("# Letters\n\n## Citation\n\n" + body);

        assertThat(card.draft().get("citation.text")).contains(body.strip());
        assertThat(card.draft().get("citation.bibtex")).isEmpty();
    }

    @Test
    void oneTextWithCommasIsSeveralWords() {
        Imported card = read("---\ntags: support tickets, nlp\nlanguage: English, German\n---\n# Letters\n");

        assertThat(card.draft().get("keywords")).contains(List.of("support tickets", "nlp"));
        assertThat(card.draft().get("language")).contains(List.of("en", "de"));
        assertThat(card.left()).isEmpty();
    }

    @Test
    void whatNoFieldTakesIsKept() {
        Imported card = read("# Letters\n\n## Data Splits\n\nTwo.\n\n## Our Cat\n\n<img src=x>\n");

        assertThat(card.draft().get("composition.split_notes")).contains("Two.");
        assertThat(card.draft().yaml()).contains("## Our Cat\n", "<img src=x>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Motivation\n\n### Why was this dataset made?\n\nTo tell ships from birds.\n",
                "## Motivation\n\n### why was this dataset made\n\nTo tell ships from birds.\n",
                "## Motivation\n\n**Why was this dataset made?**\n\nTo tell ships from birds.\n\n**Notes**\n",
                "## Motivation\n\n#### 1.1 Why was this dataset made?\n\nTo tell ships from birds.\n",
                "## Motivation\n\n### For what purpose was the dataset created?\n\nTo tell ships from birds.\n",
                "## Motivation\n\n| Question | Answer |\n| --- | --- |\n"
                        + "| Why was this dataset made? | To tell ships from birds. |\n",
            })
    void aQuestionOfAProfileIsAHeadingHoweverItIsWritten(String body) {
        assertThat(read("# Harbor\n\n" + body).draft().get("motivation.purpose").map(Object::toString))
                .hasValueSatisfying(text -> assertThat(text).startsWith("To tell ships from birds."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **Paper:** [Owls of the North](https://example.org/owls)\n",
                "- **Paper**: [Owls of the North, 2nd edition](https://example.org/owls).\n",
                "* **Publication:** [\"Owls of the North\"](https://example.org/owls)\n",
            })
    void theAddressOfATitledLinkIsAnAnswerAndItsTitleStays(String line) {
        Imported card = read("# Owls\n\n## Dataset Description\n\n" + line + "\n## Languages\n\nNone.\n");

        assertThat(card.draft().get("links.papers").map(Object::toString))
                .hasValueSatisfying(paper -> assertThat(paper).contains("https://example.org/owls"));
        assertThat(card.draft().yaml()).contains("Owls of the North");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **Paper:** see [the page](https://example.org/owls) of the club\n",
                "- **Paper:** in print, like [this](https://example.org/owls)\n",
                "- **Paper:** [Owls of the North](owls.pdf)\n",
                "- **Cover:** [Owls of the North](https://example.org/owls)\n",
            })
    void aLinkWithinOtherWordsIsNoAnswer(String line) {
        assertThat(read("# Owls\n\n## Dataset Description\n\n" + line).draft().has("links.papers"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- `call`: What the owl said.\n- `at`: When it said so.\n",
                "* **call**: What the owl said.\n* **at**: When it said so.\n",
                "- **call:** What the owl said.\n- **at:** When it said so.\n",
                "- call: What the owl said.\n- at: When it\n  said so.\n",
                "- `call` - What the owl said.\n- `at` \u2013 When it said so.\n",
            })
    void aListOfColumnsGoesToTheColumns(String list) {
        Imported card = read("# Owls\n\n## Data Fields\n\n" + list);

        assertThat(card.draft().yaml()).contains("description: What the owl said.", "description: When it said so.");
        assertThat(card.draft().has("composition.field_notes")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- `call`: What the owl said.\n- Each row is a call.\n",
                "- `call`: string\n- `at`: date\n",
                "- `call`: What the owl said.\n  - `at`: When it said so.\n",
                "- `call`: What the owl said.\n- `call`: When it said so.\n",
                "- `call`: What | the owl said.\n",
            })
    void aListThatSaysAnythingElseStaysAText(String list) {
        Imported card = read("# Owls\n\n## Data Fields\n\n" + list);

        assertThat(card.draft().yaml()).contains("call").doesNotContain("type:", "description: string");
        assertThat(card.draft().has("composition.field_notes")).isTrue();
    }

    @Test
    void proseBelowTheTitleDescribesWhereNoHeadingDoes() {
        String intro = "# Owls\n\nCalls of owls.\n\nThey were recorded at night, in three woods.\n\n- one\n- two\n\n";

        assertThat(read(intro + "## License\n\nFree.\n").draft().get("description"))
                .contains("They were recorded at night, in three woods.\n\n- one\n- two");
        assertThat(read(intro + "## Dataset Description\n\nCalls, again.\n")
                        .draft()
                        .get("description"))
                .contains("Calls, again.");
        assertThat(read(intro + "```\ncode\n```\n").draft().has("description")).isFalse();
    }

    @Test
    void partsOfASectionOnTheStructureBelongToIt() {
        Imported card = read("# Owls\n\n## Data Instances\n\n### barn\n\nA call of it.\n\n### tawny\n\nAnother.\n\n"
                + "## Uses\n\n### Word\n\nMany.\n");

        assertThat(card.draft().get("composition.overview"))
                .contains("**barn**\n\nA call of it.\n\n**tawny**\n\nAnother.");
    }

    @Test
    void proseBelowDatasetDescriptionDescribesWhereNothingElseDoes() {
        String lines = "- **Homepage:** https://example.org/owls\n\n";
        Imported card = read("# Owls\n\n## Dataset Description\n\n" + lines
                + "Calls of owls, recorded at night.\n\n## Languages\n\nNone.\n");
        assertThat(card.draft().get("description")).contains("Calls of owls, recorded at night.");
        assertThat(card.draft().get("links.homepage")).contains("https://example.org/owls");

        Imported both = read("# Owls\n\n## Dataset Description\n\n" + lines + "Made by a club.\n\n"
                + "### Dataset Summary\n\nCalls of owls, recorded at night.\n");
        assertThat(both.draft().get("description")).contains("Calls of owls, recorded at night.");
        assertThat(both.draft().yaml()).contains("Made by a club.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Dataset License\n\nMIT\n",
                "## License and Citation\n\nMIT\n",
                "## Copyright and Licence\n\nReleased under the MIT License.\n",
                "## License Agreement\n\nThe data is under the MIT License.\n",
                "## Terms of Use\n\nThe data is under the MIT License.\n",
                "## Dataset Description\n\n- **License:** MIT\n- **Year:** 1999\n",
                "## Facts\n\n- **Licence**: MIT License\n",
            })
    void aLicenseIsReadUnderWhateverHeadingOfLicensesItStands(String body) {
        assertThat(read("# Owls\n\n" + body).draft().get("license")).contains("mit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Code License\n\nMIT\n",
                "## License of the Model\n\nMIT\n",
                "## Tools\n\nWe thank the authors of the MIT License.\n",
                "## Facts\n\n- **Software license:** MIT\n",
            })
    void theLicenseOfSomethingElseIsNotThatOfTheData(String body) {
        assertThat(read("# Owls\n\n" + body).draft().has("license")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Why was this dataset deleted from the harbor in the year of the storm?\n\nIt was wet.\n",
                "### Was it made?\n\nYes.\n",
                "| Question | Answer |\n| --- | --- |\n| Why was this dataset made? | For ships. |\n| Who rang? | Bo. |\n",
            })
    void aQuestionThatNoProfileAsksIsKept(String body) {
        Imported card = read("# Harbor\n\n## Our Harbor\n\n" + body);

        assertThat(card.draft().has("motivation")).isFalse();
        assertThat(card.draft().yaml())
                .contains(body.strip().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1 align=\"center\">Owls 900</h1>\n\nNight recordings of owls, nine hundred.\n",
                "<p align=\"center\"><img src=\"logo.png\"/></p>\n\n<h1>Owls 900</h1>\n\n[![l](https://example.org/b.svg)](x)\n\n"
                        + "Night recordings of owls, nine hundred.\n",
                "<div align=\"center\">\n<h1>Owls <b>900</b></h1>\n</div>\n\nNight recordings of owls, nine hundred.\n",
                "# Owls 900\n\n![b](b.svg) ![c](c.svg)\n\n[Paper](p.html) | [Code](c.html)\n\n"
                        + "Night recordings of owls, nine hundred.\n",
            })
    void aNameAndASummaryAreReadBelowLogosAndBadges(String body) {
        Imported card = read(body + "\n## \uD83D\uDCE6 Languages\n\nNone.\n");

        assertThat(card.draft().get("name")).contains("Owls 900");
        assertThat(card.draft().get("summary")).contains("Night recordings of owls, nine hundred.");
        assertThat(card.draft().get("composition.language_notes")).contains("None.");
    }

    @Test
    void aFirstHeadingMayBeThatOfASection() {
        Imported card = read("# Summary\n\nNight recordings.\n\n# Data Splits\n\nOne.\n");

        assertThat(card.draft().get("description")).contains("Night recordings.");
        assertThat(card.draft().get("composition.split_notes")).contains("One.");
        assertThat(card.draft().get("name")).isNotEqualTo(Optional.of("Summary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"License | CC BY 4.0 | cc-by-4.0", "Licensing Information | Under the MIT License. | mit"})
    void aLicenseInProseIsTheLicense(String heading, String text, String id) {
        assertThat(read("# A\n\n## " + heading + "\n\n" + text + "\n").draft().get("license"))
                .contains(id);
        assertThat(read("---\nlicense: odbl\n---\n# A\n\n## " + heading + "\n\n" + text + "\n")
                        .draft()
                        .get("license"))
                .contains("odbl");
    }

    @Test
    void ofTwoLicensesInProseNoneIsChosenAndBothAreNamed() {
        Imported card = read("# A\n\n## License\n\nTexts: CC BY 4.0. Tables: CC0 1.0.\n");

        assertThat(card.draft().has("license")).isFalse();
        assertThat(card.left()).anyMatch(line -> line.contains("cc-by-4.0 and cc0-1.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Table of Contents\n\n- [Data Splits](#data-splits)\n  - [Uses](#uses)\n",
                "1. [Data Splits](#data-splits)\n2. [Uses](#uses)\n",
                "## Contents\n\n* [Data Splits](#my-splits)\n",
            })
    void aTableOfContentsIsNotTakenOver(String contents) {
        Imported card = read("# A\n\n" + contents + "\n## Data Splits\n\nOne.\n");

        assertThat(card.draft().yaml()).doesNotContain("](#");
        assertThat(card.left()).singleElement().asString().startsWith("table of contents");
    }

    @Test
    void aListThatSaysMoreThanItsLinksIsNoTableOfContents() {
        assertThat(read("# A\n\n## Our Files\n\n- [Splits](#splits) were drawn by lot\n")
                        .draft()
                        .yaml())
                .contains("were drawn by lot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **Homepage:** [https://example.org/a]()",
                "- **Homepage:** [https://example.org/a](#)",
                "- **Homepage:** [](https://example.org/a)",
                "- **Homepage**: [https://example.org/a]( )",
                "- **Homepage:** [https://example.org/a](https://example.org/a)",
            })
    void anAddressInTheWrongBracketsIsAnAnswer(String line) {
        Imported card = read("# A Set\n\n## Dataset Description\n\n" + line + "\n\nSaid here.\n");

        assertThat(card.draft().get("links.homepage")).contains("https://example.org/a");
        assertThat(card.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# {{ pretty_name }}\n",
                "# Dataset Card for {{ pretty_name | default(\"Dataset Name\", true) }}\n",
                "---\n# see the spec\n{{ card_data }}\n---\n\n# Dataset Card for {{ name }}\n",
                "{% if x %}\n\n## Uses\n\n{{ uses | default(\"[More Information Needed]\", true) }}\n\n{% endif %}\n",
                "## Dataset Details\n\n- **Curated by:** {{ curators | default(\"[More Information Needed]\", true)}}\n",
            })
    void marksOfATemplateThatNobodyFilledInSayNothing(String card) {
        assertThat(read(card).draft().yaml()).doesNotContain("{{", "{%");
    }

    @Test
    void aSentenceThatLeadsToATitleIsNotLostAsFiller() {
        String text = "For more details, please check the paper [Owls of a Valley](https://example.org/owls)";
        assertThat(read("# A Set\n\n## Data Splits\n\n" + text + "\n").draft().yaml())
                .contains("https://example.org/owls");
    }

    @Test
    void whatStandsBesideAMarkOfATemplateIsKept() {
        assertThat(read("# A Set\n\n## Dataset Summary\n\nLetters of {{ year }} from three towns.\n")
                        .draft()
                        .get("description"))
                .contains("Letters of {{ year }} from three towns.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\n\n"})
    void aTextBeyondTheLimitIsKeptAndCostsItsNeighborsNothing(String between) {
        String text = ("word" + between).repeat(60_000);
        Imported card = read("# Long\n\n## Dataset Structure\n\n### Data Instances\n\n" + text
                + "\n\n### Data Fields\n\nOne note.\n\n### Data Splits\n\nOne split.\n");

        assertThat(card.draft().get("composition.field_notes")).contains("One note.");
        assertThat(card.draft().get("composition.split_notes")).contains("One split.");
        assertThat(card.draft().yaml().split("word", -1)).hasSize(60_001);
        assertThat(card.left()).allMatch(line -> line.length() < 200);
    }

    @Test
    void ofAStructureThatIsTooDeepOnlyThatIsLeft() {
        String deep = "[".repeat(40) + "]".repeat(40);
        Imported card = read("---\nlicense: mit\ndataset_info:\n  features:\n  - name: a\n    struct: " + deep
                + "\n---\n# Deep\n\n## Data Splits\n\nOne split.\n");

        assertThat(card.draft().get("composition.split_notes")).contains("One split.");
    }

    @Test
    void blanksAroundTheNameOfAColumnAreNotShownInATable() {
        Imported card = read("""
            ---
            dataset_info:
              features:
              - name: id
                dtype: int64
              - name: ' city'
                dtype: string
            ---
            # Letters

            ## Data Fields

            | Column | Description |
            | --- | --- |
            | id | Number of the letter |
            | city | Where it was written |
            """);

        assertThat(card.draft().yaml())
                .contains("' city':\n      type: string\n      description: Where it was written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "answer", "description", "unknown"})
    void columnsHaveNamesThatWouldBeNoAnswers(String column) {
        Imported card = read(
                "# Letters\n\n## Data Fields\n\n| Column | Description |\n| --- | --- |\n| id | Number of the letter |\n| "
                        + column + " | What somebody wrote |\n");

        assertThat(card.draft().yaml()).contains(column + ":\n      description: What somebody wrote");
    }

    @Test
    void fillerIsNoAnswerAndAForeignKeyStaysInTheCard() {
        Imported card =
                read("---\nlicense: mit\nmy_key: 1\n---\n# A Set\n\n## Dataset Summary\n\n[More Information Needed]\n");

        assertThat(card.draft().has("description")).isFalse();
        assertThat(card.draft().get("license")).contains("mit");
        assertThat(card.left()).anyMatch(line -> line.contains("my_key"));
    }

    @Test
    void wordsOfTheHubAreReadWhereOneFieldMeansThem() {
        Imported card = read("""
            ---
            annotations_creators: [crowdsourced]
            language_creators: [expert-generated, found]
            source_datasets: ["extended|squad", "extended|other-old-letters", some/set]
            extra_gated_fields:
              Affiliation: text
              Country: {type: country}
            ---
            # Letters
            """);

        assertThat(card.draft().get("annotation.sets")).contains(List.of(Map.of("workforce", "crowd")));
        assertThat(card.draft().get("collection.methods")).contains(List.of("expert", "found"));
        assertThat(card.draft().get("lineage.sources"))
                .contains(List.of("https://huggingface.co/datasets/squad", "old-letters", "some/set"));
        assertThat(card.draft().get("distribution.access.fields"))
                .contains(Map.of("Affiliation", "text", "Country", "country"));
        assertThat(card.left()).isEmpty();
    }

    @Test
    void whatNoFieldMeansStaysInTheFrontMatter() {
        Imported card = read("""
            ---
            annotations_creators: [crowdsourced, expert-generated]
            source_datasets: [extended]
            extra_gated_fields:
              Use: {type: select, options: [Research, Other]}
            ---
            # Letters
            """);

        assertThat(card.draft().has("annotation")).isFalse();
        assertThat(card.draft().has("lineage")).isFalse();
        assertThat(card.draft().has("distribution")).isFalse();
        assertThat(card.left())
                .containsExactly(
                        "front-matter key annotations_creators: crowdsourced",
                        "front-matter key annotations_creators: expert-generated",
                        "front-matter key extra_gated_fields: a mapping");
    }

    @Test
    void anOriginalDatasetIsDerivedFromNone() {
        assertThat(read("---\nsource_datasets:\n- original\n---\n# Letters\n")
                        .draft()
                        .get("lineage.derived"))
                .contains("no");
    }

    @Test
    void sizesInMemoryAreNoSizesOfFiles() {
        Imported card = read("""
            ---
            dataset_info:
              splits:
              - name: train
                num_bytes: 500
                num_examples: 20
            ---
            # Letters
            """);

        assertThat(card.draft().yaml()).contains("count: 20").doesNotContain("500");
    }

    @Test
    void commentsOfPeopleStayAndThoseOfTemplatesGo() {
        Imported card = read("""
            # Letters

            ## Dataset Summary

            <!-- info: What is it? -->
            <!-- Ask Ann about the third town. -->

            Letters of three towns.
            """);

        assertThat(card.draft().get("description")).contains("Letters of three towns.");
        assertThat(card.draft().get("card.kept"))
                .contains(
                        List.of(Map.of("place", "Dataset Summary", "text", "<!-- Ask Ann about the third town. -->")));
    }

    @Test
    void whatHoldsThePlaceOfAnAnswerIsReportedAsItIsWritten() {
        Imported card = read("# [Name]\n\n"
                + "## Dataset Description\n\n"
                + "- **Paper:** TODO\n\n"
                + "## Dataset Summary\n\n"
                + "[TODO](https://example.org/)\n");

        assertThat(card.draft().has("links")).isFalse();
        assertThat(card.left())
                .containsExactly(
                        "\"[Name]\", which says nothing",
                        "\"- **Paper:** TODO\", which says nothing",
                        "\"[TODO](https://example.org/)\", which says nothing");
    }

    @Test
    void noticesOfPeopleStay() {
        assertThat(read("# Letters\n\n> [!NOTE]\n> Write to Ann.\n").draft().yaml())
                .contains("> [!NOTE]\n", "> Write to Ann.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Split | Examples |\n|---|---|\n| Train | 1,200 |\n| dev_clean | 30 |\n",
                "| | Train | dev_clean |\n|---|---|---|\n| # of examples | 1200 | 30 |\n",
                "| name | train | dev_clean |\n|---|---|---|\n| default | 1200 | 30 |\n",
                "| train | dev_clean |\n|---|---|\n| 1200 | 30 |\n",
                "| | train | dev_clean |\n|---|---|---|\n| Input Sentences | 1200 | 30 |\n",
                "| | train | dev_clean |\n|---|---|---|\n| | 1200 | 30 |\n",
                "| | train | dev_clean |\n|---|---|---|\n| Number of images | 1200 | 30 |\n| Average width | | |\n",
                "| Split | Documents |\n|---|---|\n| train | 1200 |\n| dev_clean | 30 |\n",
            })
    void aTableOfSplitsIsStructure(String table) {
        Imported card = read("# Letters\n\n## Data Splits\n\nBy year:\n\n" + table + "\nNo letter is in both.\n");

        assertThat(card.draft().get("composition.split_notes")).contains("By year:\n\nNo letter is in both.");
        assertThat(card.draft().get("configs"))
                .contains(List.of(Map.of(
                        "name",
                        "default",
                        "splits",
                        Map.of("train", Map.of("count", 1200L), "dev_clean", Map.of("count", 30L)))));
        assertThat(card.placed()).contains("table below \"Data Splits\" → configs.splits");
    }

    @Test
    void configurationsAreRowsOfSuchATable() {
        Imported card = read("# Letters\n\n## Data Splits\n\n| config | train | test |\n|---|---|---|\n"
                + "| `old` | 5 | 2 |\n| new | 7 | |\n");

        assertThat(card.draft().yaml())
                .contains("- name: old\n  splits:\n    train:\n      count: 5\n    test:\n      count: 2\n")
                .contains("- name: new\n  splits:\n    train:\n      count: 7\n")
                .doesNotContain("split_notes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Split | Words |\n|---|---|\n| train | 1200 |\n",
                "| Split | Examples | Words |\n|---|---|---|\n| train | 12 | 1200 |\n",
                "| Split | Examples |\n|---|---|\n| train | some |\n",
                "| Split | Examples |\n|---|---|\n| train | 12 |\n| total | 12 |\n",
                "| Split | Examples |\n|---|---|\n| train | 12 |\n| train | 13 |\n",
                "| | train |\n|---|---|\n| Words | 12 |\n",
                "| | train |\n|---|---|\n| Input Sentences | 12 |\n| Average Sentence Length | 20 |\n",
                "| | train |\n|---|---|\n| Words | 12 |\n| Sentences | |\n",
                "| name | tokens |\n|---|---|\n| train | 12 |\n",
                "**Of 2020**\n\n| Split | Examples |\n|---|---|\n| train | 12 |\n",
            })
    void aTableThatSaysMoreStaysText(String table) {
        Imported card = read("# Letters\n\n## Data Splits\n\n" + table);

        assertThat(card.draft().has("configs")).isFalse();
        assertThat(card.draft().get("composition.split_notes")).contains(table.strip());
    }

    @Test
    void aTableThatContradictsTheFrontMatterStaysText() {
        String matter = "---\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 20\n---\n";
        String section = "# Letters\n\n## Data Splits\n\n| Split | Examples |\n|---|---|\n| train | 2%s |\n";

        assertThat(read(matter + section.formatted("1")).draft().has("composition"))
                .isTrue();
        assertThat(read(matter + section.formatted("0")).draft().has("composition"))
                .isFalse();
    }

    @Test
    void aTableOfColumnsIsStructure() {
        Imported card = read("# Letters\n\n## Data Fields\n\n| Column | Type | Description |\n|---|---|---|\n"
                + "| `text` | string | The *whole* letter |\n| year | int32 | Of its stamp |\n");

        assertThat(card.draft().yaml())
                .contains("text:\n      type: string\n      description: 'The *whole* letter'\n")
                .contains("year:\n      type: int32\n      description: Of its stamp\n")
                .doesNotContain("field_notes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Column | Type | Description |\n|---|---|---|\n| text | words | The letter |\n",
                "| Column | Description | Unit |\n|---|---|---|\n| text | The letter | - |\n",
                "| Column | Description |\n|---|---|\n| text | |\n",
                "| Column | Description |\n|---|---|\n| text | One \\| two |\n",
            })
    void aTableOfColumnsThatSaysMoreStaysText(String table) {
        Imported card = read("# Letters\n\n## Data Fields\n\n" + table);

        assertThat(card.draft().yaml()).contains("text").doesNotContain("type:");
        assertThat(card.draft().get("composition.field_notes")).contains(table.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "- `call` (string): What `owls` say~- `at` (int32): When! call,at! What owls say",
                "- **`call`** (str) - What it said, *loud*~- **at**;! call,at! What it said, loud",
                "- `call (string)`: What it said [here](https://e.org)~- 'at': When! call,at! What it said here",
                "- `call`, `at`: Both of them~- `who`! call,at,who! Both of them",
                "- call~- at! call,at! -",
                "- **For the `en` configuration**~    - `call`: What it said~    - `at`: When! call,at! What it said",
                "- `call`: What it said, with~  - `loud`: whether it was~- `at`! call,at! What it said, with",
            })
    void whatListsSayOfColumnsIsCopied(String list, String names, String meaning) {
        Imported card = read("# Owls\n\n## Data Fields\n\n" + list.replace('~', '\n') + "\n");

        String draft = card.draft().yaml();
        for (String name : names.split(",")) {
            assertThat(draft).containsPattern("(?m)^ *(- )?(name: )?'?" + name.strip() + "'?(:.*)?$");
        }
        assertThat(draft).doesNotContain("loud:");
        assertThat(card.draft().get("composition.field_notes")).contains(list.replace('~', '\n'));
        if (!meaning.equals("-")) {
            assertThat(draft).contains("description: " + meaning);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Dataset Structure\n\nThere are two configurations.\n\n- `raw`: All of it\n- `clean`: Some of it\n",
                "## Dataset Structure\n\n- `train` file: most of it\n- `test.csv`: the rest\n",
                "## Data Fields\n\nNone of the fields is special.\n\n- See https://e.org for all\n- Ask us\n",
            })
    void whatOtherListsSayIsNoColumn(String text) {
        assertThat(read("# Owls\n\n" + text).draft().yaml()).doesNotContain("features:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Ann Lee](mailto:ann@example.org)",
                "Ann Lee, [ann@example.org](mailto:ann@example.org)",
                "Ann Lee (<ann@example.org>)",
            })
    void aContactIsANameAndAnAddress(String said) {
        assertThat(read("# Letters\n\n## Dataset Description\n\n- **Point of Contact:** " + said + "\n")
                        .draft()
                        .get("contact"))
                .contains(Map.of("name", "Ann Lee", "email", "ann@example.org"));
    }

    /** The nested types of the library datasets, in the spellings of today and of older cards. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dtype: string                                        | string",
                "dtype: 'timestamp[s]'                                | timestamp[s]",
                "sequence: int32                                      | {list=int32}",
                "list: {list: string}                                 | {list={list=string}}",
                "large_list: int8                                     | {large_list=int8}",
                "list: float32, length: 3                             | {list=float32, length=3}",
                "sequence: {dtype: float32}, length: 3                | {list=float32, length=3}",
                "list: [{name: a, dtype: int8}]                       | {list={struct={a=int8}}}",
                "sequence: [{name: a, dtype: int8}]                   | {struct={a={list=int8}}}",
                "sequence: [{name: a, dtype: int8}], length: 2        | {struct={a={list=int8, length=2}}}",
                "struct: [{name: a, sequence: int8}]                  | {struct={a={list=int8}}}",
                "dtype: {class_label: {names: {'1': no, '0': yes}}}   | {class_label=[yes, no]}",
                "class_label: {names: [yes, no]}                      | {class_label=[yes, no]}",
                "dtype: {audio: {sampling_rate: 16000}}               | {audio={sampling_rate=16000}}",
                "dtype: {array2_d: {shape: [2, 3], dtype: int8}}      | {array2_d={shape=[2, 3], dtype=int8}}",
                "dtype: {translation: {languages: [en, fr]}}          | {translation={languages=[en, fr]}}",
            })
    void aTypeOfTheFrontMatterIsTheOneThatTheHubMeans(String type, String expected) {
        Imported card = read("---\ndataset_info:\n  features:\n    - {name: x, " + type + "}\n---\n# A Set\n");

        assertThat(card.draft().get("configs"))
                .hasToString("Optional[[{name=default, features={x=" + expected + "}}]]");
        assertThat(card.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dtype: strnig", "list: strnig", "struct: [{name: a, dtype: int8}, {name: b, dtype: strnig}]"})
    void aTypeThatTheHubDoesNotKnowIsListedAndTheOthersStay(String type) {
        Imported card = read("---\ndataset_info:\n  features:\n    - {name: x, " + type
                + "}\n    - {name: y, dtype: int8}\n---\n# A Set\n");

        assertThat(card.draft().get("configs")).hasToString("Optional[[{name=default, features={y=int8}}]]");
        assertThat(card.left()).containsExactly("type of the column \"x\", which is none that the Hub knows");
    }

    private static Imported read(String card) {
        return IMPORTER.read(Path.of("/sets/some-set"), card, new Findings());
    }
}
