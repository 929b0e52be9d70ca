package io.github.datacard.engine;

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
import java.util.Optional;

/** The goal {@code init}: writes a first descriptor and the editor schema, and touches nothing else. */
public final class Initializing {
    private static final String SCHEMA = ".datacard/schema.json";

    private final Path folder;
    private final String profile;
    private final Optional<Path> templates;

    /**
     * A start.
     *
     * @param folder the folder of the dataset
     * @param profile the profile whose questions the descriptor begins with
     * @param templates a folder with the user's own vocabulary
     */
    public Initializing(Path folder, String profile, Optional<Path> templates) {
        this.folder = folder;
        this.profile = profile;
        this.templates = templates;
    }

    /** Writes both files. An existing descriptor is never overwritten; its schema is brought up to date all the same. */
    public InitResult run() {
        Vocabulary vocabulary = Library.load(templates);
        Profile asked = vocabulary.profile(profile)
                .orElseThrow(() -> new DatacardException("There is no profile \"" + profile + "\". Profiles are: "
                        + String.join(", ", vocabulary.profiles().keySet()) + "."));
        TextFile.write(folder, SCHEMA, EditorSchema.of(vocabulary));
        Path descriptor = folder.resolve(DescriptorFinder.NAME);
        if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
            throw new DatacardException("There is a " + DescriptorFinder.NAME + " already in " + folder
                    + ". It was left as it is; only " + SCHEMA + " was brought up to date.");
        }
        TextFile.write(folder, DescriptorFinder.NAME, new Scaffold(vocabulary, asked).of(descriptor));
        return new InitResult(descriptor, folder.resolve(SCHEMA));
    }
}
