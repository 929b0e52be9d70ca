package io.github.datacard.takeover;

import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sections on the structure of the data that are parted by headings of their own, mostly the names of configurations: "Data
 * Fields" with "plain_text" below it is one section, with plain_text as its part.
 */
final class PartedSections {
    private static final String STRUCTURE = "composition.";

    private final ImportRules rules;
    private final Predicate<String> known;

    PartedSections(ImportRules rules, Predicate<String> known) {
        this.rules = rules;
        this.known = known;
    }

    /** The sections, each with the parts below it; those that have parts are added to a set. */
    List<CardSection> joined(List<CardSection> sections, Set<CardSection> together) {
        List<CardSection> joined = new ArrayList<>();
        for (int at = 0; at < sections.size(); at++) {
            CardSection section = sections.get(at);
            int end = end(sections, at);
            if (end == at + 1
                    || !isStructure(section)
                    || !sections.subList(at + 1, end).stream().allMatch(this::isPart)) {
                joined.add(section);
            } else {
                CardSection whole = whole(section, sections.subList(at + 1, end));
                together.add(whole);
                joined.add(whole);
                at = end - 1;
            }
        }
        return joined;
    }

    private boolean isStructure(CardSection section) {
        return section.level() > 1
                && section.plain()
                && rules.heading(section.title())
                        .filter(rule -> rule.field().startsWith(STRUCTURE))
                        .isPresent();
    }

    private boolean isPart(CardSection section) {
        return section.plain() && !known.test(section.title());
    }

    /** Where the next section begins that is not below one. */
    private static int end(List<CardSection> sections, int at) {
        int end = at + 1;
        while (end < sections.size()
                && sections.get(end).level() > sections.get(at).level()) {
            end++;
        }
        return end;
    }

    private static CardSection whole(CardSection section, List<CardSection> parts) {
        StringBuilder text = new StringBuilder(section.content());
        for (CardSection part : parts) {
            text.append("\n\n**").append(part.title()).append("**\n\n").append(part.content());
        }
        List<CardBlock> blocks = CardSections.of(text.toString().replaceFirst("^\n++", "") + "\n\n")
                .get(0)
                .blocks();
        return section.with(blocks);
    }
}
