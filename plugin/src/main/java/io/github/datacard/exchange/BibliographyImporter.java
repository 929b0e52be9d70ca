package io.github.datacard.exchange;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.substance.Substance;
import io.github.datacard.text.BibtexEntry;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how the dataset is cited from a file of BibTeX beside it. Check says what is wrong in it. */
public final class BibliographyImporter implements Importer {
    private static final List<String> NAMES = List.of("CITATION.bib", "citation.bib", "CITATION.bibtex");

    private static final Pattern NO_ENTRY = Pattern.compile("(?i)\\A\\s*+@(?:comment|string|preamble)\\b");

    /** Longer ones are bibliographies, not citations. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Library library;

    public BibliographyImporter(Library library) {
        this.library = library;
    }

    @Override
    public int priority() {
        return 62;
    }

    @Override
    public Optional<Imported> read(Path folder, Findings findings) {
        return NAMES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .flatMap(name -> text(folder.resolve(name)).flatMap(text -> imported(name, text)));
    }

    private static Optional<String> text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            String text = new String(bytes, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replaceAll("\\r\\n?", "\n")
                    .strip();
            return bytes.length <= MOST_BYTES && text.lines().anyMatch(BibliographyImporter::isEntry)
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Remarks and abbreviations are no entries. */
    private static boolean isEntry(String line) {
        return BibtexEntry.begins(line) && !NO_ENTRY.matcher(line).lookingAt();
    }

    private Optional<Imported> imported(String name, String text) {
        Draft draft = new Draft(library.vocabulary(), new Substance(library.vocabulary()));
        if (!draft.accepts(Paths.BIBTEX, text)) {
            return Optional.empty();
        }
        draft.put(Paths.BIBTEX, text);
        return Optional.of(new Imported(name, draft, List.of("entries → " + Paths.BIBTEX), List.of(), List.of()));
    }
}
