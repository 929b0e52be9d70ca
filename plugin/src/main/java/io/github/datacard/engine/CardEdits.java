package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.card.CardBody.Prose;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.git.GitRepository;
import io.github.datacard.merge.Card;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.publish.PublishedFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether somebody edited a card where it was published, so that publishing would lose something: parts that were changed
 * by hand, text and keys that the card beside the data does not have. A card that the history of the repository holds was
 * published from here.
 */
final class CardEdits {
    private final Cards cards;
    private final Optional<GitRepository> repository;

    CardEdits(Cards cards, Optional<GitRepository> repository) {
        this.cards = cards;
        this.repository = repository;
    }

    /**
     * Whether it was edited.
     *
     * @param there the card as it is there
     * @param here the card as it is to be
     */
    boolean isEdited(JudgedDataset dataset, String there, String here) {
        if (there.equals(here) || there.isBlank() || isOfHistory(dataset, there)) {
            return false;
        }
        CommittedCard card = CommittedCard.of(Cards.file(dataset.descriptor()), there);
        return isChangedByHand(dataset, card, here) || losesText(card, here) || losesKeys(card, here);
    }

    private boolean isOfHistory(JudgedDataset dataset, String there) {
        return repository
                .filter(found -> found.held(
                        Cards.file(dataset.descriptor()),
                        PublishedFile.of(Cards.NAME, there).gitId()))
                .isPresent();
    }

    /** Parts that were changed by hand, unless the new card has the same changes. */
    private boolean isChangedByHand(JudgedDataset dataset, CommittedCard card, String here) {
        return card.isMarked()
                && !merged(dataset, card, MergeOptions.NONE).obstacles().isEmpty()
                && !imported(dataset, card).equals(here);
    }

    private Card merged(JudgedDataset dataset, CommittedCard card, MergeOptions wishes) {
        return cards.make(dataset.known(), dataset.assessments(), Optional.of(card), wishes);
    }

    /** Text outside of our marks whose lines are not in the new card. */
    private static boolean losesText(CommittedCard card, String here) {
        Set<String> lines = here.lines().map(String::strip).collect(Collectors.toSet());
        return card.body().pieces().stream()
                .filter(Prose.class::isInstance)
                .flatMap(piece -> piece.text().lines())
                .map(String::strip)
                .anyMatch(line -> !line.isEmpty() && !lines.contains(line));
    }

    private static boolean losesKeys(CommittedCard card, String here) {
        Set<String> kept = new HashSet<>(card.body().seals().keySet());
        CommittedCard.of(card.file(), here).frontMatter().ifPresent(matter -> kept.addAll(matter.keys()));
        return !card.isReadable()
                || !kept.containsAll(
                        card.frontMatter().map(matter -> matter.keys()).orElse(List.of()));
    }

    /** The edited card as it can stand beside the data: what people changed belongs to them. */
    String imported(JudgedDataset dataset, String there) {
        return imported(dataset, CommittedCard.of(Cards.file(dataset.descriptor()), there));
    }

    private String imported(JudgedDataset dataset, CommittedCard card) {
        if (!card.isMarked()) {
            return card.text();
        }
        Card merged = merged(dataset, card, new MergeOptions(Set.of(), Set.of("all"), Set.of()));
        return merged.obstacles().isEmpty() ? merged.text() : card.text();
    }
}
