package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.SafeUrl;
import java.util.List;
import java.util.regex.Pattern;

/** The files of {@code distribution}: each has an address and a checksum, or lies in another. */
record ResourceCheck(CroissantRules rules, PropertyCheck properties, MediaTypeCheck types, Remarks remarks) {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_FILE;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=");
    private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}|[A-Za-z0-9+/]{22}==");
    private static final Pattern ON_ONE_COMPUTER =
            Pattern.compile("(?i)(?:file:|/|\\\\|[a-z]:[/\\\\]|https?://(?:localhost|127\\.0\\.0\\.1)(?:[:/]|$)).*");
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:javascript|data|mailto|tel|blob|about):.*");
    private static final String GIT = "git+https";

    void check(Thing dataset) {
        boolean live = dataset.text("isLiveDataset").equalsIgnoreCase("true");
        for (Thing resource : dataset.all("distribution")) {
            if (resource.types().contains("FileObject")) {
                properties.check(resource, "FileObject", remarks);
                object(resource, live);
                types.check(resource);
                page(dataset, resource);
                reading(dataset, resource);
            } else if (resource.types().contains("FileSet")) {
                properties.check(resource, "FileSet", remarks);
                types.check(resource);
                reading(dataset, resource);
            }
        }
    }

    private void object(Thing file, boolean live) {
        boolean contained = file.has("containedIn");
        if (!contained && file.text("contentUrl").isBlank()) {
            remarks.error(
                    RULE,
                    file,
                    "The FileObject \"" + file.title() + "\" has no \"contentUrl\"",
                    "Add the address of the file, or a path from the folder of this file.");
        }
        if (!contained && ON_ONE_COMPUTER.matcher(file.text("contentUrl")).matches()) {
            remarks.warning(
                    RULE,
                    file.get("contentUrl").orElse(file),
                    "The address of the FileObject \"" + file.title() + "\" is a place on one computer",
                    "Write an address that everybody reaches, or a path from the folder of this file.");
        }
        if (SCHEME.matcher(file.text("contentUrl")).matches() && !SafeUrl.isComplete(file.text("contentUrl"))) {
            remarks.warning(
                    RULE,
                    file.get("contentUrl").orElse(file),
                    "The address of the FileObject \"" + file.title() + "\" leads to no file",
                    "Write an address that begins with https://, or a path from the folder of this file.");
        }
        if (!contained && !live && !file.has("sha256") && !file.has("md5")) {
            remarks.error(
                    RULE,
                    file,
                    "The FileObject \"" + file.title() + "\" has no checksum",
                    "Add \"sha256\", or \"isLiveDataset\": true to the dataset if its files change.");
        }
        if (!file.text("encodingFormat").equals(GIT)) {
            checksum(file, "sha256", SHA256);
            checksum(file, "md5", MD5);
        }
    }

    /** At the address of the whole dataset there is a page, and no file. */
    private void page(Thing dataset, Thing file) {
        String address = file.text("contentUrl");
        if (!address.isEmpty()
                && address.equals(dataset.text("url"))
                && List.of(GIT, "text/html").stream().noneMatch(file.texts("encodingFormat")::contains)) {
            remarks.warning(
                    RULE,
                    file.get("contentUrl").orElse(file),
                    "The address of this file is that of the page of the dataset",
                    "Write the address from which the file itself comes, without a login.");
        }
    }

    /** Where records come from files, the official library has to read their media type. */
    private void reading(Thing dataset, Thing file) {
        List<String> formats = file.texts("encodingFormat");
        if (!dataset.has("recordSet") || formats.isEmpty()) {
            return;
        }
        boolean read = formats.stream()
                .anyMatch(format -> !rules.unread().containsKey(format)
                        && !rules.unreadable().containsKey(format));
        if (!read) {
            String format = formats.get(0);
            String better = rules.unread().get(format);
            remarks.warning(
                    RULE,
                    file.get("encodingFormat").orElse(file),
                    "The official library reads no records from files of the media type " + format,
                    better == null
                            ? rules.unreadable().getOrDefault(format, "")
                            : "Write \"" + better + "\", which it reads.");
        }
    }

    private void checksum(Thing file, String name, Pattern form) {
        String stated = file.text(name);
        if (!stated.isEmpty() && !form.matcher(stated).matches()) {
            remarks.warning(
                    RULE,
                    file.get(name).orElse(file),
                    "This is no checksum of the kind " + name,
                    "Write its hexadecimal digits: those of sha256 are 64, those of md5 are 32.");
        }
    }
}
