package io.github.datacard.document;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which pictures stand in which section. Distributions without a rule are drawn as their shares. */
final class PictureRules {
    private final List<PictureRule> all;
    private final Map<String, List<PictureRule>> bySection = new ConcurrentHashMap<>();

    PictureRules(List<PictureRule> all) {
        this.all = all;
    }

    /** The rules of a section, which every document asks for. */
    List<PictureRule> of(Section section) {
        return bySection.computeIfAbsent(section.id(), id -> found(section));
    }

    private List<PictureRule> found(Section section) {
        List<Field> fields = section.fields().stream().flatMap(Field::all).toList();
        Stream<PictureRule> ruled = all.stream()
                .filter(rule -> fields.stream()
                        .anyMatch(field -> field.path().equals(rule.of().get(0))));
        Stream<PictureRule> others = fields.stream()
                .filter(field -> field.type() == FieldType.DISTRIBUTION && !isRuled(field))
                .map(PictureRule::shares);
        return Stream.concat(ruled, others).toList();
    }

    private boolean isRuled(Field field) {
        return all.stream()
                .anyMatch(rule -> rule.of().contains(field.path())
                        || (rule.of().contains(parent(field.path()))
                                && rule.reference().equals(field.name()))
                        || (rule.kind() == PictureRule.Kind.SHARES
                                && parent(rule.of().get(0)).equals(parent(field.path()))
                                && rule.reference().equals(field.name())));
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
