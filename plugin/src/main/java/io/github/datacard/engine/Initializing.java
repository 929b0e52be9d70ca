package io.github.datacard.engine;

import io.github.datacard.data.DataSketch;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.Scaffold;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.EditorSchema;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

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
        TextFile.write(
                folder, DescriptorFinder.NAME, new Scaffold(vocabulary, asked).of(descriptor, DataSketch.of(folder)));
        return new InitResult(descriptor, folder.resolve(SCHEMA));
    }
}
