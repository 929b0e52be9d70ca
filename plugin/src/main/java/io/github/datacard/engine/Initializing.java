package io.github.datacard.engine;

import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.data.DataSketch;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.descriptor.Scaffold;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.exchange.Imports;
import io.github.datacard.findings.ShownPaths;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The goal {@code init}: writes a first descriptor and the editor schema, and touches nothing else. */
public final class Initializing {
    private static final String SCHEMA = ".datacard/schema.json";

    private final Path folder;
    private final String profile;
    private final Library library;

    /**
     * A start.
     *
     * @param folder the folder of the dataset
     * @param profile the profile whose questions the descriptor begins with
     * @param library the vocabulary and its schema
     */
    public Initializing(Path folder, String profile, Library library) {
        this.folder = folder;
        this.profile = profile;
        this.library = library;
    }

    /** Writes both files. An existing descriptor is never overwritten; its schema is brought up to date all the same. */
    public InitResult run() {
        Vocabulary vocabulary = library.vocabulary();
        Profile asked = vocabulary
                .profile(profile)
                .orElseThrow(() -> new DatacardException("There is no profile \"" + profile + "\". Profiles are: "
                        + String.join(", ", vocabulary.profiles().keySet()) + "."));
        TextFile.write(folder, SCHEMA, EditorSchema.of(library));
        Path descriptor = folder.resolve(DescriptorFinder.NAME);
        if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
            throw new DatacardException("There is a " + DescriptorFinder.NAME + " already in " + folder
                    + ". It was left as it is; only " + SCHEMA + " was brought up to date.");
        }
        Scaffold scaffold = new Scaffold(vocabulary, asked);
        Findings findings = new Findings();
        List<Imported> sources = new Imports(Importers.of(library)).read(folder, findings);
        if (findings.hasErrors()) {
            throw unread(findings);
        }
        Optional<Imported> imported = sources.stream().findFirst();
        List<Question> open =
                imported.map(found -> open(descriptor, found, asked)).orElse(List.of());
        TextFile.write(
                folder,
                DescriptorFinder.NAME,
                imported.map(found -> scaffold.of(found, scaffold.questions(open)))
                        .orElseGet(() -> scaffold.of(descriptor, DataSketch.of(folder))));
        return new InitResult(descriptor, folder.resolve(SCHEMA), says(sources, open), findings.sorted());
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
            list("kept as card.kept", imported.kept(), says);
            list("left in " + imported.source() + " alone", imported.left(), says);
        }
        list(
                "still open in the profile " + profile,
                open.stream().map(Question::topic).distinct().toList(),
                says);
        return says;
    }

    private static void list(String what, List<String> lines, List<String> says) {
        says.add("  " + what + ": " + (lines.isEmpty() ? "nothing" : lines.size()));
        lines.forEach(line -> says.add("    " + TerminalText.line(line)));
    }

    private List<Question> open(Path descriptor, Imported imported, Profile asked) {
        Vocabulary vocabulary = library.vocabulary();
        return new DescriptorReader(vocabulary, Limits.DEFAULT, folder)
                .parse(descriptor, imported.draft().yaml(), new Findings()).stream()
                        .flatMap(read -> new Assessor(vocabulary, read).assess(asked).questions().stream())
                        .filter(judged -> judged.state() == State.OPEN)
                        .map(JudgedQuestion::question)
                        .filter(Question::required)
                        .toList();
    }
}
