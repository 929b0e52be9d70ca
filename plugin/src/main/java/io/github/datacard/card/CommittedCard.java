package io.github.datacard.card;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.text.Lines;
import io.github.datacard.text.PartMarks;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A card that stands beside the data, read once for all that judge, repair or update it.
 *
 * @param file where it stands
 * @param source its text in pieces
 * @param frontMatter what its front matter says, with places in the file; a mapping without entries where there is
 *     nothing but comments, and empty where it cannot be read
 * @param faults what is wrong with the YAML of the front matter
 * @param body its body in pieces
 */
public record CommittedCard(
        Path file, CardFile source, Optional<Node.Mapping> frontMatter, List<Finding> faults, CardBody body) {
    /** Front matter belongs to other people: what it holds is not judged by limits for descriptors. */
    private static final YamlReader YAML = new YamlReader(new Limits(Integer.MAX_VALUE, 60, 1000, Integer.MAX_VALUE));

    /** Reads the text of a card. */
    public static CommittedCard of(Path file, String text) {
        return of(file, CardFile.of(text));
    }

    /** Reads a card of which the pieces are known. */
    public static CommittedCard of(Path file, CardFile source) {
        Findings faults = new Findings();
        Optional<Node.Mapping> frontMatter = frontMatter(file, source, faults);
        return new CommittedCard(file, source, frontMatter, faults.sorted(), CardBody.of(source.body()));
    }

    private static Optional<Node.Mapping> frontMatter(Path file, CardFile source, Findings faults) {
        Optional<Node.Mapping> read = source.matter().isBlank()
                ? Optional.empty()
                : YAML.parse(file, "\n".repeat(source.linesBeforeMatter()) + source.matter(), faults);
        return isNothing(source) ? Optional.of(new Node.Mapping(List.of(), Location.of(file))) : read;
    }

    private static boolean isNothing(CardFile source) {
        return Lines.of(source.matter()).stream().allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    /** Whether the front matter can be read and changed, or has nothing in it that could be lost. */
    public boolean isReadable() {
        return faults.isEmpty() || isNothing(source);
    }

    /** Whether the card has marks of Datacard. */
    public boolean isMarked() {
        return text().contains(PartMarks.WORD) && body.isMarked();
    }

    /** The whole text. */
    public String text() {
        return source.text();
    }
}
