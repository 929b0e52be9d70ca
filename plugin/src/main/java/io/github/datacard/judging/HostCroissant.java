package io.github.datacard.judging;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.audience.Audience;
import io.github.datacard.audience.Documents;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.exchange.CroissantMerge;
import io.github.datacard.exchange.Disclosed;
import io.github.datacard.exchange.Formats;
import io.github.datacard.json.JsonReader;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Croissant file that somebody else, such as the host of the data, wrote beside a descriptor. */
public final class HostCroissant {
    static final String NAME = "croissant.json";

    /** Where stands what Datacard wrote into it: the digest of each value. */
    private static final String RECORD = ".datacard/merged.json";

    private final Lazy<CroissantMerge> merge;
    private final Lazy<Documents> documents;

    public HostCroissant(Library library, Audience audience) {
        this.merge = new Lazy<>(() -> new CroissantMerge(library, new Formats(library)));
        this.documents = new Lazy<>(() -> new Documents(library, audience));
    }

    /** Whether there is such a file beside the only descriptor of a folder. */
    public static boolean isBeside(Descriptor descriptor) {
        return descriptor.file().endsWith(DescriptorFinder.NAME)
                && Files.isRegularFile(file(descriptor), LinkOption.NOFOLLOW_LINKS);
    }

    public static Path file(Descriptor descriptor) {
        return descriptor.folder().resolve(NAME);
    }

    /** The file with what the descriptor adds; empty if there is none into which it can be written. */
    public Optional<CroissantMerge.Merged> merged(KnownDataset known, Assessments assessments) {
        Descriptor descriptor = known.descriptor();
        if (!isBeside(descriptor)) {
            return Optional.empty();
        }
        Disclosed disclosed = documents.get().disclosed(known, documents.get().of(known, assessments));
        return TextFile.read(descriptor.folder(), NAME, new Findings())
                .flatMap(text -> merge.get().merge(file(descriptor), text, disclosed, before(descriptor.folder())));
    }

    /** Writes the file, and what of it is Datacard's. */
    public static boolean write(Descriptor descriptor, CroissantMerge.Merged merged) {
        if (!merged.written().isEmpty() || Files.exists(descriptor.folder().resolve(RECORD))) {
            TextFile.write(
                    descriptor.folder(), RECORD, JsonText.indented(Map.of(NAME, new TreeMap<>(merged.written()))));
        }
        return TextFile.write(descriptor.folder(), NAME, merged.text());
    }

    private static Map<String, String> before(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        TextFile.read(folder, RECORD, new Findings())
                .flatMap(text -> new JsonReader(Limits.DEFAULT).parse(folder.resolve(RECORD), text, new Findings()))
                .filter(Node.Mapping.class::isInstance)
                .flatMap(root -> ((Node.Mapping) root).get(NAME))
                .filter(Node.Mapping.class::isInstance)
                .ifPresent(keys ->
                        ((Node.Mapping) keys).keys().forEach(key -> digests.put(key, ((Node.Mapping) keys).text(key))));
        return digests;
    }
}
