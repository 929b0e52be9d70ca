package io.github.datacard.merge;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A card as it should be.
 *
 * @param text the whole file; where something is in the way, that stays as it is
 * @param obstacles what must be decided by people before the card is written
 * @param notes what people should know
 * @param changes what differs from the card that is there, in words
 */
public record Card(String text, List<Finding> obstacles, List<Finding> notes, List<String> changes) {
    /** Reports that a committed card is not this one. */
    public Optional<Finding> outdated(CommittedCard committed) {
        return committed.text().equals(text)
                ? Optional.empty()
                : Optional.of(new CardFindings(committed.file()).outdated(committed.text(), text));
    }
}
