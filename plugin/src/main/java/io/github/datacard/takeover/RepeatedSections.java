package io.github.datacard.takeover;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sections that a card has once for each configuration, below headings of their names, as one section each: "Data Fields"
 * below "German" and below "French" becomes one, with German and French as its parts.
 */
public final class RepeatedSections {
    private final Predicate<String> known;

    /**
     * Joins sections.
     *
     * @param known whether a heading means a field
     */
    public RepeatedSections(Predicate<String> known) {
        this.known = known;
    }

    /** A section that was repeated, below the name of one configuration. */
    private record Part(String name, CardSection section) {}

    /** The sections, where those that are repeated stand once; those are added to a set. */
    public List<CardSection> joined(List<CardSection> sections, Set<CardSection> together) {
        Map<String, List<Part>> repeated = repeated(sections);
        if (repeated.isEmpty()) {
            return sections;
        }
        Map<CardSection, CardSection> first = new HashMap<>();
        Set<CardSection> others = new HashSet<>();
        repeated.values().forEach(parts -> {
            CardSection joined = joined(parts);
            together.add(joined);
            first.put(parts.get(0).section(), joined);
            parts.stream().skip(1).map(Part::section).forEach(others::add);
        });
        return sections.stream()
                .filter(section -> !others.contains(section))
                .map(section -> first.getOrDefault(section, section))
                .toList();
    }

    private Map<String, List<Part>> repeated(List<CardSection> sections) {
        Map<String, List<Part>> all = new LinkedHashMap<>();
        for (int at = 0; at < sections.size(); at++) {
            CardSection section = sections.get(at);
            String above = above(sections, at);
            if (section.level() > 1 && section.plain() && known.test(section.title()) && !above.isEmpty()) {
                all.computeIfAbsent(HeadingWords.of(section.title()), title -> new ArrayList<>())
                        .add(new Part(above, section));
            }
        }
        all.values()
                .removeIf(parts -> parts.size() < 2
                        || parts.stream().map(Part::name).distinct().count() < parts.size()
                        || parts.stream()
                                        .map(part -> part.section().level())
                                        .distinct()
                                        .count()
                                > 1);
        return all;
    }

    /** The heading directly above, if it names nothing that is known. */
    private String above(List<CardSection> sections, int at) {
        int level = sections.get(at).level();
        for (int before = at - 1; before >= 0; before--) {
            CardSection section = sections.get(before);
            if (section.level() > 0 && section.level() < level) {
                return section.level() > 1 && section.plain() && !known.test(section.title()) ? section.title() : "";
            }
        }
        return "";
    }

    private static CardSection joined(List<Part> parts) {
        String text = parts.stream()
                .map(part -> "**" + part.name() + "**\n\n" + part.section().content())
                .collect(Collectors.joining("\n\n"));
        List<CardBlock> blocks = CardSections.of(text + "\n\n").get(0).blocks();
        return parts.get(0).section().with(blocks);
    }
}
