package io.github.datacard.hub;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names and patterns that the library {@code datasets} refuses, each with the reason and what to write. Source: {@code
 * naming.py} and {@code data_files.py} of version 5.0.1.
 */
public final class LoaderNames {
    private static final Pattern SPLIT = Pattern.compile("\\w+(\\.\\w+)*+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_CONFIG = Pattern.compile("[<>:/\\\\|?*]");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.]+://.*|.*::.*", Pattern.DOTALL);
    private static final Pattern ABSOLUTE = Pattern.compile("/.*|~(/.*)?|[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile("\\{[^{}]*,[^{}]*\\}");
    private static final String ANY_DEPTH = "**";
    private static final String ALL = "all";

    private LoaderNames() {}

    /** Whether a path is an address, which the loader takes, too. */
    public static boolean isElsewhere(String path) {
        return ELSEWHERE.matcher(path).matches();
    }

    /**
     * Why a name or pattern is refused.
     *
     * @param reason completes "…, because "
     * @param remedy what to write
     */
    public record Fault(String reason, String remedy) {}

    /** What is wrong with the name of a split. */
    public static Optional<Fault> ofSplit(String name) {
        if (name.equals(ALL)) {
            return Optional.of(new Fault("\"all\" stands for all splits together", "Name it train, or full."));
        }
        return SPLIT.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "names of splits may hold letters, digits, underscores, and single dots between them",
                        "Write " + word(name, "train") + "."));
    }

    /** What is wrong with the name of a configuration. */
    public static Optional<Fault> ofConfig(String name) {
        if (name.isBlank()) {
            return Optional.of(new Fault("it is empty", "Write default, or what the configuration holds."));
        }
        return NO_CONFIG.matcher(name).find()
                ? Optional.of(new Fault(
                        "names of configurations may hold none of < > : / \\ | ? *",
                        "Write "
                                + name.replaceAll(NO_CONFIG.pattern() + "+", "-")
                                        .replaceAll("^-|-$", "") + "."))
                : Optional.empty();
    }

    private static String word(String name, String otherwise) {
        String word = NO_WORD.matcher(name).replaceAll("_").replaceAll("^_+|_+$", "");
        return word.isEmpty() || word.equals(ALL) ? otherwise : word;
    }

    /** What is wrong with a path or pattern of data files. */
    public static Optional<Fault> ofPattern(String path) {
        if (path.isBlank()) {
            return fault("it is empty", "Write the path of a file.");
        }
        if (isElsewhere(path)) {
            return Optional.empty();
        }
        if (ABSOLUTE.matcher(path).matches()) {
            return fault(
                    "it looks for the files on the computer of whoever loads them",
                    "Write the path as it is seen from the folder of the card.");
        }
        if (SCHEME.matcher(path).matches()) {
            return fault(
                    "what stands before the first colon is taken for the kind of an address",
                    "Give the folder or file a name without a colon.");
        }
        if (path.indexOf('\\') >= 0) {
            return fault("\"\\\" parts no folders there", "Write " + path.replace('\\', '/') + ".");
        }
        if (parts(path).contains("..")) {
            return fault("\"..\" leaves the folder", "Write the path as it is seen from the folder of the card.");
        }
        if (parts(path).stream().anyMatch(part -> part.contains(ANY_DEPTH) && !part.equals(ANY_DEPTH))) {
            return fault(
                    "** stands for folders at any depth and cannot be part of a name", "Write " + deep(path) + ".");
        }
        return braces(path);
    }

    private static Optional<Fault> braces(String path) {
        if (CHOICE.matcher(path).find()) {
            return fault("braces are taken as they are and list no choices", "Write a list of paths.");
        }
        if (path.contains("[^")) {
            return fault("[^…] finds the character ^ itself", "Write " + path.replace("[^", "[!") + ".");
        }
        return path.endsWith("/") && !path.endsWith(ANY_DEPTH + "/")
                ? fault("it is a folder", "Write " + path + ANY_DEPTH + ".")
                : Optional.empty();
    }

    private static Optional<Fault> fault(String reason, String remedy) {
        return Optional.of(new Fault(reason, remedy));
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    private static String deep(String path) {
        return parts(path).stream().map(LoaderNames::deepened).collect(Collectors.joining("/"));
    }

    private static String deepened(String part) {
        int at = part.indexOf(ANY_DEPTH);
        if (at < 0 || part.equals(ANY_DEPTH)) {
            return part;
        }
        String before = part.substring(0, at);
        String after = part.substring(at).replaceFirst("^\\*+", "");
        return (before.isEmpty() ? "" : before + "*/") + ANY_DEPTH + (after.isEmpty() ? "" : "/*" + after);
    }
}
