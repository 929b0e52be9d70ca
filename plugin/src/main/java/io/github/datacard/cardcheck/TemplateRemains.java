package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a template left in a card beside answers: its title, prompts between them, and labels with nothing behind. */
final class TemplateRemains {
    private static final int LONGEST_NAME = 40;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\[({<*_]+|(?<![\\s\\])}>*_.:!])[\\s\\])}>*_.:!]+$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\([^()]*\\)");
    private static final Pattern PROMPT =
            Pattern.compile("(?is)\\[(?:if|describe|provide|add|insert|please)\\b[^\\[\\]]{8,}\\]\\(\\)");

    private final Substance substance;
    private final Set<String> titles;
    private final Set<String> lines;
    private final Set<String> labels;
    private final List<String> contributors;

    TemplateRemains(Vocabulary vocabulary, Substance substance) {
        this.substance = substance;
        ValueList remains = vocabulary.list("template-remains");
        this.titles = words(remains, "title");
        this.lines = words(remains, "line");
        this.labels = words(remains, "label");
        this.contributors = List.copyOf(words(remains, "contributor"));
    }

    private static Set<String> words(ValueList remains, String kind) {
        return remains.get(kind).stream()
                .flatMap(value -> value.aliases().stream())
                .map(TemplateRemains::plain)
                .collect(Collectors.toSet());
    }

    private static String plain(String words) {
        return AROUND.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
    }

    Optional<Finding> finding(CommittedCard card, List<CardSection> sections) {
        int above = card.source().linesBeforeBody();
        List<CardPlace> remains = new ArrayList<>();
        for (CardSection section : sections) {
            if (section.level() == 1 && titles.contains(plain(section.title()))) {
                remains.add(new CardPlace("the title", above + section.line()));
            }
            if (section.level() > 0 && substance.of(section.text()) == Verdict.ANSWER) {
                beside(section, above + section.line(), remains);
            }
        }
        return remains.stream()
                .findFirst()
                .map(first -> Finding.of(
                        ReadingRule.CARD_TEMPLATE_LEFT,
                        Location.at(card.file(), first.line(), 1),
                        remains.size() == 1
                                ? "A template left " + first.name() + " as it was"
                                : "A template left " + remains.size() + " places as they were: "
                                        + CardPlace.named(remains),
                        "Write what belongs there, or take the line out."));
    }

    /** What is left between the answers of a section. */
    private void beside(CardSection section, int line, List<CardPlace> remains) {
        int at = line + lines(section.heading()) + lines(section.lead());
        for (CardBlock block : section.blocks()) {
            if (block.items().isEmpty()) {
                if (block.isParagraph()) {
                    paragraph(block, at, remains);
                }
            } else {
                int itemAt = at;
                for (CardBlock.Item item : block.items()) {
                    if (isOpen(item)) {
                        remains.add(new CardPlace("\"" + item.label() + "\"", itemAt));
                    }
                    itemAt += lines(item.source());
                }
            }
            at += lines(block.source());
        }
    }

    private void paragraph(CardBlock block, int at, List<CardPlace> remains) {
        String source = block.source();
        String words = plain(LINK.matcher(source).replaceAll("$1"));
        String folded = source.toLowerCase(Locale.ROOT);
        if (lines.contains(words)
                || PROMPT.matcher(source).find()
                || contributors.stream().anyMatch(folded::contains)) {
            remains.add(new CardPlace("\"" + shortened(block.words()) + "\"", at));
        }
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_NAME
                ? words
                : words.substring(0, LONGEST_NAME).strip() + "…";
    }

    /** Whether nothing stands behind a label of templates, or what says nothing. */
    private boolean isOpen(CardBlock.Item item) {
        if (item.label().isEmpty() || !item.line() || !labels.contains(plain(item.label()))) {
            return false;
        }
        Verdict verdict = substance.of(item.value());
        boolean addressed =
                item.links().stream().anyMatch(link -> !link.isBlank()) && !lines.contains(plain(item.value()));
        return !addressed
                && (verdict == Verdict.PLACEHOLDER || verdict == Verdict.GUIDANCE || verdict == Verdict.EMPTY);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }
}
