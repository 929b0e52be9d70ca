package io.github.datacard.git;

import io.github.datacard.diagnostic.DatacardException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A git repository of which other commits can be looked at. */
public final class GitRepository {
    /** A command has room for so many paths on any system. */
    private static final int AT_A_TIME = 200;

    private static final String AGAINST = "-Ddatacard.against";

    private final Path root;
    private final GitProcess git;
    private final String option;

    private GitRepository(Path root, String option) {
        this.root = root;
        this.git = new GitProcess(root);
        this.option = option;
    }

    /** The repository whose working tree begins at a folder, if there is one. */
    public static Optional<GitRepository> at(Path root) {
        return Files.exists(root.resolve(".git")) ? Optional.of(new GitRepository(root, AGAINST)) : Optional.empty();
    }

    /** The same for commits that another option names, such as {@code -Ddatacard.diff.from}. */
    public GitRepository askedBy(String other) {
        return new GitRepository(root, other);
    }

    /**
     * The tree of a commit, which is to be closed.
     *
     * @param ref a branch, tag or commit
     * @param largest files with more bytes are there, but empty
     * @throws DatacardException if there is no such commit here
     */
    public GitTree tree(String ref, long largest) {
        return GitTree.of(git, commit(ref), String.valueOf(root.getFileName()), largest, GitTree.TELLING);
    }

    /**
     * The tree of a commit, which is to be closed, with the content of documentation only: descriptors, facts and cards.
     *
     * @param ref a branch, tag or commit
     * @param largest files with more bytes are there, but empty
     * @throws DatacardException if there is no such commit here
     */
    public GitTree documentation(String ref, long largest) {
        return GitTree.of(git, commit(ref), String.valueOf(root.getFileName()), largest, GitTree.DOCUMENTATION);
    }

    /**
     * The commit that a name means.
     *
     * @throws DatacardException if there is no such commit here
     */
    public String commit(String ref) {
        GitProcess.Run found = resolve(ref);
        if (found.complaint().isPresent()) {
            throw new DatacardException("git knows no commit, branch or tag \"" + ref + "\" here ("
                    + found.complaint().get() + "). Correct " + option
                    + ", or fetch it first: a build server often fetches one commit only"
                    + " (in GitHub Actions set fetch-depth: 0, in GitLab CI set GIT_DEPTH: 0).");
        }
        return found.text().strip();
    }

    /** The commit at which the present branch left another; that commit itself if they have none in common. */
    public String fork(String ref) {
        String commit = commit(ref);
        GitProcess.Run base = git.run("merge-base", commit, "HEAD");
        return base.complaint().isPresent() ? commit : base.text().strip();
    }

    /**
     * The nearest tag below what is checked out. If nothing changed since a tag, that release is being made, and the one
     * before it counts.
     *
     * @param names patterns of tags, as git has them
     * @param others patterns of tags that do not count
     */
    public Optional<String> lastTag(List<String> names, List<String> others) {
        List<String> command = new ArrayList<>(List.of("describe", "--tags", "--abbrev=0"));
        names.forEach(name -> command.add("--match=" + name));
        others.forEach(name -> command.add("--exclude=" + name));
        if (git.run("status", "--porcelain", "--untracked-files=no").text().isBlank()) {
            git.run("tag", "--points-at", "HEAD").text().lines().forEach(tag -> command.add("--exclude=" + tag));
        }
        GitProcess.Run found = git.run(command.toArray(String[]::new));
        return found.complaint().isPresent()
                ? Optional.empty()
                : Optional.of(found.text().strip());
    }

    /** Whether this is a clone of the last commits only, in which tags may be missing. */
    public boolean isShallow() {
        return git.run("rev-parse", "--is-shallow-repository").text().strip().equals("true");
    }

    /** The commit that is checked out, if there is one and git knows it. */
    public Optional<String> head() {
        try {
            GitProcess.Run head = git.run("rev-parse", "--verify", "HEAD");
            return head.complaint().isPresent()
                    ? Optional.empty()
                    : Optional.of(head.text().strip());
        } catch (DatacardException withoutGit) {
            return Optional.empty();
        }
    }

    /** Whether a file differs from that of the commit that is checked out, or is not in it. */
    public boolean isChanged(Path file) {
        return !git.run(
                        "status",
                        "--porcelain",
                        "--",
                        file.toAbsolutePath().normalize().toString())
                .text()
                .isBlank();
    }

    /**
     * Those of some files that differ from the commit that is checked out, or are not in it; ignored ones do not count.
     *
     * @param names patterns of more files, in all folders
     */
    public List<Path> uncommitted(List<Path> files, String... names) {
        List<Path> found = new ArrayList<>();
        for (int from = 0; from < files.size(); from += AT_A_TIME) {
            found.addAll(status(files.subList(from, Math.min(files.size(), from + AT_A_TIME)), names));
        }
        return found.stream().distinct().toList();
    }

    private List<Path> status(List<Path> files, String... names) {
        List<String> arguments =
                new ArrayList<>(List.of("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--"));
        List.of(names).forEach(name -> arguments.add(":(top,glob)**/" + name));
        files.forEach(file -> arguments.add(file.toAbsolutePath().normalize().toString()));
        GitProcess.Run status = git.run(arguments.toArray(String[]::new));
        status.complaint().ifPresent(why -> {
            throw new DatacardException("git cannot say which files are committed (" + why
                    + "). Mend that, or publish all the same with -Ddatacard.publish.committed=false.");
        });
        return Stream.of(status.text().split("\0", -1))
                .filter(line -> line.length() > 3)
                .map(line -> root.resolve(line.substring(3)))
                .toList();
    }

    /** Whether some commit on the way to the one that is checked out has a file with a content of this id. */
    public boolean held(Path file, String id) {
        return git.run(
                        "log",
                        "--format=",
                        "--raw",
                        "--no-abbrev",
                        "--no-renames",
                        "--",
                        file.toAbsolutePath().normalize().toString())
                .text()
                .contains(" " + id + " ");
    }

    /** The files that differ from where this branch left a ref; none if there is no such ref here. */
    public Set<Path> changedSince(String ref) {
        GitProcess.Run found = resolve(ref);
        if (found.complaint().isPresent()) {
            return Set.of();
        }
        String commit = found.text().strip();
        GitProcess.Run base = git.run("merge-base", commit, "HEAD");
        GitProcess.Run changed = git.run(
                "diff",
                "--name-only",
                "-z",
                "--no-ext-diff",
                "--no-textconv",
                "--no-renames",
                base.complaint().isPresent() ? commit : base.text().strip(),
                "--");
        return Stream.of(changed.text().split("\0", -1))
                .filter(name -> !name.isEmpty())
                .map(root::resolve)
                .collect(Collectors.toSet());
    }

    /** The files that were renamed since a commit, as git sees them: their old names by the new ones. */
    public Map<Path, String> renamedSince(String ref) {
        GitProcess.Run found = resolve(ref);
        Map<Path, String> renamed = new LinkedHashMap<>();
        if (found.complaint().isPresent()) {
            return renamed;
        }
        String[] words = git.run(
                        "diff",
                        "--name-status",
                        "-z",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--find-renames",
                        "--diff-filter=R",
                        found.text().strip(),
                        "--")
                .text()
                .split("\0", -1);
        for (int at = 0; at + 2 < words.length; at += 3) {
            renamed.put(root.resolve(words[at + 2]), words[at + 1]);
        }
        return renamed;
    }

    /** A name that begins with a hyphen would be an option of git. */
    private GitProcess.Run resolve(String ref) {
        if (ref.isBlank() || ref.startsWith("-") || ref.chars().anyMatch(Character::isISOControl)) {
            throw new DatacardException("\"" + ref.replaceAll("\\p{Cntrl}", "?")
                    + "\" is no name of a commit, branch or tag. Correct " + option + ", for example " + option
                    + "=origin/main.");
        }
        return git.run("rev-parse", "--verify", "--end-of-options", ref + "^{commit}");
    }
}
