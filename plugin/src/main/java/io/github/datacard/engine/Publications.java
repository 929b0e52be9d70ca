package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.git.GitRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.NamePattern;
import io.github.datacard.publish.Publication;
import io.github.datacard.publish.PublishFault;
import io.github.datacard.publish.PublishedFile;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Workers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of datasets what is sent: one publication for each on the Hub, one for all of them elsewhere. */
final class Publications {
    private final PublishRequest request;
    private final PublishedContent content;
    private final FaultTexts texts;
    private final ShownPaths paths;
    private final Lazy<Optional<String>> commit;

    Publications(
            PublishRequest request,
            PublishedContent content,
            FaultTexts texts,
            ShownPaths paths,
            Optional<GitRepository> repository) {
        this.request = request;
        this.content = content;
        this.texts = texts;
        this.paths = paths;
        this.commit = new Lazy<>(() -> repository.flatMap(GitRepository::head));
    }

    /** What is sent to places of a kind. */
    List<CardPublication> of(DestinationKind family, List<JudgedDataset> datasets) {
        Set<PublishedKind> chosen = request.contentFor(family);
        if (family == DestinationKind.HUB) {
            return forTheHub(datasets, chosen);
        }
        return List.of(chosen.contains(PublishedKind.SITE) ? site(datasets) : together(family, datasets, chosen));
    }

    /** The folder within the place that all of it lies in, with {@code /} at its end; the top is empty. */
    String prefix(DestinationKind family) {
        return request.contentFor(family).contains(PublishedKind.SITE)
                ? folder(request.places().path().orElse(""))
                : "";
    }

    private List<CardPublication> forTheHub(List<JudgedDataset> datasets, Set<PublishedKind> chosen) {
        Map<String, JudgedDataset> targets = new LinkedHashMap<>();
        for (JudgedDataset dataset : datasets) {
            String target = target(dataset);
            JudgedDataset other = targets.putIfAbsent(target.toLowerCase(Locale.ROOT), dataset);
            if (other != null) {
                throw sameTarget(other, dataset, target);
            }
        }
        return Workers.map(
                datasets,
                dataset -> new CardPublication(
                        new Publication(
                                target(dataset),
                                summary(List.of(dataset)),
                                description(List.of(dataset)),
                                content.of(dataset, chosen)),
                        Map.of(Cards.NAME, dataset)));
    }

    private String target(JudgedDataset dataset) {
        String pattern = request.places().repository();
        return new NamePattern(pattern.isEmpty() ? "{id}" : pattern)
                .of(dataset.descriptor().id());
    }

    private CardPublication site(List<JudgedDataset> datasets) {
        return new CardPublication(
                new Publication("", summary(datasets), description(datasets), content.site()).listed(), Map.of());
    }

    /** One dataset goes to the folder itself, of several each to one of its own. */
    private CardPublication together(DestinationKind family, List<JudgedDataset> datasets, Set<PublishedKind> chosen) {
        NamePattern pattern = new NamePattern(request.places().path().orElse(datasets.size() == 1 ? "" : "{id}"));
        Map<String, JudgedDataset> where = new LinkedHashMap<>();
        List<PublishedFile> files = new ArrayList<>();
        for (JudgedDataset dataset : datasets) {
            String prefix = folder(pattern.of(dataset.descriptor().id()));
            JudgedDataset other = where.putIfAbsent(prefix + Cards.NAME, dataset);
            if (other != null) {
                throw sameTarget(other, dataset, prefix.isEmpty() ? "the same folder" : prefix);
            }
            content.of(dataset, chosen).forEach(file -> files.add(file.at(prefix + file.path())));
        }
        Publication publication = new Publication("", summary(datasets), description(datasets), List.copyOf(files));
        return new CardPublication(family == DestinationKind.FOLDER ? publication.listed() : publication, where);
    }

    private PublishFault sameTarget(JudgedDataset one, JudgedDataset other, String target) {
        return texts.fault(
                "same-target",
                paths.of(one.descriptor().file()),
                paths.of(other.descriptor().file()),
                target);
    }

    private String folder(String path) {
        String clean = path.strip().replace('\\', '/').replaceFirst("/+$", "");
        boolean outside = clean.startsWith("/")
                || Stream.of(clean.split("/", -1))
                        .anyMatch(part -> part.equals("..") || part.equals(".") || part.equals(".git"));
        if (outside || clean.contains("{") || clean.chars().anyMatch(Character::isISOControl)) {
            throw texts.fault("folder-path", path.replaceAll("\\p{Cntrl}", "?"));
        }
        return clean.isEmpty() ? "" : clean + "/";
    }

    private String summary(List<JudgedDataset> datasets) {
        return request.message()
                .map(text -> text.strip().lines().findFirst().orElse(""))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> datasets.size() == 1
                        ? "Publish the documentation of " + title(datasets.get(0))
                        : "Publish the documentation of " + datasets.size() + " datasets");
    }

    private String description(List<JudgedDataset> datasets) {
        String list = datasets.size() == 1
                ? ""
                : datasets.stream().map(dataset -> "- " + title(dataset) + "\n").collect(Collectors.joining()) + "\n";
        String from = commit.get().map(id -> "\nSource: commit " + id).orElse("");
        return list + "Made by Datacard " + request.version() + " from the descriptors of the datasets." + from;
    }

    private static String title(JudgedDataset dataset) {
        String version = dataset.descriptor().text(Paths.VERSION);
        return dataset.descriptor().id() + (version.isEmpty() ? "" : " " + version);
    }
}
