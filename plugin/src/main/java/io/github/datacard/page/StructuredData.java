package io.github.datacard.page;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document;
import io.github.datacard.json.JsonText;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A dataset in the vocabulary of schema.org, by which search engines find it. */
final class StructuredData {
    private static final int LONGEST = 5000;

    private StructuredData() {}

    static String of(Vocabulary vocabulary, Descriptor descriptor, Document document) {
        Map<String, Object> data = JsonText.object(
                "@context", "https://schema.org/",
                "@type", "Dataset",
                "name", document.name(),
                "identifier", identifiers(descriptor),
                "description", description(descriptor, document),
                "version", descriptor.text(Paths.VERSION),
                "license", licenses(vocabulary, descriptor),
                "url", descriptor.text(Paths.HOMEPAGE),
                "sameAs", urls(descriptor, "links.repository"),
                "keywords", descriptor.texts(Paths.KEYWORDS),
                "inLanguage", descriptor.texts(Paths.LANGUAGE_TAG),
                "dateCreated", descriptor.text("dates.created"),
                "datePublished", descriptor.text(Paths.DATE_PUBLISHED),
                "dateModified", descriptor.text(Paths.DATE_MODIFIED),
                "creator", agents(descriptor, Paths.CREATORS),
                "publisher", agents(descriptor, "publishers"),
                "funder", named(descriptor.texts("motivation.funding.funder"), "Organization"),
                "citation", descriptor.texts("citation.text"),
                "temporalCoverage", temporal(descriptor),
                "spatialCoverage", spatial(descriptor),
                "variableMeasured", descriptor.texts("configs.features.name"),
                "measurementTechnique", descriptor.texts("collection.methods"),
                "isBasedOn", urls(descriptor, Paths.LINEAGE_REF),
                "conditionsOfAccess", descriptor.text("distribution.access.conditions"),
                "distribution", downloads(descriptor));
        // A data set that only some may have is not free; of others nothing is claimed.
        if (descriptor.text("distribution.access.type").equals("open")) {
            data.put("isAccessibleForFree", true);
        }
        return JsonText.script(data);
    }

    /** Search engines want 50 to 5,000 characters. */
    private static String description(Descriptor descriptor, Document document) {
        String all = (document.plainSummary() + " " + MarkdownPlain.of(descriptor.text(Paths.DESCRIPTION))).strip();
        int end = all.offsetByCodePoints(0, Math.min(LONGEST, all.codePointCount(0, all.length())));
        return all.substring(0, end);
    }

    private static List<String> identifiers(Descriptor descriptor) {
        return Stream.of(descriptor.id(), descriptor.text("doi"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Map<String, Object>> agents(Descriptor descriptor, String path) {
        return descriptor.values(path).stream()
                .filter(agent -> !agent.text("name").isEmpty())
                .map(agent -> JsonText.object(
                        "@type", agent.text("orcid").isEmpty() ? "Organization" : "Person",
                        "name", agent.text("name"),
                        "identifier", agent.text("orcid"),
                        "url", agent.text("url")))
                .toList();
    }

    private static List<Map<String, Object>> named(List<String> names, String type) {
        return names.stream()
                .map(name -> JsonText.ordered("@type", type, "name", name))
                .toList();
    }

    private static List<String> urls(Descriptor descriptor, String path) {
        return descriptor.texts(path).stream().filter(SafeUrl::isComplete).toList();
    }

    private static List<String> temporal(Descriptor descriptor) {
        return Stream.of("composition.coverage.temporal", "collection.content_timeframe", "collection.timeframe")
                .map(descriptor::text)
                .filter(text -> !text.isEmpty())
                .limit(1)
                .toList();
    }

    private static List<String> spatial(Descriptor descriptor) {
        return Stream.of("composition.coverage.spatial", "collection.geography")
                .map(descriptor::texts)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Map<String, Object>> downloads(Descriptor descriptor) {
        List<String> formats = descriptor.texts("distribution.formats");
        return urls(descriptor, "distribution.access.url").stream()
                .map(url -> JsonText.object("@type", "DataDownload", "contentUrl", url, "encodingFormat", formats))
                .toList();
    }

    /** Search engines want addresses; a license without one is told by its name. */
    private static List<Object> licenses(Vocabulary vocabulary, Descriptor descriptor) {
        Optional<ValueList> known =
                vocabulary.field(Paths.LICENSE_ID).map(Field::code).map(vocabulary::list);
        return new DatasetView(descriptor)
                .licenses().stream().map(license -> license(license, known)).toList();
    }

    private static Object license(DatasetView.License license, Optional<ValueList> known) {
        Optional<ValueList.Value> value = known.flatMap(list -> list.get(license.id()));
        String url = Stream.concat(
                        Stream.of(license.url()),
                        value.stream().map(found -> found.attributes().getOrDefault("url", "")))
                .filter(SafeUrl::isComplete)
                .findFirst()
                .orElse("");
        String name =
                license.name().isEmpty() ? value.map(ValueList.Value::label).orElse(license.id()) : license.name();
        return url.isEmpty() ? JsonText.object("@type", "CreativeWork", "name", name) : url;
    }
}
