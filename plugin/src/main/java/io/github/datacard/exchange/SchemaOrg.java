package io.github.datacard.exchange;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.json.JsonText;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.text.Identifiers;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What schema.org wants in another shape than a descriptor has it. */
final class SchemaOrg {
    static final String ID = "schema-org";

    /** Search engines want 50 to 5,000 characters. */
    private static final int LONGEST = 5000;

    /** What catalogs of this program are called. */
    private static final String CATALOG = "Datasets";

    private final Optional<ValueList> licenses;

    SchemaOrg(Vocabulary vocabulary) {
        this.licenses = vocabulary
                .field(Paths.LICENSE_ID)
                .flatMap(field -> field.as(FieldKind.Code.class))
                .map(FieldKind.Code::list)
                .map(vocabulary::list);
    }

    Map<String, Calculation> calculations() {
        return Map.of(
                "name", (dataset, losses) -> dataset.document().name(),
                "identifiers", (dataset, losses) -> identifiers(dataset.answered()),
                "doi", (dataset, losses) -> doi(dataset.answered()),
                "description", this::description,
                "licenses", (dataset, losses) -> licenses(dataset.answered()),
                "catalog", (dataset, losses) -> JsonText.object("@type", "DataCatalog", "name", CATALOG),
                "size",
                        (dataset, losses) ->
                                String.join(", ", dataset.document().size()),
                "downloads", (dataset, losses) -> downloads(dataset.answered()));
    }

    /** The data to be downloaded where it is open; of other data, only where it is described. */
    private static List<Object> downloads(Descriptor descriptor) {
        boolean open = descriptor.text(Paths.ACCESS_TYPE).equals("open")
                || descriptor.text(Paths.ACCESS_TYPE).isEmpty();
        return descriptor.texts(Paths.ACCESS_URL).stream()
                .filter(SafeUrl::isComplete)
                .map(url -> download(open ? "contentUrl" : "url", url, descriptor.texts(Paths.FORMATS)))
                .toList();
    }

    private static Object download(String key, String url, List<String> formats) {
        return formats.isEmpty()
                ? JsonText.object("@type", "DataDownload", key, url)
                : JsonText.object("@type", "DataDownload", key, url, "encodingFormat", formats);
    }

    private static Object doi(Descriptor descriptor) {
        return Identifiers.address(descriptor.text(Paths.DOI)).orElse("");
    }

    private static List<String> identifiers(Descriptor descriptor) {
        return Stream.of(
                        descriptor.id(),
                        Identifiers.address(descriptor.text(Paths.DOI)).orElse(descriptor.text(Paths.DOI)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String description(Disclosed dataset, Consumer<Loss> losses) {
        String all = (dataset.document().plainSummary() + " "
                        + MarkdownPlain.of(dataset.answered().text(Paths.DESCRIPTION)))
                .strip();
        int characters = all.codePointCount(0, all.length());
        int end = all.offsetByCodePoints(0, Math.min(LONGEST, characters));
        if (characters > LONGEST) {
            losses.accept(new Loss(Paths.DESCRIPTION, "it holds only the first 5,000 characters", all.substring(end)));
        }
        return all.substring(0, end);
    }

    /** Search engines want addresses; a license without one is given by its name. */
    private List<Object> licenses(Descriptor descriptor) {
        return new DatasetView(descriptor)
                .licenses().stream().map(this::license).toList();
    }

    private Object license(DatasetView.License license) {
        Optional<ValueList.Value> value = licenses.flatMap(list -> list.get(license.id()));
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
