package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gallery says of datasets that others published is proven by quotes, all of it. */
class GalleryTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    static final Path GALLERY = Snippets.root().resolve("examples");

    /** What a dataset is called, what it is filed under, and what a folder of ours is named. */
    private static final Set<String> LABELS = Set.of("id", "name", "keywords", "status");

    static List<Path> ofOthers() {
        return Examples.descriptors().stream()
                .filter(file -> Examples.text(file).contains("/abstracts/"))
                .toList();
    }

    @Test
    void theGalleryHoldsTheDatasetsOfThePapers() {
        assertThat(ofOthers().stream().filter(file -> !isReference(file))).hasSize(68);
        assertThat(ofOthers().stream().filter(GalleryTest::isReference)).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void eachQuoteStandsInAnAbstract(Path file) {
        assertThat(Citations.of(descriptor(file), GALLERY))
                .isNotEmpty()
                .allSatisfy(citation ->
                        assertThat(citation.outcome()).as(citation.quote()).isEqualTo(Citation.Outcome.FOUND));
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void eachStatementHasAQuote(Path file) {
        assertThat(unproven(descriptor(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void eachFigureStandsInAQuote(Path file) {
        Descriptor descriptor = descriptor(file);
        assertThat(new QuotedFigures(VOCABULARY).in(descriptor, Citations.of(descriptor, GALLERY)))
                .extracting(figure -> figure.path() + ": " + figure.figure().shown())
                .isEmpty();
    }

    private static List<String> unproven(Descriptor descriptor) {
        List<String> proven = Citations.of(descriptor, GALLERY).stream()
                .flatMap(citation -> citation.covered().stream())
                .toList();
        return VOCABULARY.fields().stream()
                .map(Field::path)
                .filter(path -> !path.startsWith("card.") && !LABELS.contains(path))
                .filter(path -> descriptor.values(path).stream().anyMatch(Value.Scalar.class::isInstance))
                .filter(path -> proven.stream().noneMatch(covered -> isIn(path, covered)))
                .toList();
    }

    private static boolean isIn(String path, String section) {
        return path.equals(section)
                || path.startsWith(section + ".")
                || section.equals("license") && path.startsWith(Paths.LICENSES + ".");
    }

    static boolean isReference(Path file) {
        return file.startsWith(GALLERY.resolve("references"));
    }

    static Descriptor descriptor(Path file) {
        Findings findings = new Findings();
        Descriptor descriptor = new DescriptorReader(VOCABULARY, Limits.DEFAULT, GALLERY)
                .read(file, findings)
                .orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        return descriptor;
    }
}
