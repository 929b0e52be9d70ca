package io.github.datacard.publish;

import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Node;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The Hugging Face Hub by its commit API. What is equal already is not sent; the commit names the one that was looked at,
 * so that nobody's change is replaced unseen.
 */
final class Hub implements Destination {
    /** The card, which the Hub reads. */
    static final String CARD = "README.md";

    private static final Pattern ID = Pattern.compile("[\\w.-]{1,96}/[A-Za-z0-9_](?:[\\w.-]{0,94}[A-Za-z0-9_])?");

    private final HubClient client;
    private final Tokens tokens;
    private final FaultTexts texts;
    private final Options options;
    private final Map<String, UploadPlan> plans = new ConcurrentHashMap<>();

    Hub(HubClient client, Tokens tokens, FaultTexts texts, Options options) {
        this.client = client;
        this.tokens = tokens;
        this.texts = texts;
        this.options = options;
    }

    /**
     * How to publish.
     *
     * @param branch the branch, or the pull request as {@code refs/pr/1}
     * @param pullRequest whether to open a pull request
     * @param create whether to create repositories that are missing, and who may see them
     */
    record Options(String branch, boolean pullRequest, CreateRepository create) {}

    /**
     * A commit that was made.
     *
     * @param request the address of the pull request that it opened; may be empty
     */
    private record Commit(String address, String request) {
        static Commit ofPullRequest(String request) {
            return new Commit("", request);
        }

        String where() {
            return request.isEmpty() ? address : request;
        }

        String revision(String branch) {
            return request.isEmpty() ? branch : "refs/pr/" + request.replaceFirst(".*/", "");
        }
    }

    @Override
    public String place(Publication publication) {
        return repository(publication).place();
    }

    private HubRepository repository(Publication publication) {
        return new HubRepository(client, tokens, texts, options, publication);
    }

    @Override
    public RemoteFiles look(Publication publication) {
        requireId(publication.target());
        HubRepository repository = repository(publication);
        UploadPlan before = plan(publication, repository);
        if (before.changed(publication).isEmpty()) {
            return there(Optional.empty(), new TreeSet<>(), Map.of(), "");
        }
        // Whatever happens from now on, the commit is made on top of this one or not at all.
        String revision = head(repository);
        UploadPlan now = plan(publication, repository);
        TreeSet<String> others = now.changed(publication);
        Map<String, Supplier<String>> present = new TreeMap<>();
        others.stream()
                .filter(now::isThere)
                .forEach(path -> present.put(path, () -> content(repository, revision, path)));
        Optional<String> open =
                options.pullRequest() && !others.isEmpty() ? open(publication, repository) : Optional.empty();
        return open.isPresent()
                ? there(Optional.of(revision), new TreeSet<>(), Map.of(), "open as " + open.get())
                : there(Optional.of(revision), others, present, "");
    }

    /** What the Hub decides now, which is kept for sending. */
    private UploadPlan plan(Publication publication, HubRepository repository) {
        UploadPlan plan = UploadPlan.of(publication, repository);
        plans.put(publication.target(), plan);
        return plan;
    }

    private static RemoteFiles there(
            Optional<String> revision, TreeSet<String> changed, Map<String, Supplier<String>> present, String note) {
        return new RemoteFiles(revision, changed, present, new TreeSet<>(), new TreeSet<>(), note);
    }

    private void requireId(String target) {
        if (!ID.matcher(target).matches() || target.contains("--") || target.contains("..")) {
            throw texts.fault("no-namespace", target);
        }
    }

    private String head(HubRepository repository) {
        Reply reply = repository.ask(HubRequest.get(repository.revision(options.branch()) + "?expand=sha"));
        String sha = reply.text("sha");
        if (!sha.matches("[0-9a-f]{5,64}")) {
            throw repository.strange(reply);
        }
        return sha;
    }

    /** The text of a file; empty if somebody removed it meanwhile. */
    private static String content(HubRepository repository, String revision, String path) {
        Reply reply = repository.answered(HubRequest.get(repository.file(revision, path)));
        if (reply.status() == 404 && reply.hasError("EntryNotFound")) {
            return "";
        }
        repository.require(reply);
        return reply.text();
    }

    /** An open pull request with the same content, that an earlier run made. */
    private static Optional<String> open(Publication publication, HubRepository repository) {
        Reply reply = repository.ask(HubRequest.get(repository.api() + "/discussions?type=pull_request&status=open"));
        String end = mark(publication);
        return reply.object().stream()
                .flatMap(object -> object.items("discussions").stream())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .filter(discussion -> discussion.text("title").endsWith(end))
                .map(discussion -> repository.place() + "/discussions/" + discussion.text("num"))
                .findFirst();
    }

    private static String mark(Publication publication) {
        return " [" + publication.mark() + "]";
    }

    @Override
    public void validate(Publication publication) {
        HubRepository repository = repository(publication);
        publication.file(CARD).ifPresent(card -> {
            Reply reply = repository.answered(HubRequest.post(
                    "/api/validate-yaml",
                    JsonText.ordered("content", card.text(), "repoType", "dataset", "repoId", publication.target())));
            if (reply.status() == 400) {
                throw repository.refused(reply);
            }
            repository.require(reply);
        });
    }

    @Override
    public Receipt send(Publication publication, RemoteFiles seen) {
        HubRepository repository = repository(publication);
        UploadPlan plan = Optional.ofNullable(plans.get(publication.target())).orElse(UploadPlan.NONE);
        List<PublishedFile> changed = publication.files().stream()
                .filter(file -> seen.changed().contains(file.path()))
                .toList();
        List<PublishedFile> large = changed.stream().filter(plan::isLarge).toList();
        if (!large.isEmpty()) {
            repository.upload(large);
        }
        CommitLines lines = new CommitLines(
                publication.summary() + (options.pullRequest() ? mark(publication) : ""),
                publication.description(),
                seen.revision().orElse(""));
        for (PublishedFile file : changed) {
            if (plan.isLarge(file)) {
                lines.stored(file);
            } else {
                lines.file(file);
            }
        }
        Commit made = committed(publication, repository, seen, lines.toString());
        return new Receipt(made.where(), understood(publication, repository, made.revision(options.branch())));
    }

    private Commit committed(Publication publication, HubRepository repository, RemoteFiles seen, String lines) {
        HubRequest request = HubRequest.post(URI.create(repository.change("commit")), CommitLines.TYPE, lines);
        // On top of a named commit a second try finds another head; a pull request would be opened twice.
        boolean safe = seen.revision().isPresent() && !options.pullRequest();
        Reply reply;
        try {
            reply = repository.answered(safe ? request : request.once());
        } catch (LostAnswer lost) {
            return open(publication, repository)
                    .map(Commit::ofPullRequest)
                    .orElseThrow(() -> texts.fault(lost, "no-answer-pull-request", repository.place()));
        }
        if (reply.status() == 412 || reply.status() == 409) {
            throw new ChangedMeanwhile(repository.place() + " was changed by somebody else.");
        }
        if (reply.status() == 400) {
            throw repository.refused(reply);
        }
        repository.require(reply);
        return reply.object()
                .filter(object -> !object.text("commitOid").isEmpty())
                .map(object -> new Commit(object.text("commitUrl"), object.text("pullRequestUrl")))
                .orElseThrow(() -> repository.strange(reply));
    }

    /** Asks the Hub what it made of the card. What is published stays published, so nothing fails here. */
    private static List<String> understood(Publication publication, HubRepository repository, String revision) {
        if (publication.file(CARD).isEmpty()) {
            return List.of();
        }
        try {
            Reply reply = repository.answered(HubRequest.get(repository.revision(revision)));
            return reply.object()
                    .filter(object -> reply.isGood())
                    .map(object -> understood(publication, object))
                    .orElseGet(() -> List.of(unknown(publication, FaultTexts.reason(reply.said()))));
        } catch (PublishFault unreachable) {
            return List.of(unknown(publication, FaultTexts.reason(String.valueOf(unreachable.getMessage()))));
        }
    }

    private static String unknown(Publication publication, String reason) {
        return "It is not known whether the Hub understood the card of " + publication.target() + reason + ".";
    }

    private static List<String> understood(Publication publication, Node.Mapping object) {
        Optional<String> error = object.get("cardError")
                .filter(node -> !node.isNothing())
                .map(node -> node instanceof Node.Scalar scalar ? scalar.text() : object.text("cardError"));
        if (error.isPresent()) {
            return List.of("The Hub did not understand the card of " + publication.target()
                    + FaultTexts.reason(error.get()) + ".");
        }
        boolean read = object.get("cardData")
                .filter(node ->
                        node instanceof Node.Mapping map && !map.entries().isEmpty())
                .isPresent();
        return read ? List.of() : List.of("The Hub found no metadata in the card of " + publication.target() + ".");
    }
}
