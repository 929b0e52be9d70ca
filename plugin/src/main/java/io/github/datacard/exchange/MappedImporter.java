package io.github.datacard.exchange;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonReader;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.substance.Substance;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a file of JSON or YAML by a mapping of the library: which key goes to which field. */
public final class MappedImporter implements Importer {
    private static final String FOLDER = "imports";
    private static final String ANY_FOLDER = "*/";
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 200, 50, 2_000_000);

    /** Reading YAML takes ten times as long as JSON, and people write it by hand. */
    private static final Limits YAML_LIMITS = new Limits(8 * 1024 * 1024, 200, 50, 2_000_000);

    private final Library library;
    private final List<String> files;
    private final int priority;
    private final String needs;
    private final List<String> ignored;
    private final Set<String> nothing;
    private final List<String> parts;
    private final List<ImportRule> rules;
    private final ForeignForm form;
    private final String keeps;
    private final List<String> again;

    private MappedImporter(Library library, LibraryNode node) {
        node.allow(
                "import",
                "title",
                "files",
                "priority",
                "needs",
                "form",
                "keeps",
                "again",
                "ignores",
                "nothing",
                "parts",
                "fields");
        this.library = library;
        this.files = node.texts("files");
        this.priority = node.number("priority").orElse(0);
        this.needs = node.text("needs");
        this.ignored = node.texts("ignores");
        this.nothing = Set.copyOf(node.texts("nothing"));
        this.parts = node.texts("parts");
        this.form = node.word("form", ForeignForm.class).orElse(ForeignForm.PLAIN);
        this.keeps = node.text("keeps");
        this.again = node.texts("again");
        this.rules = rules(node, library.vocabulary());
    }

    /** All importers that the library describes. */
    public static List<MappedImporter> all(Library library) {
        return library.files().in(FOLDER).stream()
                .map(name -> new MappedImporter(library, LibraryNode.read(library.files(), name)))
                .toList();
    }

    private static List<ImportRule> rules(LibraryNode node, Vocabulary vocabulary) {
        List<String> paths = vocabulary.fields().stream().map(Field::path).toList();
        List<ImportRule> rules = new ArrayList<>();
        for (LibraryNode field : node.nodes("fields")) {
            field.allow("from", "to", "each", "joined", "only", "without");
            field.required("to");
            if (field.texts("from").isEmpty()) {
                throw field.failure("the key \"from\" is missing: from which paths of the file the answer comes");
            }
            String to = field.name("to", KnownNames.of("field", paths));
            Map<String, List<String>> each = new LinkedHashMap<>();
            field.node("each").ifPresent(members -> {
                members.allow(KnownNames.of(
                        "field", vocabulary.field(to).map(Field::memberNames).orElse(List.of())));
                members.keys().forEach(name -> each.put(name, members.texts(name)));
            });
            rules.add(new ImportRule(field.texts("from"), to, each, field.flag("joined"), ItemFilter.of(field)));
        }
        return List.copyOf(rules);
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public Optional<Imported> read(Path folder, Findings findings) {
        List<String> found = files.stream()
                .flatMap(name -> name.contains("*") ? matching(folder, name).stream() : Stream.of(name))
                .filter(file -> Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
                .distinct()
                .toList();
        return form.isOfSeveral() && !found.isEmpty()
                ? joined(folder, found, findings)
                : found.stream()
                        .flatMap(file -> read(folder, file, findings).stream())
                        .findFirst();
    }

    private Optional<Imported> read(Path folder, String name, Findings findings) {
        return tree(folder.resolve(name), findings).flatMap(root -> read(folder, name, root));
    }

    /** Several files as one, whose keys have the values of all. */
    private Optional<Imported> joined(Path folder, List<String> names, Findings findings) {
        List<Node> roots = names.stream()
                .flatMap(name -> tree(folder.resolve(name), findings)
                        .map(root -> LocatedFiles.in(name.substring(0, name.lastIndexOf('/') + 1), root))
                        .stream())
                .toList();
        String title = names.get(0) + (names.size() > 1 ? " and " + (names.size() - 1) + " more" : "");
        return roots.isEmpty()
                ? Optional.empty()
                : read(folder, title, JoinedTrees.of(roots)).map(imported -> imported.withFiles(names));
    }

    /** The files that fit a pattern of one folder, or of all folders in it, in the order of their names. */
    private static List<String> matching(Path folder, String pattern) {
        if (pattern.startsWith(ANY_FOLDER)) {
            return names(folder, "", "[!.]*").stream()
                    .filter(name -> Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                    .flatMap(name -> names(folder, name + "/", pattern.substring(ANY_FOLDER.length())).stream())
                    .toList();
        }
        int slash = pattern.lastIndexOf('/');
        return names(folder, pattern.substring(0, slash + 1), pattern.substring(slash + 1));
    }

    private static List<String> names(Path folder, String below, String pattern) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.resolve(below), pattern)) {
            return StreamSupport.stream(found.spliterator(), false)
                    .map(file -> below + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException | InvalidPathException none) {
            return List.of();
        }
    }

    private static Optional<Node> tree(Path file, Findings findings) {
        Findings faults = new Findings();
        boolean yaml = file.toString().matches(".*\\.(?:ya?ml|cff|dvc)");
        Optional<Node> root = yaml
                ? new YamlReader(YAML_LIMITS).read(file, faults).map(mapping -> (Node) mapping)
                : new JsonReader(LIMITS).read(file, faults);
        if (root.isEmpty()) {
            findings.addAll(faults.sorted().stream()
                    .map(fault -> fault.as(Severity.WARNING))
                    .toList());
        }
        return root;
    }

    private Optional<Imported> read(Path folder, String name, Node read) {
        Node written = form.named(read);
        if (!needs.isEmpty() && TreePath.nodes(form.plain(written), needs).isEmpty()) {
            return Optional.empty();
        }
        Node found = nothing.isEmpty() ? written : form.named(SaidTree.of(read, nothing));
        Node root = form.plain(found);
        Vocabulary vocabulary = library.vocabulary();
        ImportedFile file = new ImportedFile(
                name, vocabulary, new Draft(vocabulary, new Substance(vocabulary)), parts, !keeps.isEmpty());
        rules.forEach(rule -> file.place(rule, root));
        form.structure(found, root, folder, file);
        if (!keeps.isEmpty()) {
            again.forEach(path -> file.again(TreePath.nodes(root, path)));
            form.keep(keeps, found, root, ignored, file);
        }
        return file.result(folder.resolve(DescriptorFinder.NAME), root, ignored);
    }
}
