package io.github.datacard.engine;

import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.data.DataKind;
import io.github.datacard.data.DataSketch;
import io.github.datacard.descriptor.DatasetId;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Scaffold;
import io.github.datacard.descriptor.ScaffoldRules;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.exchange.Imports;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.substance.Substance;
import io.github.datacard.text.TerminalText;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.EditorSchema;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The goal {@code init}: writes a first descriptor and the editor schema, and touches nothing else. */
public final class Initializing {
    private static final String AS_EXTRA = ", as extra.";
    private static final String SCHEMA_FOLDER = ".datacard";
    private static final String SCHEMA = SCHEMA_FOLDER + "/schema.json";
    private static final String CARD = "README.md";

    private final InitRequest request;
    private final Path folder;
    private final Library library;

    /**
     * A start.
     *
     * @param library the vocabulary and its schema
     */
    public Initializing(InitRequest request, Library library) {
        this.request = request;
        this.folder = request.folder();
        this.library = library;
    }

    /** Writes both files. An existing descriptor is never overwritten; its schema is brought up to date all the same. */
    public InitResult run() {
        Vocabulary vocabulary = library.vocabulary();
        Profile asked = profile(request.profile());
        request.stated().forEach(this::profile);
        Optional<Path> schema = schema();
        Path descriptor = folder.resolve(DescriptorFinder.NAME);
        sweep();
        if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
            throw new DatacardException("There is a " + DescriptorFinder.NAME + " already in " + folder
                    + ". It was left as it is"
                    + (schema.isPresent() ? "; only " + SCHEMA + " was brought up to date." : "."));
        }
        request.card()
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .ifPresent(name -> {
                    throw new DatacardException("There is no card " + name + " in " + folder + ".");
                });
        Findings findings = new Findings();
        List<Imported> sources = new Imports(Importers.of(library, request.card())).read(folder, findings);
        if (findings.hasErrors()) {
            throw unread(findings);
        }
        OtherFiles others = new OtherFiles(folder, library);
        List<Path> datasets = others.datasets();
        List<String> data = DataSketch.of(folder, noData(datasets, sources));
        Scaffold scaffold = new Scaffold(
                library,
                asked,
                schema.map(file -> folder.toAbsolutePath()
                        .normalize()
                        .relativize(file)
                        .toString()
                        .replace('\\', '/')),
                DataKind.of(folder, ScaffoldRules.of(library).columns()).word(),
                request.stated());
        Optional<Imported> imported = asked(scaffold, joined(sources));
        List<String> corrected = imported.map(found -> new SeenCounts(vocabulary, descriptor).correct(found.draft()))
                .orElse(List.of());
        List<Question> open = imported.map(
                        found -> open(descriptor, found.draft().yaml(), asked))
                .orElse(List.of());
        String text =
                imported.map(found -> scaffold.of(found, data, open)).orElseGet(() -> scaffold.of(descriptor, data));
        TextFile.write(folder, DescriptorFinder.NAME, text);
        // What was guessed from the files answers questions, too.
        List<String> says = says(sources, open(descriptor, text, asked));
        list("counts that the data contradicts; the descriptor has those of the data", corrected, says);
        list("not read", others.unread(read(sources)), says);
        list("datasets of their own, each of which takes an init of its own", shown(datasets), says);
        return new InitResult(descriptor, schema, List.copyOf(says), findings.sorted());
    }

    private Profile profile(String name) {
        Vocabulary vocabulary = library.vocabulary();
        return vocabulary
                .profile(name)
                .orElseThrow(() -> new DatacardException("There is no profile \"" + name + "\". Profiles are: "
                        + String.join(", ", vocabulary.profiles().keySet()) + "."));
    }

    /** Other datasets, and files that describe this one. */
    private Set<Path> noData(List<Path> datasets, List<Imported> sources) {
        Path here = folder.toAbsolutePath().normalize();
        return Stream.concat(
                        datasets.stream(),
                        sources.stream()
                                .flatMap(source -> source.files().stream())
                                .map(here::resolve))
                .collect(Collectors.toSet());
    }

    private Set<String> read(List<Imported> sources) {
        return Stream.concat(
                        Stream.of(request.card().orElse(CARD)),
                        sources.stream().flatMap(source -> source.files().stream()))
                .collect(Collectors.toSet());
    }

    private List<String> shown(List<Path> datasets) {
        ShownPaths paths = new ShownPaths(folder);
        return datasets.stream().map(paths::of).toList();
    }

    /** Deletes what killed runs left half written, also where both files are there already. */
    void sweep() {
        TextFile.sweep(folder);
        place().ifPresent(here -> TextFile.sweep(here.resolve(SCHEMA_FOLDER)));
    }

    /** Writes the schema to its place. */
    private Optional<Path> schema() {
        place().ifPresent(here -> TextFile.write(here, SCHEMA, EditorSchema.of(library)));
        return place().map(here -> here.resolve(SCHEMA).toAbsolutePath().normalize());
    }

    private Optional<Path> place() {
        return switch (request.schema()) {
            case NONE -> Optional.empty();
            case LOCAL -> Optional.of(folder);
            case SHARED -> Optional.of(request.top());
        };
    }

    /** What was imported, with answers from the terminal where somebody is asked. */
    private Optional<Imported> asked(Scaffold scaffold, Optional<Imported> imported) {
        if (request.terminal().isEmpty()) {
            return imported;
        }
        Imported known = imported.orElseGet(this::named);
        new Interview(library.vocabulary(), scaffold, request.terminal().get()).fill(known.draft());
        return Optional.of(known);
    }

    /** Nothing but what the name of the folder says. */
    private Imported named() {
        Draft draft = new Draft(library.vocabulary(), new Substance(library.vocabulary()));
        String name = DatasetId.fromFile(folder.resolve(DescriptorFinder.NAME));
        String id = DatasetId.suggestion(name);
        if (!id.equals(name)) {
            draft.put(Paths.ID, id);
        }
        draft.put(Paths.NAME, DatasetId.title(name));
        return new Imported("answers", draft, List.of(), List.of(), List.of());
    }

    /** All sources as one, with the name that a descriptor needs. */
    private Optional<Imported> joined(List<Imported> sources) {
        return sources.stream().findFirst().map(first -> {
            if (!first.draft().has(Paths.NAME)) {
                first.draft()
                        .put(Paths.NAME, DatasetId.title(DatasetId.fromFile(folder.resolve(DescriptorFinder.NAME))));
            }
            String names = sources.stream().map(Imported::source).collect(Collectors.joining(" and "));
            return new Imported(names, first.draft(), first.placed(), first.kept(), first.left());
        });
    }

    /** A descriptor without what could not be read would have to be deleted before the next try. */
    private DatacardException unread(Findings findings) {
        ShownPaths paths = new ShownPaths(folder);
        String reasons = findings.sorted().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> paths.of(finding.location().file()) + ":"
                        + finding.location().line() + ": " + finding.message() + ". " + finding.remedy())
                .collect(Collectors.joining("\n"));
        return new DatacardException(reasons + "\nNothing was taken over, and no " + DescriptorFinder.NAME
                + " was written: fix this, and run init again.");
    }

    private List<String> says(List<Imported> sources, List<Question> open) {
        List<String> says = new ArrayList<>();
        if (sources.isEmpty()) {
            return says;
        }
        for (Imported imported : sources) {
            says.add("From " + imported.source() + ", which stays as it is:");
            list("placed", imported.placed(), says);
            kept(imported.kept(), says);
            list("left in " + imported.source() + " alone", imported.left(), says);
        }
        list(
                "still open in the profile " + request.profile(),
                open.stream().map(Question::topic).distinct().toList(),
                says);
        return says;
    }

    /** What a card said is kept in the card, what another format said for that format. */
    private static void kept(List<String> lines, List<String> says) {
        Map<String, List<String>> byPlace = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.contains(AS_EXTRA)
                                ? line.substring(line.indexOf(AS_EXTRA) + ", as ".length())
                                : Paths.KEPT,
                        LinkedHashMap::new,
                        Collectors.mapping(line -> line.split(AS_EXTRA, 2)[0], Collectors.toList())));
        if (byPlace.isEmpty()) {
            list("kept as " + Paths.KEPT, lines, says);
        }
        byPlace.forEach((place, kept) -> list("kept as " + place, kept, says));
    }

    private static void list(String what, List<String> lines, List<String> says) {
        if (lines.isEmpty() && !what.startsWith("placed") && !what.startsWith("kept") && !what.startsWith("left")) {
            return;
        }
        says.add("  " + what + ": " + (lines.isEmpty() ? "nothing" : lines.size()));
        lines.forEach(line -> says.add("    " + TerminalText.line(line)));
    }

    private List<Question> open(Path descriptor, String yaml, Profile asked) {
        Vocabulary vocabulary = library.vocabulary();
        return new DescriptorReader(vocabulary, Limits.DEFAULT, folder)
                .parse(descriptor, yaml, new Findings()).stream()
                        .flatMap(read -> new Assessor(vocabulary, read).assess(asked).questions().stream())
                        .filter(judged -> judged.state() == State.OPEN)
                        .map(JudgedQuestion::question)
                        .filter(Question::required)
                        .toList();
    }
}
