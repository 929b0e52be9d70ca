package io.github.datacard.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern that finds the name of the split in the path of each of its files, from the start on.
 *
 * @param property which part of the path it looks at
 */
record SplitPattern(String property, String regex) {
    /** The pattern that is right for all files of all splits, if there is one. */
    static Optional<SplitPattern> of(List<Map.Entry<String, List<String>>> splits) {
        boolean known = splits.stream().noneMatch(split -> split.getValue().isEmpty());
        String names = splits.stream()
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(SplitPattern::literal)
                .collect(Collectors.joining("|"));
        return known
                ? Stream.of(
                                new SplitPattern("filename", "(?:.*[^A-Za-z0-9])?(" + names + ")(?:[^A-Za-z0-9].*)?$"),
                                new SplitPattern("fullpath", "(?:.*/)?(" + names + ")/.*$"),
                                new SplitPattern("fullpath", "(?:.*[^A-Za-z0-9])?(" + names + ")[^A-Za-z0-9].*$"))
                        .filter(pattern -> pattern.fits(splits))
                        .findFirst()
                : Optional.empty();
    }

    /** A name in which nothing has another meaning for Python than for Java. */
    private static String literal(String name) {
        return name.replaceAll("[^A-Za-z0-9_ -]", "\\\\$0");
    }

    private boolean fits(List<Map.Entry<String, List<String>>> splits) {
        Pattern pattern = Pattern.compile(regex);
        return splits.stream()
                .allMatch(split -> split.getValue().stream()
                        .allMatch(path -> finds(pattern, path)
                                .filter(split.getKey()::equals)
                                .isPresent()));
    }

    private Optional<String> finds(Pattern pattern, String path) {
        Matcher matcher =
                pattern.matcher(property.equals("filename") ? path.substring(path.lastIndexOf('/') + 1) : path);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
