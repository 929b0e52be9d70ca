package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.audience.Documents;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.document.Document;
import io.github.datacard.exchange.Disclosed;
import io.github.datacard.exchange.Format;
import io.github.datacard.exchange.Formats;
import io.github.datacard.facts.FactsText;
import io.github.datacard.publish.PublishedFile;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.text.FolderTree;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes what is published, always as everybody may see it. Beside data it all lies below {@code .datacard/}, but the card. */
final class PublishedContent {
    private static final String FOLDER = ".datacard/";
    private static final String STAGE = ".publish";
    private static final String CROISSANT = "croissant";

    private final Workspace workspace;
    private final Policy policy;
    private final Cards cards;
    private final Documents documents;
    private final Lazy<Format> croissant;
    private final Lazy<Path> stage;

    /**
     * What is made of some content.
     *
     * @param content all that is published anywhere
     * @param since an earlier state since which pages say what changed
     */
    PublishedContent(
            Workspace workspace,
            Policy policy,
            Cards cards,
            Set<PublishedKind> content,
            Optional<EarlierState> since,
            String version) {
        this.workspace = workspace;
        this.policy = policy;
        this.cards = cards;
        this.documents = new Documents(workspace.library(), policy.audience());
        this.croissant = new Lazy<>(
                () -> new Formats(workspace.library()).named(List.of(CROISSANT)).get(0));
        this.stage = new Lazy<>(() -> rendered(content, since, version));
    }

    /** The files of one dataset. */
    List<PublishedFile> of(JudgedDataset dataset, Set<PublishedKind> content) {
        List<PublishedFile> files = new ArrayList<>();
        Document document = documents.of(dataset.known(), dataset.assessments());
        if (content.contains(PublishedKind.CARD)) {
            files.add(PublishedFile.of(Cards.NAME, cards.rendered(dataset.known(), document)));
        }
        if (content.contains(PublishedKind.FACTS)) {
            documents
                    .facts(dataset.known())
                    .ifPresent(facts -> files.add(PublishedFile.of(FOLDER + "facts.json", FactsText.of(facts))));
        }
        if (content.contains(PublishedKind.CROISSANT)) {
            Disclosed disclosed = documents.disclosed(dataset.known(), document);
            files.add(PublishedFile.of(
                    FOLDER + "croissant.json", croissant.get().write(disclosed).text()));
        }
        if (content.contains(PublishedKind.PAGE)) {
            Path page = stage.get().resolve(dataset.descriptor().id()).resolve("archive.html");
            files.add(PublishedFile.in(FOLDER + "page.html", page));
        }
        return List.copyOf(files);
    }

    /** The catalog with all pages; a web server of GitHub leaves files alone where there is {@code .nojekyll}. */
    List<PublishedFile> site() {
        Path root = stage.get();
        try (Stream<Path> files = Files.walk(root)) {
            return Stream.concat(
                            files.filter(Files::isRegularFile)
                                    .sorted()
                                    .map(file -> PublishedFile.in(
                                            root.relativize(file).toString().replace('\\', '/'), file)),
                            Stream.of(PublishedFile.of(".nojekyll", "")))
                    .toList();
        } catch (IOException failed) {
            throw new DatacardException("Cannot read " + root + ".", failed);
        }
    }

    /** Renders into a folder of its own, which holds nothing of earlier runs and nothing for other audiences. */
    private Path rendered(Set<PublishedKind> content, Optional<EarlierState> since, String version) {
        Path folder = workspace.output().resolve(STAGE);
        delete(folder);
        Workspace staged = new Workspace(
                workspace.sources(),
                Stream.concat(workspace.excludes().stream(), excluded().stream())
                        .toList(),
                folder,
                workspace.top(),
                workspace.viewpoint(),
                workspace.library(),
                workspace.limits());
        List<String> formats =
                content.contains(PublishedKind.CROISSANT) ? List.of("long-form", CROISSANT) : List.of("long-form");
        RenderResult result = new Rendering(
                        staged,
                        policy,
                        new PageOptions(
                                List.of(),
                                formats,
                                content.contains(PublishedKind.PAGE),
                                version,
                                Messages.ENGLISH,
                                since))
                .run();
        result.failures().stream().findFirst().ifPresent(failure -> {
            throw new DatacardException("Cannot render what is to be published: " + failure.text());
        });
        return folder;
    }

    /** The output folder of the run holds no descriptors, wherever it lies. */
    private Optional<String> excluded() {
        return workspace.sources().stream()
                .filter(source -> workspace.output().startsWith(source)
                        && !workspace.output().equals(source))
                .map(source -> source.relativize(workspace.output()).toString().replace('\\', '/') + "/**")
                .findFirst();
    }

    private static void delete(Path folder) {
        try {
            new FolderTree(folder).delete();
        } catch (IOException failed) {
            throw new DatacardException("Cannot delete " + folder + ".", failed);
        }
    }
}
