package io.github.datacard.publish;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.git.GitProgram;
import io.github.datacard.text.Digest;
import io.github.datacard.text.FolderTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A branch of a git repository. A commit is made on top of its head in a repository of our own that holds nothing else,
 * and is pushed without force: git takes it whole or not at all, and not if somebody else pushed meanwhile.
 */
final class GitRemote implements Destination {
    private static final Pattern HEAD = Pattern.compile("(?m)^ref: refs/heads/(\\S+)\tHEAD$");
    private static final Pattern BRANCH = Pattern.compile("[^\\s~^:?*\\[\\\\\\p{Cntrl}-][^\\s~^:?*\\[\\\\\\p{Cntrl}]*");
    /** Servers of git take a token for the name of a user, too. */
    private static final Pattern WITH_PASSWORD =
            Pattern.compile("(?i)^[a-z+]+://(?:[^/@]*:[^/@]*|(?:gh[a-z]|github_pat|glpat|hf)[_-]\\w+|[\\w-]{36,})@.*");

    private static final Pattern WEB = Pattern.compile("^(https?://[^/]+/).*");
    private static final Pattern ENTRY = Pattern.compile("(?s)\\d{6} blob ([0-9a-f]+)\t(.+)");
    private static final Pattern REJECTED = Pattern.compile(
            "(?i)non-fast-forward|fetch first|cannot lock ref|failed to update ref|\\[remote rejected].*(lock|already exists)|reference already exists|stale info");

    private final Options options;
    private final FaultTexts texts;
    private final Path folder;
    private final GitRun git;
    private Optional<String> branch;
    private String digest = "SHA-1";
    private int attempts;

    private GitRemote(Options options, FaultTexts texts, Path folder, GitRun git) {
        this.options = options;
        this.texts = texts;
        this.folder = folder;
        this.git = git;
        this.branch = options.branch();
    }

    /**
     * Where to push to.
     *
     * @param address the address of the repository
     * @param branch the branch; that to which HEAD leads where none is given
     * @param prefix the folder in the repository, empty or with {@code /} at its end
     * @param login what the server asks for
     */
    record Options(String address, Optional<String> branch, String prefix, Optional<Login> login) {}

    static GitRemote open(Options options, FaultTexts texts) {
        requireAddress(options, texts);
        Path program = GitProgram.path().orElseThrow(() -> texts.fault("git-missing"));
        try {
            Path folder = Files.createTempDirectory("datacard-git");
            return new GitRemote(options, texts, folder, new GitRun(program, folder, login(options)));
        } catch (IOException failed) {
            throw new DatacardException("Cannot make a temporary folder.", failed);
        }
    }

    private static void requireAddress(Options options, FaultTexts texts) {
        String address = options.address();
        if (WITH_PASSWORD.matcher(address).matches()) {
            throw texts.fault("git-password");
        }
        if (address.isBlank()
                || address.startsWith("-")
                || address.contains("::")
                || address.chars().anyMatch(Character::isISOControl)) {
            throw texts.fault("git-address", address.replaceAll("\\p{Cntrl}", "?"));
        }
        options.branch().filter(name -> !isBranch(name)).ifPresent(name -> {
            throw texts.fault("git-branch", name.replaceAll("\\p{Cntrl}", "?"));
        });
    }

    private static boolean isBranch(String name) {
        return BRANCH.matcher(name).matches()
                && !name.contains("..")
                && !name.contains("//")
                && !name.contains("@{")
                && !name.endsWith("/")
                && !name.endsWith(".lock")
                && !name.endsWith(".");
    }

    /** The setting of git that sends a login, to this server alone. */
    private static Map<String, String> login(Options options) {
        Matcher web = WEB.matcher(options.address());
        if (options.login().isEmpty() || !web.matches()) {
            return Map.of();
        }
        Login login = options.login().get();
        String pair = (login.user().isEmpty() ? "datacard" : login.user()) + ":" + login.password();
        return Map.of(
                "http." + web.group(1) + ".extraHeader",
                "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String place(Publication publication) {
        return options.address()
                + branch.map(name -> ", branch " + name).orElse("")
                + (options.prefix().isEmpty() ? "" : ", folder " + options.prefix());
    }

    @Override
    public RemoteFiles look(Publication publication) {
        Optional<String> head = head();
        Map<String, String> ids = head.map(this::files).orElse(Map.of());
        Manifest earlier = Manifest.read(Optional.ofNullable(ids.get(options.prefix() + Manifest.PATH))
                .map(this::text)
                .orElse(""));
        Map<String, Supplier<String>> present = new TreeMap<>();
        TreeSet<String> changed = new TreeSet<>();
        TreeSet<String> edited = new TreeSet<>();
        for (PublishedFile file : publication.files()) {
            Optional<String> id = Optional.ofNullable(ids.get(options.prefix() + file.path()));
            if (id.filter(file.gitId(digest)::equals).isEmpty()) {
                changed.add(file.path());
                id.ifPresent(there -> present.put(file.path(), () -> text(there)));
                if (id.isPresent() && isEdited(earlier, file.path(), id.get())) {
                    edited.add(file.path());
                }
            }
        }
        return new RemoteFiles(head, changed, present, edited, obsolete(publication, earlier, ids), "");
    }

    /** Whether a file is another one than that which was published. */
    private boolean isEdited(Manifest earlier, String path, String id) {
        return earlier.digest(path)
                .filter(known -> !known.equals(Digest.of(content(id))))
                .isPresent();
    }

    private TreeSet<String> obsolete(Publication publication, Manifest earlier, Map<String, String> ids) {
        TreeSet<String> obsolete = new TreeSet<>(earlier.digests().keySet());
        publication.files().forEach(file -> obsolete.remove(file.path()));
        obsolete.removeIf(path -> !ids.containsKey(options.prefix() + path));
        return obsolete;
    }

    /** Fetches the head of the branch, without the files and the history; empty if there is no such branch yet. */
    private Optional<String> head() {
        GitRun.Result listed = git.run("ls-remote", "--symref", "--", options.address());
        if (!listed.isGood()) {
            throw fault(listed);
        }
        if (branch.isEmpty()) {
            Matcher head = HEAD.matcher(listed.text());
            branch = Optional.of(head.find() ? head.group(1) : "main");
        }
        String ref = "refs/heads/" + name();
        Optional<String> head = listed.text()
                .lines()
                .filter(line -> line.endsWith("\t" + ref))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .findFirst();
        prepare(head);
        head.ifPresent(id -> {
            GitRun.Result fetched = git.run(
                    "fetch", "--quiet", "--depth=1", "--no-tags", "--filter=blob:none", "there", "+" + ref + ":" + ref);
            if (!fetched.isGood()) {
                throw fault(fetched);
            }
        });
        return head.map(id -> git.run("rev-parse", "--verify", ref).text().strip());
    }

    private void prepare(Optional<String> head) {
        if (Files.exists(folder.resolve("HEAD"))) {
            return;
        }
        boolean long256 = head.filter(id -> id.length() == 64).isPresent();
        digest = long256 ? "SHA-256" : "SHA-1";
        List<String> init = new ArrayList<>(List.of("init", "--quiet", "--bare", "--template="));
        if (long256) {
            init.add("--object-format=sha256");
        }
        require(git.run(init.toArray(String[]::new)));
        require(git.run("remote", "add", "there", options.address()));
        git.run("config", "remote.there.promisor", "true");
        git.run("config", "remote.there.partialclonefilter", "blob:none");
    }

    private Map<String, String> files(String commit) {
        Map<String, String> ids = new HashMap<>();
        GitRun.Result listed = git.run("ls-tree", "-r", "-z", "--full-tree", commit);
        require(listed);
        for (String line : listed.text().split("\0", -1)) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                ids.put(entry.group(2), entry.group(1));
            }
        }
        return ids;
    }

    private String text(String id) {
        return new String(content(id), StandardCharsets.UTF_8);
    }

    private byte[] content(String id) {
        GitRun.Result read = git.run("cat-file", "blob", id);
        require(read);
        return read.output();
    }

    @Override
    public Receipt send(Publication publication, RemoteFiles seen) {
        String made = "refs/datacard/" + ++attempts;
        require(git.feed(
                out -> stream(publication, seen, made, out), "fast-import", "--quiet", "--date-format=now", "--done"));
        GitRun.Result pushed = git.run("push", "--quiet", "there", made + ":refs/heads/" + name());
        if (!pushed.isGood()) {
            if (REJECTED.matcher(pushed.said()).find()) {
                throw new ChangedMeanwhile(place(publication) + " was changed by somebody else.");
            }
            throw fault(pushed);
        }
        String commit = git.run("rev-parse", "--verify", made).text().strip();
        return new Receipt(place(publication) + ", commit " + commit, List.of());
    }

    private void stream(Publication publication, RemoteFiles seen, String ref, OutputStream out) throws IOException {
        write(out, "commit " + ref + "\n");
        write(out, "author " + person("GIT_AUTHOR_IDENT") + " now\n");
        write(out, "committer " + person("GIT_COMMITTER_IDENT") + " now\n");
        String message = publication.summary()
                + (publication.description().isBlank()
                        ? ""
                        : "\n\n" + publication.description().strip()) + "\n";
        data(out, message.getBytes(StandardCharsets.UTF_8));
        if (seen.revision().isPresent()) {
            write(out, "from " + seen.revision().get() + "\n");
        }
        for (String path : seen.obsolete()) {
            write(out, "D " + quoted(options.prefix() + path) + "\n");
        }
        for (PublishedFile file : publication.files()) {
            if (seen.changed().contains(file.path())) {
                write(out, "M 100644 inline " + quoted(options.prefix() + file.path()) + "\n");
                write(out, "data " + file.size() + "\n");
                try (InputStream in = file.open()) {
                    in.transferTo(out);
                }
                write(out, "\n");
            }
        }
        write(out, "done\n");
    }

    private static void data(OutputStream out, byte[] bytes) throws IOException {
        write(out, "data " + bytes.length + "\n");
        out.write(bytes);
        write(out, "\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String path) {
        return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** As git knows the user; a build server often is nobody. */
    private String person(String variable) {
        GitRun.Result known = git.run("var", variable);
        Matcher person = Pattern.compile("^([^<>\\n]*<[^<>\\n]*>)").matcher(known.text());
        return known.isGood() && person.find() ? person.group(1) : "Datacard <datacard@localhost>";
    }

    private String name() {
        return branch.orElse("main");
    }

    private void require(GitRun.Result result) {
        if (!result.isGood()) {
            throw fault(result);
        }
    }

    private PublishFault fault(GitRun.Result failed) {
        return texts.ofGit(options.address(), name(), failed.said());
    }

    @Override
    public void close() {
        try {
            new FolderTree(folder).delete();
        } catch (IOException left) {
            // What is published stays published; a temporary folder that cannot be deleted is no reason to fail.
        }
    }
}
