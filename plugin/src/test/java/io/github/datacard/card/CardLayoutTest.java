package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a descriptor says has its place in each layout of a card, and only one. */
class CardLayoutTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Vocabulary VOCABULARY = LIBRARY.vocabulary();

    /** Title and lead of a card say these; splits are a short form of configs. */
    private static final Set<String> ELSEWHERE = Set.of("name", "summary", "id", "splits");

    @ParameterizedTest
    @ValueSource(strings = {"current", "classic"})
    void eachFieldHasItsPlace(String name) {
        Set<String> named = named(name).collect(Collectors.toSet());
        Set<String> rest =
                headings(name).flatMap(heading -> heading.rest().stream()).collect(Collectors.toSet());
        for (Section section : VOCABULARY.sections()) {
            for (Field field : section.fields()) {
                assertThat(named.contains(field.path())
                                || rest.contains(section.id())
                                || ELSEWHERE.contains(field.path()))
                        .as("%s has a place in %s", field.path(), name)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "classic"})
    void eachNameIsAFieldAndStandsOnce(String name) {
        assertThat(named(name).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(VOCABULARY.field(path)).as(path).isPresent());
        assertThat(headings(name).flatMap(heading -> heading.rest().stream()))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(VOCABULARY.section(id)).as(id).isPresent());
        assertThat(headings(name).map(CardLayout.Heading::id)).doesNotHaveDuplicates();
    }

    private static Stream<String> named(String name) {
        return headings(name)
                .flatMap(heading -> List.of(heading.fields(), heading.inTables()).stream())
                .flatMap(List::stream);
    }

    private static Stream<CardLayout.Heading> headings(String name) {
        return new CardLayouts(LIBRARY).named(name).sections().stream().flatMap(CardLayoutTest::all);
    }

    private static Stream<CardLayout.Heading> all(CardLayout.Heading heading) {
        return Stream.concat(Stream.of(heading), heading.below().stream().flatMap(CardLayoutTest::all));
    }
}
