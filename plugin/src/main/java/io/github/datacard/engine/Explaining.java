package io.github.datacard.engine;

import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.Nearest;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The goal {@code explain}: describes a rule, a field or a profile. */
public final class Explaining {
    private static final int MOST_VALUES = 60;

    private final Vocabulary vocabulary;

    /** An explanation by a vocabulary. */
    public Explaining(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The explanation of a rule, field or profile; without a name, what can be explained. */
    public List<String> explain(String name) {
        if (name.isEmpty()) {
            return overview();
        }
        Optional<RuleGuide> rule = vocabulary.rule(name);
        if (rule.isPresent()) {
            return rule(rule.get());
        }
        Optional<Profile> profile = vocabulary.profile(name);
        return profile.isPresent()
                ? profile(profile.get())
                : vocabulary.envelope().stream()
                        .filter(key -> key.key().equals(name))
                        .findFirst()
                        .map(Explaining::envelope)
                        .or(() -> vocabulary.resolve(name).map(this::fieldOrSection))
                        .or(() -> new ExplainedCode(vocabulary).explain(name))
                        .orElseThrow(() -> new DatacardException(unknown(name)));
    }

    private String unknown(String name) {
        String near = Nearest.hint(name, names()).strip();
        return "There is no rule, field or profile \"" + name + "\". "
                + (near.isEmpty() ? "The goal explain without a name lists all of them." : near);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(vocabulary.rules().keySet());
        names.addAll(vocabulary.profiles().keySet());
        vocabulary.envelope().forEach(key -> names.add(key.key()));
        names.addAll(vocabulary.names());
        return names;
    }

    private List<String> overview() {
        return List.of(
                "Rules:    "
                        + String.join(", ", new TreeSet<>(vocabulary.rules().keySet())),
                "Profiles: "
                        + String.join(", ", new TreeSet<>(vocabulary.profiles().keySet())),
                "Sections: "
                        + String.join(
                                ", ",
                                vocabulary.sections().stream()
                                        .map(section -> section.id())
                                        .toList()),
                "Say which: -Ddatacard.name=split-counts-add-up, or a field such as motivation.funding");
    }

    private static List<String> rule(RuleGuide rule) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.rule() + " (" + rule.severity().word() + "): " + rule.summary());
        lines.addAll(rule.why().strip().lines().toList());
        if (!rule.source().isEmpty()) {
            lines.add("Source: " + rule.source());
        }
        if (rule.bad().isEmpty()) {
            return lines;
        }
        lines.add("Instead of:");
        rule.bad().lines().forEach(line -> lines.add("    " + line));
        lines.add("write:");
        rule.good().lines().forEach(line -> lines.add("    " + line));
        return lines;
    }

    /** A key of the descriptor that is about itself, such as gaps. */
    private static List<String> envelope(Vocabulary.EnvelopeKey key) {
        List<String> lines = new ArrayList<>();
        lines.add(key.key() + ": " + key.text().label());
        lines.add(key.text().question());
        lines.addAll(key.text().guidance().strip().lines().toList());
        lines.add("Example:");
        YamlText.writeForPeople(Map.of(key.key(), key.text().example()))
                .lines()
                .forEach(line -> lines.add("    " + line));
        return lines;
    }

    private static List<String> profile(Profile profile) {
        List<String> lines = new ArrayList<>();
        lines.add(profile.reference() + ": " + profile.title());
        lines.add(profile.summary());
        if (!profile.source().isEmpty()) {
            lines.add("Source: " + profile.source());
        }
        profile.sections().forEach(section -> {
            lines.add((section.number() + " " + section.title()).strip());
            section.questions()
                    .forEach(question -> lines.add("    " + (question.required() ? "required     " : "recommended  ")
                            + (question.number() + " " + question.topic()).strip() + " ("
                            + question.parts().stream().map(Explaining::part).collect(Collectors.joining(" and ")) + ")"
                            + (question.when().isEmpty() ? "" : ", if " + question.when())));
        });
        return lines;
    }

    private static String part(Profile.Part part) {
        return String.join(" or ", part.answers()) + (part.when().isEmpty() ? "" : " if " + part.when());
    }

    private List<String> fieldOrSection(String path) {
        return vocabulary.field(path).map(this::field).orElseGet(() -> {
            var section = vocabulary.section(path).orElseThrow();
            List<String> lines = new ArrayList<>();
            lines.add(section.id() + ": " + section.summary());
            section.fields().forEach(field -> lines.add("    " + field.path() + ": " + field.label()));
            return lines;
        });
    }

    private List<String> field(Field field) {
        List<String> lines = new ArrayList<>();
        lines.add(field.path() + " (" + field.label() + "): " + type(field));
        if (!field.text().question().isEmpty()) {
            lines.add(field.text().question());
        }
        if (!field.text().guidance().isEmpty()) {
            lines.addAll(field.text().guidance().strip().lines().toList());
        }
        values(field).forEach((id, meaning) -> lines.add("    " + id + ": " + meaning));
        field.as(FieldKind.Code.class)
                .map(code -> vocabulary.list(code.list()))
                .filter(list -> list.values().size() > MOST_VALUES)
                .ifPresent(list -> lines.add(ExplainedCode.longList(list)));
        field.fields().forEach(member -> lines.add("    " + member.path() + ": " + member.label()));
        List<String> examples = examples(field);
        for (int at = 0; at < examples.size(); at++) {
            lines.add(at == 0 ? "Example, from the top of the file:" : "In full:");
            examples.get(at).lines().forEach(line -> lines.add("    " + line));
        }
        List<String> asking = asking(field.path());
        if (!asking.isEmpty()) {
            lines.add("Asked for by:");
            asking.forEach(question -> lines.add("    " + question));
        }
        return lines;
    }

    /** What a field holds, in words. */
    String type(Field field) {
        return (field.list() ? "a list, each " : "")
                + field.type().says()
                + (field.unit().isEmpty() ? "" : " in " + field.unit());
    }

    /** Allowed values with what they mean; of a long list of codes none. */
    Map<String, String> values(Field field) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Choice choice : field.choices()) {
            values.put(
                    choice.id(), choice.label() + (choice.description().isEmpty() ? "" : " – " + choice.description()));
        }
        field.as(FieldKind.Code.class)
                .map(code -> vocabulary.list(code.list()))
                .filter(list -> list.values().size() <= MOST_VALUES)
                .ifPresent(list -> list.values().forEach(value -> values.put(value.id(), value.label())));
        return values;
    }

    /** Examples that can be pasted into a descriptor: the short form first, then all of it where that says more. */
    List<String> examples(Field field) {
        if ("".equals(field.text().example())) {
            return List.of();
        }
        String brief = new ShortForm(vocabulary).yaml(field.path()).strip();
        String full = YamlText.writeForPeople(nested(field)).strip();
        return brief.equals(full) || isInPairs(field.path()) ? List.of(full) : List.of(brief, full);
    }

    /** In a list of pairs a name alone would be that of a pair. */
    private boolean isInPairs(String path) {
        int dot = path.lastIndexOf('.');
        String above = dot < 0 ? "" : path.substring(0, dot);
        boolean pairs =
                vocabulary.field(above).filter(list -> !list.map().isEmpty()).isPresent();
        return dot >= 0 && (pairs || isInPairs(above));
    }

    /** The example below all names that lead to its field; of a member of a list, in one item of that list. */
    private Map<String, Object> nested(Field field) {
        String path = field.shortFor().isPresent() ? field.name() : field.path();
        Object value = field.text().example();
        int dot = path.lastIndexOf('.');
        while (dot >= 0) {
            value = Map.of(path.substring(dot + 1), value);
            path = path.substring(0, dot);
            if (vocabulary.field(path).filter(Field::list).isPresent()) {
                value = List.of(value);
            }
            dot = path.lastIndexOf('.');
        }
        return Map.of(path, value);
    }

    /** The explanation of a rule, profile or field, for programs; other things have their lines. */
    public String json(String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        Optional<Field> found =
                vocabulary.rule(name).isPresent() || vocabulary.profile(name).isPresent()
                        ? Optional.empty()
                        : vocabulary.resolve(name).flatMap(vocabulary::field);
        vocabulary
                .rule(name)
                .map(Explaining::members)
                .or(() -> vocabulary.profile(name).map(Explaining::members))
                .ifPresent(json::putAll);
        found.ifPresent(field -> {
            json.put("path", field.path());
            json.put("label", field.label());
            json.put("type", field.type().word());
            json.put("list", field.list());
            json.put("question", field.text().question());
            json.put("guidance", field.text().guidance().strip());
            json.put("values", values(field));
            json.put("members", field.fields().stream().map(Field::path).toList());
            json.put("examples", examples(field));
            json.put("asked_by", asking(field.path()));
        });
        json.put("text", explain(name));
        return JsonText.indented(json);
    }

    private static Map<String, Object> members(RuleGuide rule) {
        return JsonText.ordered(
                "severity", rule.severity().word(),
                "summary", rule.summary(),
                "why", rule.why().strip(),
                "source", rule.source(),
                "bad", rule.bad(),
                "good", rule.good());
    }

    private static Map<String, Object> members(Profile profile) {
        return JsonText.ordered(
                "title", profile.title(),
                "summary", profile.summary(),
                "questions",
                        profile.questions().stream()
                                .map(question -> JsonText.ordered(
                                        "topic", question.topic(),
                                        "number", question.number(),
                                        "level", question.level().word(),
                                        "answers", question.answers()))
                                .toList());
    }

    private List<String> asking(String path) {
        return vocabulary.profiles().values().stream()
                .flatMap(profile -> profile.questions().stream()
                        .filter(question ->
                                question.answers().stream().anyMatch(answer -> vocabulary.covers(answer, path)))
                        .map(question -> profile.id() + " " + (question.number() + " " + question.topic()).strip()))
                .distinct()
                .toList();
    }
}
