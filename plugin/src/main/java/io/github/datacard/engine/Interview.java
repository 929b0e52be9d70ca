package io.github.datacard.engine;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Scaffold;
import io.github.datacard.license.LicenseFamilies;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a few questions on a terminal and puts the answers into a draft. An empty line leaves a question open, and a dash
 * says that nobody knows, which is a stated gap.
 */
final class Interview {
    private static final String NOBODY_KNOWS = "-";
    private static final String HELP = "?";
    private static final String YES_AND_NO = "yes-and-no";
    private static final Set<FieldType> OF_WORDS = Set.of(FieldType.YESNO, FieldType.CODE, FieldType.CHOICE);
    private static final String LICENSES = "licenses";
    private static final int MOST_TRIES = 3;
    private static final String PROMPT = "> ";
    private static final List<String> HOW =
            List.of("Answer in your own words. Enter leaves a question open, - says that nobody knows, ? explains it.");

    private final Vocabulary vocabulary;
    private final Scaffold scaffold;
    private final Terminal terminal;

    Interview(Vocabulary vocabulary, Scaffold scaffold, Terminal terminal) {
        this.vocabulary = vocabulary;
        this.scaffold = scaffold;
        this.terminal = terminal;
    }

    /** Asks what a draft does not say yet. */
    void fill(Draft draft) {
        List<Field> open = scaffold.interview().stream()
                .filter(field -> !isSaid(draft, field))
                .toList();
        List<String> gaps = new ArrayList<>();
        terminal.show(HOW);
        for (int at = 0; at < open.size(); at++) {
            if (!ask(open.get(at), at + 1 + "/" + open.size() + " ", draft, gaps)) {
                break;
            }
        }
        if (!gaps.isEmpty()) {
            draft.put("gaps.not_documented", gaps);
        }
    }

    private boolean isSaid(Draft draft, Field field) {
        return draft.has(field.path())
                || field.shortFor().filter(draft::has).isPresent()
                || main(field)
                        .flatMap(section -> draft.get(section.id()))
                        .filter(said -> !(said instanceof Map))
                        .isPresent();
    }

    /** Asks one question; false when nobody answers any more. */
    private boolean ask(Field field, String number, Draft draft, List<String> gaps) {
        List<String> question = scaffold.question(field);
        terminal.show(List.of("", number + question.get(0)));
        terminal.show(question.subList(1, question.size()));
        int tries = 0;
        while (tries < MOST_TRIES) {
            Optional<String> line = terminal.read(PROMPT);
            if (line.isEmpty()) {
                return false;
            }
            String answer = line.get().strip();
            if (answer.equals(HELP)) {
                terminal.show(help(field));
                continue;
            }
            if (answer.isEmpty() || take(field, answer, draft, gaps)) {
                return true;
            }
            tries++;
            terminal.show(refusal(draft, field, answer, tries));
        }
        return true;
    }

    private List<String> refusal(Draft draft, Field field, String answer, int tries) {
        return List.of(remedy(draft, field, answer)
                + (tries < MOST_TRIES ? " Once more, or Enter:" : " The question stays open in the descriptor."));
    }

    private String remedy(Draft draft, Field field, String answer) {
        List<String> family = family(field, draft.answer(field, answer));
        if (!family.isEmpty()) {
            return "Several licenses go by this name. Which one is it: " + String.join(", ", family) + "?";
        }
        String remedy = draft.remedy(field, answer);
        if (!remedy.isEmpty()) {
            return remedy;
        }
        return isAlone(field, answer)
                ? "Say it in a few words, since yes or no alone tells readers too little."
                : "That says nothing that a reader could use.";
    }

    /** The licenses that an answer may mean, if it names a family of them. */
    private List<String> family(Field field, Optional<Object> answer) {
        return field.as(FieldKind.Code.class)
                        .filter(code -> code.list().equals(LICENSES))
                        .isPresent()
                ? answer.map(id -> LicenseFamilies.of(vocabulary).members(id.toString()))
                        .orElse(List.of())
                : List.of();
    }

    private boolean isAlone(Field field, String answer) {
        return !OF_WORDS.contains(field.type()) && truth(answer).isPresent();
    }

    private Optional<ValueList.Value> truth(String answer) {
        return vocabulary.list(YES_AND_NO).resolve(answer);
    }

    private static List<String> help(Field field) {
        List<String> lines = new ArrayList<>();
        if (!field.text().guidance().isEmpty()) {
            lines.add(field.text().guidance());
        }
        lines.add("To read more later: explain " + field.path());
        return lines;
    }

    private boolean take(Field field, String answer, Draft draft, List<String> gaps) {
        Optional<Section> section = main(field);
        String place = section.map(Section::id)
                .filter(id -> !(draft.get(id).orElse("") instanceof Map))
                .orElse(field.path());
        if (answer.equals(NOBODY_KNOWS)) {
            gaps.add(section.map(Section::id).orElse(field.shortFor().orElse(field.path())));
            return true;
        }
        boolean switches = section.filter(one -> !one.switchName().isEmpty()).isPresent();
        if (switches && truth(answer).filter(meant -> meant.id().equals("no")).isPresent()) {
            draft.put(
                    place.equals(field.path())
                            ? section.orElseThrow().switchPath().orElseThrow()
                            : place,
                    "no");
            return true;
        }
        if (isAlone(field, answer)) {
            return false;
        }
        Optional<Object> accepted = draft.answer(field, answer)
                .filter(taken -> family(field, Optional.of(taken)).isEmpty());
        accepted.ifPresent(value -> draft.put(place, value));
        return accepted.isPresent();
    }

    /** The section that itself takes the answer to a field: its main one, if no other is asked for. */
    private Optional<Section> main(Field field) {
        return vocabulary.sections().stream()
                .filter(section -> !section.root() && field.path().equals(section.id() + "." + section.main()))
                .filter(section -> scaffold.interview().stream()
                        .noneMatch(other -> !other.equals(field) && other.path().startsWith(section.id() + ".")))
                .findFirst();
    }
}
