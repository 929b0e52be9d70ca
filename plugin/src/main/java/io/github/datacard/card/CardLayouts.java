package io.github.datacard.card;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The layouts of a library by their names. Each is read once, since every card asks for it. */
public final class CardLayouts {
    private static final String CURRENT = "current";

    private final LibraryFiles files;
    private final KnownNames paths;
    private final KnownNames sections;
    private final KnownNames tables = KnownNames.of("table", CardTables.NAMES);
    private final Map<String, CardLayout> layouts = new ConcurrentHashMap<>();

    /** The layouts of a library. */
    public CardLayouts(Library library) {
        Vocabulary vocabulary = library.vocabulary();
        this.files = library.files();
        this.paths = vocabulary.paths();
        this.sections = KnownNames.of(
                "section", vocabulary.sections().stream().map(Section::id).toList());
    }

    /**
     * The layout with a name, such as {@code classic}.
     *
     * @throws io.github.datacard.diagnostic.DatacardException if its file is broken, with the place
     */
    public CardLayout named(String name) {
        return layouts.computeIfAbsent(name, this::read);
    }

    /** The layout with a name, or the usual one if there is none. */
    CardLayout namedOrUsual(String name) {
        return named(files.has(file(name)) ? name : CURRENT);
    }

    private CardLayout read(String name) {
        return new CardLayout(headings(LibraryNode.read(files, file(name)).allow("sections"), "sections", 2));
    }

    private static String file(String name) {
        return "card/" + name + ".yaml";
    }

    private List<CardLayout.Heading> headings(LibraryNode above, String key, int level) {
        return above.nodes(key).stream().map(node -> heading(node, level)).toList();
    }

    private CardLayout.Heading heading(LibraryNode node, int level) {
        node.allow("title", "tables", "in_tables", "fields", "rest", "bullets", "listed", "labels", "below");
        return new CardLayout.Heading(
                node.required("title"),
                level,
                node.names("tables", tables),
                node.names("in_tables", paths),
                node.names("fields", paths),
                node.names("rest", sections),
                node.flag("bullets"),
                node.flag("listed"),
                node.node("labels")
                        .map(labels -> labels.allow(paths).attributes())
                        .orElse(Map.of()),
                headings(node, "below", level + 1));
    }
}
