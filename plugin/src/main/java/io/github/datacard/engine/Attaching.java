package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what {@code render} wrote for the datasets of a module, so that it can be published by the module's coordinates. */
public final class Attaching {
    /** The formats that are attached besides card, page and long form. */
    public static final List<String> FORMATS = List.of("long-form", "croissant", "cyclonedx");

    /** What is attached, by its classifier. */
    private enum Kind {
        CARD("card", "README.md", "md"),
        PAGE("page", "archive.html", "html"),
        DESCRIPTOR("datacard", "datacard.json", "json"),
        CROISSANT("croissant", "croissant.json", "json"),
        BILL_OF_MATERIALS("cyclonedx", "bom.json", "json");

        private final String classifier;
        private final String file;
        private final String type;

        Kind(String classifier, String file, String type) {
            this.classifier = classifier;
            this.file = file;
            this.type = type;
        }
    }

    private final Workspace workspace;
    private final Path output;
    private final List<Path> others;

    /**
     * What belongs to a module.
     *
     * @param workspace the module's own places
     * @param output the folder into which its datasets were rendered
     * @param others folders of other modules inside, which attach their own
     */
    public Attaching(Workspace workspace, Path output, List<Path> others) {
        this.workspace = workspace;
        this.output = output;
        this.others = List.copyOf(others);
    }

    /**
     * A file to attach.
     *
     * @param classifier what it is; of several datasets it begins with the dataset's id
     * @param type the type of the artifact
     * @param file where it is
     */
    public record Attachment(String classifier, String type, Path file) {}

    /** All that was rendered for the module's own datasets. */
    public List<Attachment> attachments() {
        DescriptorReader reader = new DescriptorReader(
                workspace.library().vocabulary(),
                workspace.limits(),
                workspace.top(),
                workspace.library().artifacts());
        List<String> ids = workspace.search().descriptors().stream()
                .filter(file -> others.stream().noneMatch(file::startsWith))
                .map(file -> reader.read(file, new Findings()))
                .flatMap(Optional::stream)
                .map(Descriptor::id)
                .filter(id -> Files.isDirectory(output.resolve(id), LinkOption.NOFOLLOW_LINKS))
                .toList();
        List<Attachment> all = new ArrayList<>();
        for (String id : ids) {
            String prefix = ids.size() == 1 ? "" : id.replace('/', '-') + "-";
            Stream.of(Kind.values())
                    .map(kind -> new Attachment(
                            prefix + kind.classifier,
                            kind.type,
                            output.resolve(id).resolve(kind.file)))
                    .filter(attachment -> Files.isRegularFile(attachment.file))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }
}
