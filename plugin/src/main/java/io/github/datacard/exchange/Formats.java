package io.github.datacard.exchange;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.json.JsonText;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFolder;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Library;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All formats: those that the library describes, and those that are written in Java alone. */
public final class Formats {
    static final String LONG_FORM = "long-form";

    private static final String FOLDER = "exchange";

    private final Library library;
    private final Format longForm = new LongFormFile();
    private final LibraryFolder<MappedFormat> mapped;
    private final KnownNames files;

    /** The formats of a library. One is read when it is first asked for, and at once if the library is not as shipped. */
    public Formats(Library library) {
        this.library = library;
        this.mapped = new LibraryFolder<>(library.files(), FOLDER, this::read, MappedFormat::id);
        this.files = KnownNames.of("format", List.copyOf(mapped.names()));
        if (library.files().hasOwn()) {
            requireDifferent();
        }
    }

    private MappedFormat read(String name) {
        LibraryNode node = MappedFormat.checked(LibraryNode.read(library.files(), name));
        MappingReader reader = new MappingReader(library.vocabulary(), calculations(node.required("format")));
        Optional<LibraryNode> base = Optional.of(node.name("extends", files))
                .filter(id -> !id.isEmpty())
                .map(id -> LibraryNode.read(library.files(), FOLDER + "/" + id + ".yaml"));
        return MappedFormat.read(node, base, reader);
    }

    private Map<String, Calculation> calculations(String format) {
        return switch (format) {
            case Croissant.ID -> new Croissant(library.vocabulary(), true).calculations();
            case Croissant.OLDER -> new Croissant(library.vocabulary(), false).calculations();
            default -> new FileLists(library.vocabulary()).calculations();
        };
    }

    private void requireDifferent() {
        Set<String> ids = new HashSet<>();
        Set<String> written = new HashSet<>();
        all().forEach(format -> {
            if (!ids.add(format.id()) || !written.add(format.file().toLowerCase(Locale.ROOT))) {
                throw new DatacardException("Two formats of the library have the id " + format.id()
                        + " or write the file " + format.file() + ". Give each its own.");
            }
        });
    }

    private Stream<Format> all() {
        return Stream.concat(Stream.of(longForm), mapped.each().stream());
    }

    /** The formats with these ids, in their order. */
    public List<Format> named(List<String> ids) {
        return ids.stream().map(String::strip).distinct().map(this::named).toList();
    }

    private Format named(String id) {
        Optional<? extends Format> found = id.equals(LONG_FORM) ? Optional.of(longForm) : mapped.find(id);
        return found.orElseThrow(() -> {
            List<String> ids = all().map(Format::id).toList();
            return new DatacardException("There is no format \"" + id + "\". " + Nearest.hint(id, ids) + "Formats are: "
                    + String.join(", ", ids) + ".");
        });
    }

    /** The dataset as its page embeds it, by which search engines find it. */
    public String embedded(Disclosed dataset) {
        return JsonText.script(mapped(SchemaOrg.ID).tree(dataset));
    }

    /** A format that the library describes. */
    MappedFormat mapped(String id) {
        return mapped.find(id).orElseThrow();
    }
}
