package io.github.datacard.exchange;

import io.github.datacard.data.FileType;
import io.github.datacard.json.JsonText;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Map;

/**
 * How a version of Croissant spells things.
 *
 * @param current whether it is version 1.1 or later, which knows arrays
 * @param types the data type of each column type
 * @param mediaTypes the media type of each file extension
 */
record CroissantDialect(boolean current, ValueList types, ValueList mediaTypes) {
    static CroissantDialect of(Vocabulary vocabulary, boolean current) {
        return new CroissantDialect(current, vocabulary.list("croissant-types"), vocabulary.list("media-types"));
    }

    /** The data type of a column type by its Hub name. */
    String type(String name) {
        return types.get(name.split("[\\[(]", 2)[0])
                .map(value -> value.attributes().get("type"))
                .orElse("sc:Text");
    }

    /** The media type of files with an extension. */
    String mediaType(String extension) {
        return mediaTypes
                .get(extension)
                .map(value -> value.attributes().get("type"))
                .orElse("application/octet-stream");
    }

    /** The media type of a file. A compressed table is read as the table that it is. */
    String mediaTypeOf(String path) {
        FileType type = FileType.of(path);
        return mediaType(type.type().isEmpty() ? type.compression() : type.type());
    }

    /** How a field says that it holds lists. */
    Map<String, Object> array(String shape) {
        return current ? JsonText.ordered("isArray", true, "arrayShape", shape) : JsonText.ordered("repeated", true);
    }

    static Map<String, Object> reference(String id) {
        return JsonText.ordered("@id", id);
    }
}
