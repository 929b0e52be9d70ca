package io.github.datacard.exchange;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.json.JsonText;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.library.Names;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All formats: those that the library describes, and those that are written in Java alone. */
public final class Formats {
    static final String LONG_FORM = "long-form";

    private static final String FOLDER = "exchange";

    private final Map<String, Format> formats = new LinkedHashMap<>();
    private final Map<String, MappedFormat> mapped = new HashMap<>();

    /** The formats of a library. */
    public Formats(Library library) {
        add(new LongFormFile());
        Vocabulary vocabulary = library.vocabulary();
        Map<String, Calculation> shared = new FileLists(vocabulary).calculations();
        Map<String, Map<String, Calculation>> made = Map.of(
                Croissant.ID, new Croissant(vocabulary, true).calculations(),
                Croissant.OLDER, new Croissant(vocabulary, false).calculations());
        List<String> names = library.files().in(FOLDER);
        Names files = Names.of(
                "format",
                names.stream()
                        .map(name -> name.substring(FOLDER.length() + 1).replace(".yaml", ""))
                        .toList());
        for (String name : names) {
            LibraryNode node = MappedFormat.checked(LibraryNode.read(library.files(), name));
            MappingReader reader = new MappingReader(vocabulary, made.getOrDefault(node.required("format"), shared));
            Optional<LibraryNode> base = Optional.of(node.name("extends", files))
                    .filter(id -> !id.isEmpty())
                    .map(id -> LibraryNode.read(library.files(), FOLDER + "/" + id + ".yaml"));
            MappedFormat format = MappedFormat.read(node, base, reader);
            mapped.put(format.id(), format);
            add(format);
        }
    }

    private void add(Format format) {
        boolean twice = formats.values().stream()
                .anyMatch(
                        other -> other.id().equals(format.id()) || other.file().equalsIgnoreCase(format.file()));
        if (twice) {
            throw new DatacardException("Two formats of the library have the id " + format.id() + " or write the file "
                    + format.file() + ". Give each its own.");
        }
        formats.put(format.id(), format);
    }

    /** The formats with these ids, in their order. */
    public List<Format> named(List<String> ids) {
        return ids.stream().map(String::strip).distinct().map(this::named).toList();
    }

    private Format named(String id) {
        Format format = formats.get(id);
        if (format == null) {
            throw new DatacardException("There is no format \"" + id + "\". " + Nearest.hint(id, formats.keySet())
                    + "Formats are: " + String.join(", ", formats.keySet()) + ".");
        }
        return format;
    }

    /** The dataset as its page embeds it, by which search engines find it. */
    public String embedded(Disclosed dataset) {
        return JsonText.script(mapped(SchemaOrg.ID).tree(dataset));
    }

    /** A format that the library describes. */
    MappedFormat mapped(String id) {
        return Objects.requireNonNull(mapped.get(id));
    }
}
