package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids of datasets: {@code name} or {@code namespace/name} by the Hub's grammar (huggingface_hub,
 * {@code validate_repo_id}), and no name that an operating system or our own output needs.
 */
public final class DatasetId {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9])?");
    private static final Set<String> OURS = Set.of("assets", "audit");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern OUTPUT =
            Pattern.compile("(?i)((index|gaps|lineage)\\.html|findings\\.(json|sarif)|test-datacard\\.xml)");

    private DatasetId() {}

    /** Whether the id is good; else a finding says why not. */
    static boolean accept(String id, Location place, boolean written, Findings findings) {
        if (isWellFormed(id) && !isReserved(id)) {
            return true;
        }
        String remedy = written
                ? "Write a name such as shop-reviews, or my-team/shop-reviews."
                : "The id comes from the folder's name. Add a line \"id: " + suggestion(id) + "\" to the descriptor.";
        if (id.contains("\\")) {
            findings.add(ReadingRule.INVALID_ID, place, "The id \"" + shown(id) + "\" has a backslash", remedy);
        } else if (id.startsWith("/") || id.matches("[A-Za-z]:.*")) {
            findings.add(ReadingRule.INVALID_ID, place, "The id \"" + shown(id) + "\" is an absolute path", remedy);
        } else if (List.of(id.split("/", -1)).stream().anyMatch(part -> part.equals("..") || part.equals("."))) {
            findings.add(
                    ReadingRule.INVALID_ID,
                    place,
                    "The id \"" + shown(id) + "\" would leave the output folder",
                    remedy);
        } else if (!isWellFormed(id)) {
            findings.add(
                    ReadingRule.INVALID_ID,
                    place,
                    "The id \"" + shown(id)
                            + "\" is not one that the Hub takes: up to 96 letters, digits, \".\", \"_\" and"
                            + " \"-\", no two of \"-\" or \".\" together, and at most one \"/\"",
                    remedy);
        } else {
            findings.add(
                    ReadingRule.RESERVED_ID, place, "The id \"" + shown(id) + "\" is reserved", "Choose another id.");
        }
        return false;
    }

    private static boolean isWellFormed(String id) {
        String[] parts = id.split("/", -1);
        boolean names = parts.length <= 2 && id.length() <= 96;
        for (String part : parts) {
            names &= NAME.matcher(part).matches()
                    && !part.contains("--")
                    && !part.contains("..")
                    && !part.toLowerCase(Locale.ROOT).endsWith(".git")
                    && !part.toLowerCase(Locale.ROOT).endsWith(".ipynb");
        }
        return names;
    }

    private static boolean isReserved(String id) {
        String first = id.split("/", 2)[0];
        return OURS.contains(first.toLowerCase(Locale.ROOT))
                || OUTPUT.matcher(first).matches()
                || List.of(id.split("/", -1)).stream()
                        .anyMatch(part -> DEVICE.matcher(part).matches());
    }

    /** The id that a descriptor without one has: the name of its folder, or what stands before {@code .datacard}. */
    public static String fromFile(Path descriptor) {
        String file = String.valueOf(descriptor.getFileName());
        if (file.endsWith("." + DescriptorFinder.NAME)) {
            return file.substring(0, file.length() - DescriptorFinder.NAME.length() - 1);
        }
        Path folder = descriptor.toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null
                ? "dataset"
                : folder.getFileName().toString();
    }

    /** An id as near as possible to a name. */
    public static String suggestion(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._]+", "-")
                .replaceAll("[-.]{2,}", "-")
                .replaceAll("\\.(git|ipynb)$", "-$1")
                .replaceAll("^[-._]+|[-._]+$", "");
        String id = plain.length() > 90 ? plain.substring(0, 90).replaceAll("[-._]+$", "") : plain;
        return id.isEmpty() ? "my-dataset" : isReserved(id) ? "data-" + id : id;
    }

    private static String shown(String id) {
        return ScalarReader.shortened(id);
    }

    /** An id as a name for people: {@code old-letters} is "Old letters". */
    public static String title(String id) {
        String words = id.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? "My dataset" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
