package io.github.datacard.croissant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonReader;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official validator refuses, and what the specification demands, is found at its place; what is sound is not. */
class CroissantLinterTest {
    private static final CroissantLinter LINTER = new CroissantLinter(Library.open(Optional.empty()));
    private static final Path FILE = Path.of("croissant.json");

    /** A file without fault. One line for each part, so that a case can replace one. */
    private static final String SOUND = """
            {
            "@context": {"@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/", "prov": "http://www.w3.org/ns/prov#", "containedIn": "cr:containedIn", "dct": "http://purl.org/dc/terms/", "conformsTo": "dct:conformsTo", "data": {"@id": "cr:data", "@type": "@json"}, "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "citeAs": "cr:citeAs", "column": "cr:column", "extract": "cr:extract", "field": "cr:field", "fileObject": "cr:fileObject", "fileProperty": "cr:fileProperty", "fileSet": "cr:fileSet", "format": "cr:format", "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset", "jsonPath": "cr:jsonPath", "key": "cr:key", "md5": "cr:md5", "parentField": "cr:parentField", "path": "cr:path", "recordSet": "cr:recordSet", "references": "cr:references", "regex": "cr:regex", "repeated": "cr:repeated", "replace": "cr:replace", "separator": "cr:separator", "source": "cr:source", "subField": "cr:subField", "transform": "cr:transform"},
            "@type": "sc:Dataset",
            "conformsTo": "http://mlcommons.org/croissant/1.1",
            "name": "River levels",
            "description": "Hourly water levels of 40 river gauges in one Alpine basin, 2015 to 2025.",
            "url": "https://example.org/river-levels",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "creator": [{"@type": "sc:Person", "name": "Ada"}],
            "datePublished": "2026-05-01", "version": "1.2.0", "citeAs": "Ada: River levels.",
            "rai:annotationsPerItem": "3",
            "distribution": [
            {"@type": "cr:FileObject", "@id": "all.zip", "contentUrl": "https://example.org/all.zip", "encodingFormat": "application/zip", "contentSize": "12 B", "sha256": "0f488498db5a4808a949a639cb8ea03e4768963ed8104f433b12dae86f64e1c1"},
            {"@type": "cr:FileSet", "@id": "tables", "containedIn": {"@id": "all.zip"}, "includes": "*.csv", "encodingFormat": "text/csv"}],
            "recordSet": [
            {"@type": "cr:RecordSet", "@id": "kinds", "dataType": "sc:Enumeration", "key": {"@id": "kinds/name"}, "field": [{"@type": "cr:Field", "@id": "kinds/name", "dataType": "sc:Text"}], "data": [{"kinds/name": "river"}, {"kinds/name": "lake"}]},
            {"@type": "cr:RecordSet", "@id": "levels", "field": [
            {"@type": "cr:Field", "@id": "levels/kind", "dataType": "sc:Text", "source": {"fileSet": {"@id": "tables"}, "extract": {"column": "kind"}}, "references": {"field": {"@id": "kinds/name"}}},
            {"@type": "cr:Field", "@id": "levels/curve", "dataType": "cr:Float32", "isArray": true, "arrayShape": "-1", "source": {"fileSet": {"@id": "tables"}, "extract": {"column": "curve"}, "transform": {"separator": ";"}}},
            {"@type": "cr:Field", "@id": "levels/place", "subField": [{"@type": "cr:Field", "@id": "levels/place/x", "dataType": "sc:Float", "source": {"fileSet": {"@id": "tables"}, "extract": {"column": "x"}}}]}]}]
            }
            """;

    @TempDir
    private Path temp;

    @Test
    void aSoundFileHasNothingWorseThanAShortContext() {
        assertThat(lint(SOUND)).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.rule()).isEqualTo("croissant-context");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "\"@vocab\": \"https://schema.org/\" | \"@vocab\": \"http://schema.org/\" | croissant-context | /@context/@vocab",
                "\"cr\": \"http://mlcommons.org/croissant/\" | \"cr\": \"https://mlcommons.org/croissant/\" | croissant-context | /@context/cr",
                "\"rai\": \"http://mlcommons.org/croissant/RAI/\", | | croissant-context | /rai:annotationsPerItem",
                "\"sc\": \"https://schema.org/\", | | croissant-context | /@type",
                "\"recordSet\": \"cr:recordSet\", | | croissant-context | /@context",
                "\"conformsTo\": \"dct:conformsTo\", | | croissant-context | /@context",
                "\"@vocab\": \"https://schema.org/\", | | croissant-context | /@context",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"CSV file\" | croissant-file | /distribution/1/encodingFormat",
                "\"datePublished\": \"2026-05-01\" | \"datePublished\": \"2026-05-01T25:00:00\" | croissant-value | /datePublished",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": [\"https://example.org/a\", \"https://example.org/b\"] | croissant-value | /distribution/0/contentUrl",
                "\"extract\": {\"column\": \"kind\"} | \"extract\": {\"column\": [\"kind\", \"x\"]} | croissant-source | /recordSet/1/field/0/source/extract/column",
                "\"extract\": {\"column\": \"kind\"} | \"extract\": {\"column\": \" \"} | croissant-source | /recordSet/1/field/0/source/extract",
                "\"@id\": \"levels/kind\", \"dataType\": \"sc:Text\" | \"@id\": \"levels/kind\", \"dataType\": \"http://schema.org/Text\" | croissant-field | /recordSet/1/field/0/dataType",
                "\"@type\": \"sc:Dataset\" | \"@type\": [\"sc:Thing\", \"sc:Dataset\"] | croissant-type | /@type",
                "\"conformsTo\": \"http://mlcommons.org/croissant/1.1\" | \"conformsTo\": \"https://mlcommons.org/croissant/1.1\" | croissant-version | /conformsTo",
                "\"conformsTo\": \"http://mlcommons.org/croissant/1.1\" | \"conformsTo\": {\"@id\": \"http://mlcommons.org/croissant/1.1\"} | croissant-version | /conformsTo",
                "\"conformsTo\": \"http://mlcommons.org/croissant/1.1\" | \"conformsTo\": \"http://mlcommons.org/croissant/RAI/1.0\" | croissant-version | /conformsTo",
                "\"conformsTo\": \"http://mlcommons.org/croissant/1.1\" | \"x\": 1 | croissant-version |",
                "\"name\": \"River levels\", | | croissant-required |",
                "\"url\": \"https://example.org/river-levels\" | \"url\": \"None\" | croissant-value | /url",
                "\"creator\": [{\"@type\": \"sc:Person\", \"name\": \"Ada\"}] | \"creator\": \"Ada\" | croissant-value | /creator",
                "\"creator\": [{\"@type\": \"sc:Person\", \"name\": \"Ada\"}] | \"creators\": [] , \"creator\": [{\"@type\": \"sc:Dog\"}] | croissant-value | /creator/0",
                "\"datePublished\": \"2026-05-01\" | \"datePublished\": \"May 2026\" | croissant-value | /datePublished",
                "\"datePublished\": \"2026-05-01\" | \"datePublished\": \"2026-02-30\" | croissant-value | /datePublished",
                "\"version\": \"1.2.0\" | \"version\": \"newest\" | croissant-value | /version",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:annotationsPerItem\": 3 | croissant-value | /rai:annotationsPerItem",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:hasSyntheticData\": \"true\" | croissant-value | /rai:hasSyntheticData",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:dataSocialImpact\": [\"a\", \"b\"] | croissant-value | /rai:dataSocialImpact",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:isSyntheticData\": true | croissant-spelling | /rai:isSyntheticData",
                "\"rai:annotationsPerItem\": \"3\" | \"dataLimitations\": \"Few.\" | croissant-spelling | /dataLimitations",
                "\"contentSize\": \"12 B\" | \"contentSize\": 12 | croissant-value | /distribution/0/contentSize",
                "\"contentSize\": \"12 B\" | \"contentSize\": \"small\" | croissant-value | /distribution/0/contentSize",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:dataColection\": \"By hand.\" | croissant-spelling | /rai:dataColection",
                "\"rai:annotationsPerItem\": \"3\" | \"keyword\": \"rivers\" | croissant-spelling | /keyword",
                "\"rai:annotationsPerItem\": \"3\" | \"descripton\": \"Rivers.\" | croissant-spelling | /descripton",
                ", \"sha256\": \"0f488498db5a4808a949a639cb8ea03e4768963ed8104f433b12dae86f64e1c1\" | | croissant-file | /distribution/0",
                "\"contentUrl\": \"https://example.org/all.zip\", | | croissant-file | /distribution/0",
                "\"sha256\": \"0f48 | \"sha256\": \"xyz | croissant-file | /distribution/0/sha256",
                "\"encodingFormat\": \"application/zip\", | | croissant-missing | /distribution/0",
                "\"includes\": \"*.csv\", | | croissant-missing | /distribution/1",
                "{\"@type\": \"cr:FileSet\" | {\"@type\": \"cr:Files\" | croissant-value | /distribution/1",
                "\"@id\": \"tables\", \"containedIn\" | \"@id\": \"all tables\", \"containedIn\" | croissant-id | /distribution/1/@id",
                "\"@id\": \"levels/curve\" | \"@id\": \"levels/kind\" | croissant-id | /recordSet/1/field/1/@id",
                "\"@id\": \"levels/curve\" | \"@id\": \"all.zip\" | croissant-id | /recordSet/1/field/1/@id",
                "\"containedIn\": {\"@id\": \"all.zip\"} | \"containedIn\": {\"@id\": \"all.tar\"} | croissant-reference | /distribution/1/containedIn",
                "\"containedIn\": {\"@id\": \"all.zip\"} | \"containedIn\": {\"@id\": \"tables\"} | croissant-reference | /distribution/1",
                "\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"} | \"fileSet\": {\"@id\": \"all.zip\"}, \"extract\": {\"column\": \"kind\"} | croissant-reference | /recordSet/1/field/0/source/fileSet",
                "\"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"references\": {\"@id\": \"kinds/name\"} | croissant-reference | /recordSet/1/field/0/references",
                "\"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"references\": {\"field\": {\"@id\": \"kinds/nmae\"}} | croissant-reference | /recordSet/1/field/0/references/field",
                "\"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"}} | \"source\": {\"field\": {\"@id\": \"levels/curve\"}} | croissant-reference | /recordSet/1/field/0/source/field",
                "\"key\": {\"@id\": \"kinds/name\"} | \"key\": {\"@id\": \"name\"} | croissant-reference | /recordSet/0/key",
                "\"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"}} | \"source\": {\"@id\": \"tables\"} | croissant-source | /recordSet/1/field/0/source",
                "\"extract\": {\"column\": \"kind\"} | \"extract\": {\"column\": \"kind\", \"jsonPath\": \"$.a\"} | croissant-source | /recordSet/1/field/0/source/extract",
                "\"extract\": {\"column\": \"kind\"} | \"extract\": {\"fileProperty\": \"size\"} | croissant-source | /recordSet/1/field/0/source/extract/fileProperty",
                ", \"extract\": {\"column\": \"kind\"} | | croissant-source | /recordSet/1/field/0/source",
                "\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"} | \"extract\": {\"column\": \"kind\"} | croissant-source | /recordSet/1/field/0/source",
                "\"transform\": {\"separator\": \";\"} | \"transform\": {\"separator\": \";\", \"regex\": \"(a)\"} | croissant-source | /recordSet/1/field/1/source/transform",
                "\"transform\": {\"separator\": \";\"} | \"transform\": {} | croissant-source | /recordSet/1/field/1/source/transform",
                "\"transform\": {\"separator\": \";\"} | \"transform\": {\"regex\": \"train\"} | croissant-source | /recordSet/1/field/1/source/transform/regex",
                "\"@id\": \"levels/kind\", \"dataType\": \"sc:Text\" | \"@id\": \"levels/kind\" | croissant-field | /recordSet/1/field/0",
                "\"@id\": \"levels/kind\", \"dataType\": \"sc:Text\" | \"@id\": \"levels/kind\", \"dataType\": \"sc:Number\" | croissant-field | /recordSet/1/field/0/dataType",
                "\"isArray\": true, | | croissant-field | /recordSet/1/field/1/arrayShape",
                "\"arrayShape\": \"-1\" | \"arrayShape\": \"(-1,)\" | croissant-field | /recordSet/1/field/1/arrayShape",
                "\"isArray\": true | \"isArray\": true, \"value\": 3 | croissant-field | /recordSet/1/field/1/value",
                "\"isArray\": true | \"isArray\": true, \"annotation\": {\"@id\": \"n\", \"value\": 3} | croissant-field | /recordSet/1/field/1/annotation",
                ", \"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"x\"}} | | croissant-field | /recordSet/1/field/2/subField/0",
                "{\"kinds/name\": \"lake\"} | {\"name\": \"lake\"} | croissant-data | /recordSet/0/data/1",
                "{\"kinds/name\": \"lake\"} | {\"kinds/name\": \"river\"} | croissant-data | /recordSet/0/data/1",
                "{\"kinds/name\": \"lake\"} | \"lake\" | croissant-data | /recordSet/0/data/1",
                "[{\"kinds/name\": \"river\"}, {\"kinds/name\": \"lake\"}] | [] | croissant-data | /recordSet/0/data",
                "[{\"kinds/name\": \"river\"}, {\"kinds/name\": \"lake\"}] | \"river, lake\" | croissant-data | /recordSet/0/data",
                "\"key\": {\"@id\": \"kinds/name\"}, | | croissant-data | /recordSet/0",
                "{\"@type\": \"cr:RecordSet\", \"@id\": \"levels\" | {\"@type\": \"cr:Set\", \"@id\": \"levels\" | croissant-value | /recordSet/1",
                "{\"@type\": \"cr:RecordSet\", \"@id\": \"levels\" | {\"@type\": \"cr:RecordSet\", \"@id\": \"all levels\" | croissant-id | /recordSet/1/@id",
                "{\"@type\": \"cr:Field\", \"@id\": \"levels/kind\" | {\"@type\": \"cr:Column\", \"@id\": \"levels/kind\" | croissant-value | /recordSet/1/field/0",
                "\"@id\": \"levels/place/x\" | \"@id\": \"levels/place x\" | croissant-id | /recordSet/1/field/2/subField/0/@id",
                "{\"@type\": \"cr:FileObject\" | {\"@type\": \"https://mlcommons.org/croissant/1.0/FileObjects\" | croissant-value | /distribution/0",
                "\"cr\": \"http://mlcommons.org/croissant/\" | \"cr\": \"http://mlcommons.org/croissant/1.0/\" | croissant-context | /@context/cr",
                "{\"@type\": \"cr:FileObject\" | {\"@type\": \"sc:FileObject\" | croissant-value | /distribution/0/@type",
                "{\"@type\": \"cr:FileObject\" | {\"@type\": \"FileObject\" | croissant-value | /distribution/0/@type",
                "{\"@type\": \"cr:FileObject\" | {\"@type\": \"https://mlcommons.org/croissant/1.0/FileObject\" | croissant-value | /distribution/0/@type",
                "{\"@type\": \"cr:Field\", \"@id\": \"levels/kind\" | {\"@type\": \"sc:Field\", \"@id\": \"levels/kind\" | croissant-value | /recordSet/1/field/0/@type",
                "\"encodingFormat\": \"application/zip\" | \"encodingFormat\": \"\" | croissant-missing | /distribution/0",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": \" \" | croissant-file | /distribution/0",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": \"javascript:alert(1)\" | croissant-file | /distribution/0/contentUrl",
                "\"distribution\": [ | \"distribution\": [{}, | croissant-value | /distribution/0",
                "\"name\": \"River levels\" | \"name\": {\"en\": \"River levels\", \"de\": \"Wasserstände\"} | croissant-context | /name",
                "\"name\": \"River levels\" | \"name\": 3 | croissant-value | /name",
                "\"name\": \"River levels\" | \"name\": [\"River\", \"Levels\"] | croissant-value | /name",
                "\"citeAs\": \"Ada: River levels.\" | \"citeAs\": \"Ada\", \"publisher\": \"A press\" | croissant-value | /publisher",
                "\"citeAs\": \"Ada: River levels.\" | \"citeAs\": \"Ada\", \"publisher\": {\"@type\": \"sc:Thing\", \"name\": \"A press\"} | croissant-value | /publisher",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": {\"@type\": \"sc:Thing\", \"name\": \"Own\"} | croissant-value | /license",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\", | | croissant-required |",
                "\"datePublished\": \"2026-05-01\", | | croissant-required |",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"sdVersion\": \"1.x\" | croissant-value | /sdVersion",
                "\"version\": \"1.2.0\" | \"version\": \"1.2-beta\" | croissant-value | /version",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:dataCollectionTimeframe\": [\"2015-01-01\", \"spring 2016\"] | croissant-value | /rai:dataCollectionTimeframe/1",
                "\"rai:annotationsPerItem\": \"3\" | \"keywords\": {\"@type\": \"sc:DefinedTerm\", \"name\": \"rivers\"} | croissant-value | /keywords",
                "\"extract\": {\"column\": \"kind\"} | \"extract\": {\"jsonPath\": \"$[*.kind\"} | croissant-source | /recordSet/1/field/0/source/extract/jsonPath",
                "\"transform\": {\"separator\": \";\"} | \"transform\": {\"regex\": \"(a\"} | croissant-source | /recordSet/1/field/1/source/transform/regex",
                "\"@id\": \"levels/kind\", \"dataType\": \"sc:Text\", \"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"}} | \"@id\": \"levels/kind\", \"value\": \"river\" | croissant-field | /recordSet/1/field/0",
                "\"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"}} | \"source\": {\"fileObject\": {\"@id\": \"all.zip\"}, \"extract\": {\"column\": \"kind\"}} | croissant-source | /recordSet/1/field/1/source",
                "\"@id\": \"levels/kind\", \"dataType\": \"sc:Text\" | \"@id\": \"levels/kind\", \"dataType\": \"cr:Label\" | croissant-field | /recordSet/1/field/0/dataType",
                "\"prov\": \"http://www.w3.org/ns/prov#\" | \"prov\": \"http://www.w3.org/ns/prov#\", \"value\": \"cr:value\" | croissant-context | /@context/value",
                "\"prov\": \"http://www.w3.org/ns/prov#\" | \"prov\": \"http://www.w3.org/ns/prov#\", \"@base\": \"https://example.org/\" | croissant-context | /@context/@base",
                "\"containedIn\": \"cr:containedIn\" | \"containedIn\": \"https://schema.org/containedIn\" | croissant-context | /@context",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"application/x-ndjson\" | croissant-file | /distribution/1/encodingFormat",
                "\"encodingFormat\": \"application/zip\" | \"encodingFormat\": \"application/vnd.ms-excel\" | croissant-file | /distribution/0/encodingFormat",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": \"https://example.org/river-levels\" | croissant-file | /distribution/0/contentUrl",
                "\"containedIn\": {\"@id\": \"all.zip\"} | \"containedIn\": {\"fileObject\": {\"@id\": \"all.tar\"}} | croissant-reference | /distribution/1/containedIn/fileObject",
                "\"containedIn\": {\"@id\": \"all.zip\"} | \"containedIn\": {\"@type\": \"cr:DataSource\", \"fileObject\": {\"@id\": \"all.zip\"}} | croissant-reference | /distribution/1/containedIn",
                "\"prov\": \"http://www.w3.org/ns/prov#\" | \"prov\": \"http://www.w3.org/ns/prov#\", \"a\": \"b:x\", \"b\": \"a:y\" | croissant-context | /@context/a",
                "\"prov\": \"http://www.w3.org/ns/prov#\" | \"prov\": \"http://www.w3.org/ns/prov#\", \"a\": \"a:x\" | croissant-context | /@context/a",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": [\"mit\", 4] | croissant-value | /license/1",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": {} | croissant-value | /license",
                "\"distribution\": [ | \"distribution\": [5, \"a.csv\", | croissant-value | /distribution/1",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": \"file:///home/ada/all.zip\" | croissant-file | /distribution/0/contentUrl",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": \"C:\\\\data\\\\all.zip\" | croissant-file | /distribution/0/contentUrl",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": \"http://localhost:8000/all.zip\" | croissant-file | /distribution/0/contentUrl",
                "\"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"}} | \"source\": {\"recordSet\": {\"@id\": \"kinds\"}, \"extract\": {\"column\": \"name\"}} | croissant-source | /recordSet/1/field/0/source/recordSet",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": [\"de\", \"English\"] | croissant-value | /inLanguage/1",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": \"en_US\" | croissant-value | /inLanguage",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": {\"@value\": \"xy\"} | croissant-value | /inLanguage",
                "\"@language\": \"en\" | \"@language\": \"english\" | croissant-value | /@context/@language",
                "\"name\": \"River levels\" | \"name\": {\"@value\": \"River levels\", \"@language\": \"e\"} | croissant-value | /name/@language",
                "\"name\": \"River levels\" | \"name\": {\"en\": \"River levels\", \"deutsch\": \"Pegel\"} | croissant-value | /name/deutsch",
                "{\"@type\": \"cr:RecordSet\", \"@id\": \"levels\" | {\"@type\": \"cr:RecordSet\", \"@id\": \"empty\", \"name\": \"none\"}, {\"@type\": \"cr:RecordSet\", \"@id\": \"levels\" | croissant-field | /recordSet/1",
                "{\"@type\": \"cr:RecordSet\", \"@id\": \"levels\" | {\"@type\": \"cr:RecordSet\", \"@id\": \"empty\", \"field\": []}, {\"@type\": \"cr:RecordSet\", \"@id\": \"levels\" | croissant-field | /recordSet/1",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:dataBiases\": \" \" | croissant-value | /rai:dataBiases",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:dataBiases\": [] | croissant-value | /rai:dataBiases",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:dataBiases\": [\"\", \"\"] | croissant-value | /rai:dataBiases",
                "\"rai:annotationsPerItem\": \"3\" | \"prov:wasDerivedFrom\": [] | croissant-value | /prov:wasDerivedFrom",
                "\"rai:annotationsPerItem\": \"3\" | \"prov:wasGeneratedBy\": {} | croissant-value | /prov:wasGeneratedBy",
                "\"rai:annotationsPerItem\": \"3\" | \"rai:unheard\": null | croissant-value | /rai:unheard",
                "\"name\": \"River levels\" | \"name\": \" \" | croissant-value | /name",
                "\"citeAs\": \"Ada: River levels.\" | \"citeAs\": \"\" | croissant-value | /citeAs",
                "\"name\": \"River levels\" | \"name\": \"River\\u0000levels\" | croissant-value | /name",
                "\"name\": \"River levels\" | \"name\": \"River\\u202elevels\" | croissant-value | /name",
                "\"name\": \"Ada\" | \"name\": \"Ad\\u0085a\" | croissant-value | /creator/0/name",
                "\"name\": \"Ada\" | \"name\": \"A\\ud83dda\" | croissant-value | /creator/0/name",
                "\"@id\": \"levels/place/x\" | \"@id\": \"levels/place\\u0007x\" | croissant-id | /recordSet/1/field/2/subField/0/@id",
                "\"rai:annotationsPerItem\": \"3\" | \"a\\u001bb\": 3 | croissant-value | /a\uFFFDb",
                ", \"encodingFormat\": \"text/csv\" | | croissant-missing | /distribution/1",
                "\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"} | \"fileSet\": {\"@id\": \"gone\"}, \"extract\": {\"column\": \"kind\"} | croissant-reference | /recordSet/1/field/0/source/fileSet",
                "\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"} | \"fileSet\": {\"@id\": \"tables\"}, \"fileObject\": {\"@id\": \"all.zip\"}, \"extract\": {\"column\": \"kind\"} | croissant-source | /recordSet/1/field/0/source",
                "\"conformsTo\": \"http://mlcommons.org/croissant/1.1\" | \"conformsTo\": \"http://mlcommons.org/croissant/1.0\" | croissant-context | /@context",
                "{\"@type\": \"cr:Field\", \"@id\": \"levels/kind\", | {\"@type\": \"cr:Field\", \"@id\": \"levels/kind\", \"parentField\": {\"@id\": \"levels/kind\"}, | croissant-reference | /recordSet/1/field/0",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"text/cvs\" | croissant-file | /distribution/1/encodingFormat",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"txt/csv\" | croissant-file | /distribution/1/encodingFormat",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"image/csv\" | croissant-file | /distribution/1/encodingFormat",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"aplication/csv\" | croissant-file | /distribution/1/encodingFormat",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"text/csvv\" | croissant-file | /distribution/1/encodingFormat",
                "\"encodingFormat\": \"application/zip\" | \"encodingFormat\": \"application/x-parqet\" | croissant-file | /distribution/0/encodingFormat",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"cc-by-9.0\" | croissant-value | /license",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"our-license-2\" | croissant-value | /license",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"https://spdx.org/licenses/River-1.0.html\" | croissant-value | /license",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"https://creativecommons.org/licenses/by/9.0/\" | croissant-value | /license",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"MIT OR River-1.0\" | croissant-value | /license",
                "\"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"references\": {} | croissant-reference | /recordSet/1/field/0/references",
                "\"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"references\": [] | croissant-reference | /recordSet/1/field/0/references",
                "\"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"references\": {\"field\": {\"@id\": \"levels/kind\"}} | croissant-reference | /recordSet/1/field/0/references/field",
                "\"rai:annotationsPerItem\": \"3\" | \"isAccessibleForFree\": \"maybe\" | croissant-value | /isAccessibleForFree",
                "\"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"references\": {\"extract\": {\"column\": \"x\"}} | croissant-reference | /recordSet/1/field/0/references",
                "\"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"references\": {\"recordSet\": {\"@id\": \"kinds\"}} | croissant-reference | /recordSet/1/field/0/references",
                "\"key\": {\"@id\": \"kinds/name\"} | \"key\": {\"@id\": \"levels/kind\"} | croissant-reference | /recordSet/0/key",
                "\"@id\": \"levels/place\", \"subField\": [{\"@type\": \"cr:Field\", \"@id\": \"levels/place/x\", \"dataType\": \"sc:Float\" | \"@id\": \"levels/place\", \"dataType\": \"sc:GeoCoordinates\", \"subField\": [{\"@type\": \"cr:Field\", \"@id\": \"levels/place/x\" | croissant-field | /recordSet/1/field/2/subField/0",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": 7 | croissant-value | /inLanguage",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": [\"en\", 3] | croissant-value | /inLanguage/1",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": {} | croissant-value | /inLanguage",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": true | croissant-value | /inLanguage",
                "\"@language\": \"en\" | \"@language\": 4 | croissant-value | /@context/@language",
                "\"name\": \"River levels\" | \"name\": {\"en\": 3} | croissant-value | /name/en",
                "\"prov\": \"http://www.w3.org/ns/prov#\" | \"prov\": \"http://www.w3.org/ns/prov#\", \"value\": \"http://mlcommons.org/croissant/value\" | croissant-context | /@context/value",
            })
    void aFaultIsFoundAtItsPlace(String sound, String wrong, String rule, String pointer) {
        String text = SOUND.replace(sound.strip(), wrong == null ? "" : wrong.strip());
        assertThat(text).isNotEqualTo(SOUND);
        assertThat(lint(text))
                .filteredOn(finding -> finding.severity().atLeast(Severity.WARNING))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.message()).endsWith(pointer == null ? "" : "(" + pointer.strip() + ")");
                    assertThat(finding.remedy()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "\"conformsTo\": \"http://mlcommons.org/croissant/1.1\" | \"conformsTo\": [\"http://mlcommons.org/croissant/1.1\", \"http://mlcommons.org/croissant/RAI/1.0\"]",
                "\"@type\": \"sc:Dataset\" | \"@type\": \"https://schema.org/Dataset\"",
                "{\"@type\": \"cr:FileObject\" | {\"@type\": \"http://mlcommons.org/croissant/FileObject\"",
                "{\"@type\": \"cr:FileObject\" | {\"@type\": [\"cr:FileObject\", \"sc:DataDownload\"]",
                "\"version\": \"1.2.0\" | \"version\": 2",
                "\"version\": \"1.2.0\" | \"version\": \"1.0.0-beta.1\"",
                "\"datePublished\": \"2026-05-01\" | \"datePublished\": \"2026-05-01T12:00:00Z\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": {\"@type\": \"sc:CreativeWork\", \"name\": \"Own\"}",
                ", \"sha256\": \"0f488498db5a4808a949a639cb8ea03e4768963ed8104f433b12dae86f64e1c1\" | , \"md5\": \"e5cbd0bca91f1787d057b0eac2572bde\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": [\"text/csv\", \"text/plain\"]",
                "\"dataType\": \"cr:Float32\" | \"dataType\": [\"cr:Float32\", \"wd:Q11573\"]",
                "\"arrayShape\": \"-1\" | \"arrayShape\": \"28, 28\"",
                "\"data\": [{\"kinds/name\": \"river\"}, {\"kinds/name\": \"lake\"}] | \"data\": {\"kinds/name\": \"river\"}",
                "\"transform\": {\"separator\": \";\"} | \"transform\": [{\"separator\": \";\"}, {\"regex\": \"(a)\"}]",
                "\"rai:annotationsPerItem\": \"3\" | \"unknown\": null, \"keywords\": []",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"inLanguage\": [\"de\", \"pt-BR\", \"zh-Hans-CN\", \"zxx\", {\"@type\": \"sc:Language\", \"name\": \"German\"}]",
                "\"name\": \"Ada\" | \"name\": \"Ada \\ud83d\\ude00\\tand\\nBo \\u05d0\\u200f\"",
                "\"version\": \"1.2.0\" | \"version\": 1.5",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"cc-by-4.0\"",
                "\"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"}}, \"references\": {\"field\": {\"@id\": \"kinds/name\"}} | \"source\": {\"fileObject\": {\"@id\": \"all.zip\"}, \"extract\": {\"column\": \"kind\"}}, \"references\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"x\"}}",
                "\"transform\": {\"separator\": \";\"} | \"transform\": {\"regex\": \"(?P<year>[0-9]{4}).*(a{)?[\\\\[(]\"}",
                "levels/kind | ebenen/größe:#%(1)<2>",
                "\"containedIn\": {\"@id\": \"all.zip\"} | \"containedIn\": {\"fileObject\": {\"@id\": \"all.zip\"}}",
                "\"source\": {\"fileSet\": {\"@id\": \"tables\"}, \"extract\": {\"column\": \"kind\"}} | \"value\": \"river\"",
                "\"extract\": {\"column\": \"kind\"} | \"extract\": {\"jsonPath\": \"$.a[*].b['c d'][?(@.x > 1)]\"}",
                "\"prov\": \"http://www.w3.org/ns/prov#\" | \"prov\": \"http://www.w3.org/ns/prov#\", \"name\": \"name\", \"title\": \"sc:title\", \"heading\": \"title\"",
                "\"contentUrl\": \"https://example.org/all.zip\" | \"contentUrl\": \"https://localhost.example.org/file:all.zip\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"EUPL-1.2\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"https://spdx.org/licenses/EUPL-1.2.html\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"LicenseRef-River\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"GPL-2.0-only WITH Classpath-exception-2.0\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"(MIT OR Apache-2.0)\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"https://creativecommons.org/licenses/by-nc/3.0/de/\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"Own terms of 2020, see LICENSE\"",
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\" | \"license\": \"https://choosealicense.com/licenses/odc-by/\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"image/dicom\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"application/vnd.las\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"chemical/x-pdb\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"text/csv; charset=utf-8\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"application/x-nifti+gzip\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"Text/CSV\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"image/*\"",
                "\"encodingFormat\": \"text/csv\" | \"encodingFormat\": \"application/ld+json\"",
            })
    void whatIsAllowedIsNotReported(String sound, String other) {
        String text = SOUND.replace(sound.strip(), other.strip());
        assertThat(text).isNotEqualTo(SOUND);
        assertThat(lint(text))
                .filteredOn(finding -> finding.severity().atLeast(Severity.WARNING))
                .isEmpty();
    }

    @Test
    void textsByLanguageNeedTheNewerVersionAndAContextThatAnnouncesThem() {
        String texts = SOUND.replace("\"River levels\"", "{\"en\": \"River levels\", \"de\": \"Wasserstände\"}")
                .replace(
                        "\"@language\": \"en\"",
                        "\"@language\": \"en\", \"name\": {\"@id\": \"sc:name\", \"@container\": \"@language\"}");
        assertThat(errors(texts)).isEmpty();
        assertThat(errors(texts.replace("croissant/1.1", "croissant/1.0")))
                .anyMatch(message -> message.startsWith("Version 1.0 knows no texts by language"));
    }

    private static List<String> errors(String text) {
        return lint(text).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
    }

    @Test
    void filesOfALiveDatasetNeedNoChecksum() {
        String without = SOUND.replaceFirst(", \"sha256\": \"[0-9a-f]+\"", "");
        assertThat(lint(without)).extracting(Finding::rule).contains("croissant-file");
        assertThat(lint(without.replace("\"version\"", "\"isLiveDataset\": true, \"version\"")))
                .extracting(Finding::rule)
                .containsOnly("croissant-context");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"citeAs\": \"Ada: River levels.\",", "\"version\": \"1.2.0\","})
    void whatTheOfficialValidatorOnlyWarnsOfIsANote(String property) {
        assertThat(lint(SOUND.replace(property, "").replace(property.replace(",", ""), "\"x\": 1")))
                .filteredOn(finding -> finding.rule().equals("croissant-required"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "[] | croissant-type",
                "\"text\" | croissant-type",
                "{} | croissant-context",
                "{\"@context\": \"https://example.org/context.jsonld\"} | croissant-context",
                "{\"@context\": [\"https://schema.org/\", {\"cr\": 3}], \"recordSet\": 3, \"distribution\": [null, 1, []]} | croissant-context",
                "{\"@context\": {\"a\": \"b\", \"b\": \"a\"}, \"a:x\": 1, \"@type\": {\"@id\": []}} | croissant-type",
                "{\"@context\": {}, \"recordSet\": [{\"field\": {\"subField\": [{\"subField\": 3}]}, \"data\": [[]]}]} | croissant-value",
            })
    void whatIsNoCroissantAtAllIsSaidToBeSo(String text, String rule) {
        assertThat(lint(text)).extracting(Finding::rule).contains(rule);
    }

    @Test
    void aHundredThousandFieldsAreJudged() {
        String fields = IntStream.range(0, 100_000)
                .mapToObj(at -> "{\"@type\":\"cr:Field\",\"@id\":\"levels/f" + at + "\",\"dataType\":\"sc:Text\","
                        + "\"source\":{\"fileSet\":{\"@id\":\"tables\"},\"extract\":{\"column\":\"f" + at + "\"}}},")
                .collect(Collectors.joining("\n"));
        List<Finding> found = lint(SOUND.replace(
                "{\"@type\": \"cr:Field\", \"@id\": \"levels/curve\"",
                fields + "{\"@type\": \"cr:Field\", \"@id\": \"levels/f99999\""));
        assertThat(found).extracting(Finding::rule).containsOnly("croissant-context", "croissant-id");
    }

    @Test
    void filesBesideAreLookedAtWithoutADescriptor() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.writeString(temp.resolve("data/levels.csv"), "gauge,level\na,1\n");
        Files.writeString(temp.resolve("data/croissant.json"), """
                {"@context": {"@vocab": "https://schema.org/", "sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/"},
                 "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.1",
                 "distribution": [
                  {"@type": "cr:FileObject", "@id": "a", "contentUrl": "levels.csv", "encodingFormat": "text/csv", "sha256": "%s"},
                  {"@type": "cr:FileObject", "@id": "b", "contentUrl": "../secret.csv", "encodingFormat": "text/csv", "sha256": "%s"},
                  {"@type": "cr:FileSet", "@id": "c", "includes": "*.parquet", "encodingFormat": "text/csv"}],
                 "recordSet": {"@type": "cr:RecordSet", "@id": "r", "field": {"@type": "cr:Field", "@id": "r/x", "dataType": "sc:Text",
                  "source": {"fileObject": {"@id": "a"}, "extract": {"column": "levle"}}}}}
                """.formatted("0".repeat(64), "0".repeat(64)));
        assertThat(Runs.on(temp.resolve("data"), temp.resolve("out")).check().findings())
                .filteredOn(finding -> finding.rule().equals("croissant-files-differ"))
                .extracting(Finding::message)
                .containsExactly(
                        "The file \"levels.csv\" has another checksum than this (/distribution/0/sha256)",
                        "There is no file \"../secret.csv\" (/distribution/1/contentUrl)",
                        "No file fits the patterns of the FileSet \"c\" (/distribution/2/includes)",
                        "The file has no column \"levle\" (/recordSet/field/source/extract/column)");
    }

    @Test
    void aFileThatSomebodyNamesIsJudgedWhateverItIsCalled() throws IOException {
        String file = SOUND.replace("\"version\": \"1.2.0\"", "\"version\": \"newest\"")
                .replace(
                        "\"rai:annotationsPerItem\": \"3\"",
                        "\"rai:personalSensitiveInformation\": \"None: physical readings; no keeper is named.\"");
        Path named = Files.writeString(temp.resolve("submission.json"), file);
        assertThat(Runs.on(named, temp.resolve("out"))
                        .asking("neurips-2026")
                        .check()
                        .findings())
                .filteredOn(finding -> finding.severity().atLeast(Severity.WARNING))
                .extracting(Finding::rule)
                .contains("croissant-value", "croissant-refused")
                .as("questions of the conference are judged by the properties of the file")
                .doesNotContain("unknown-key", "card-question-open");
        assertThat(Runs.on(temp, temp.resolve("out")).check().findings()).isEmpty();
    }

    @OnCorpus
    @Test
    void officialFilesAndThoseOfAcceptedPapersHaveNoErrors() throws IOException {
        for (String folder : List.of("croissant", "croissant-neurips", "baker/expected")) {
            try (Stream<Path> files = Files.walk(Shared.folder("corpus/" + folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(name -> name.toString().matches(".*\\.json(ld)?"))
                        .toList()) {
                    assertThat(lint(Files.readString(file)))
                            .as("%s", file)
                            .filteredOn(finding -> finding.severity() == Severity.ERROR)
                            .isEmpty();
                }
            }
        }
    }

    private static List<Finding> lint(String text) {
        Findings findings = new Findings();
        new JsonReader(new Limits(128 * 1024 * 1024, 200, 0, 2_000_000))
                .parse(FILE, text, findings)
                .ifPresent(root -> LINTER.lint(root, Optional.empty(), List.of())
                        .forEach(remark -> findings.add(remark.finding())));
        return findings.sorted();
    }
}
