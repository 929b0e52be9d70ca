package io.github.datacard.page;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document;
import io.github.datacard.text.JsonText;
import java.util.List;
import java.util.Map;

/** A dataset in the vocabulary of schema.org, by which search engines find it. */
final class StructuredData {
    private StructuredData() {}

    static String of(Descriptor descriptor, Document document) {
        Map<String, Object> data = JsonText.object(
                "@context", "https://schema.org/",
                "@type", "Dataset",
                "name", document.name(),
                "identifier", document.id(),
                "description", document.plainSummary(),
                "version", descriptor.text(Paths.VERSION),
                "license", licenses(descriptor),
                "url", descriptor.text(Paths.HOMEPAGE),
                "keywords", descriptor.texts(Paths.KEYWORDS),
                "inLanguage", descriptor.texts(Paths.LANGUAGE_TAG),
                "datePublished", descriptor.text(Paths.DATE_PUBLISHED),
                "dateModified", descriptor.text(Paths.DATE_MODIFIED),
                "creator",
                        descriptor.values(Paths.CREATORS).stream()
                                .map(creator -> creator.text("name"))
                                .filter(name -> !name.isEmpty())
                                .map(name -> JsonText.ordered("@type", "Thing", "name", name))
                                .toList());
        return JsonText.script(data);
    }

    private static List<String> licenses(Descriptor descriptor) {
        return new DatasetView(descriptor)
                .licenses().stream()
                        .map(license -> license.url().isEmpty() ? license.id() : license.url())
                        .toList();
    }
}
