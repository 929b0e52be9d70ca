package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which pictures stand in which section. Distributions without a rule are drawn as their shares. */
final class PictureRules {
    private final List<PictureRule> all;
    private final Function<String, Section> sectionOf;
    private final Map<String, List<PictureRule>> bySection = new ConcurrentHashMap<>();

    /**
     * Rules.
     *
     * @param sectionOf the section of the field at a path
     */
    PictureRules(List<PictureRule> all, Function<String, Section> sectionOf) {
        this.all = all;
        this.sectionOf = sectionOf;
    }

    List<PictureRule> all() {
        return all;
    }

    /** The rules of a section, which every document asks for. */
    List<PictureRule> of(Section section) {
        return bySection.computeIfAbsent(section.id(), id -> found(section));
    }

    private List<PictureRule> found(Section section) {
        Stream<PictureRule> ruled = all.stream()
                .filter(rule -> section.equals(sectionOf.apply(rule.of().get(0))));
        Stream<PictureRule> others = section.fields().stream()
                .flatMap(Field::all)
                .filter(field -> field.type() == FieldType.DISTRIBUTION && !isRuled(field))
                .map(field -> new PictureRule("shares", List.of(field.path()), "", "", "", "", "", "", ""));
        return Stream.concat(ruled, others).toList();
    }

    private boolean isRuled(Field field) {
        return all.stream()
                .anyMatch(rule -> rule.of().contains(field.path())
                        || rule.of().contains(parent(field.path()))
                                && rule.reference().equals(field.name())
                        || rule.kind().equals("shares")
                                && parent(rule.of().get(0)).equals(parent(field.path()))
                                && rule.reference().equals(field.name()));
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
