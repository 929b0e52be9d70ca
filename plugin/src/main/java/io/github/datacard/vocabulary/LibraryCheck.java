package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Proves that a library holds together: whatever one file names, another one has. */
final class LibraryCheck {
    private final Vocabulary vocabulary;

    LibraryCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void run() {
        vocabulary.fields().forEach(this::field);
        vocabulary.sections().forEach(this::section);
        vocabulary
                .conditions()
                .values()
                .forEach(condition -> test("the condition " + condition.id(), "", condition.test()));
        vocabulary.expectations().values().forEach(this::expectation);
        Stream.concat(vocabulary.glance().stream(), vocabulary.catalog().stream())
                .forEach(line -> line.fields().forEach(path -> path("overview.yaml", path)));
        vocabulary.pictures().forEach(rule -> rule.of().forEach(path -> path("overview.yaml", path)));
        vocabulary.always().forEach(path -> path("overview.yaml", path));
        vocabulary.head().forEach(path -> path("overview.yaml", path));
        vocabulary.silent().forEach(path -> path("overview.yaml", path));
        vocabulary.notices().forEach(notice -> condition("overview.yaml", notice.when()));
    }

    private void test(String where, String prefix, Condition.Test test) {
        test.paths().forEach(path -> path(where, prefix + path));
        test.lists()
                .filter(list -> !vocabulary.hasList(list))
                .forEach(list -> fail(where, "value list", list, vocabulary.listNames()));
    }

    private void expectation(Expectation expectation) {
        String where = "the expectation " + expectation.rule();
        if (expectation.severity().isEmpty() && !vocabulary.hasRule(expectation.rule())) {
            throw new DatacardException("The library is broken: " + where + " has neither a severity nor a guide rules/"
                    + expectation.rule() + ".yaml that says it.");
        }
        Stream.of(expectation.when(), expectation.unless())
                .filter(name -> !name.isEmpty())
                .forEach(name -> condition(where, name));
        expectation.where().ifPresent(test -> test(where, expectation.path(""), test));
        expectation.asks().stream().flatMap(List::stream).forEach(path -> path(where, expectation.path(path)));
    }

    private void section(Section section) {
        Stream.of(section.main(), section.switchName())
                .filter(name -> !name.isEmpty() && section.field(name).isEmpty())
                .forEach(name -> fail("the section " + section.id(), "field", name, vocabulary.names()));
    }

    private void field(Field field) {
        String where = "the field " + field.path();
        if (field.type() == FieldType.CODE && !vocabulary.hasList(field.code())) {
            throw new DatacardException("The library is broken: " + where + " names the value list \"" + field.code()
                    + "\", which does not exist.");
        }
        if (field.type() == FieldType.CHOICE && field.choices().isEmpty()) {
            throw new DatacardException("The library is broken: " + where + " is a choice without \"values\".");
        }
        field.follows().forEach(path -> path(where, path));
        field.shortFor().ifPresent(path -> path(where, path));
        Stream.concat(field.keys().stream(), field.map().stream())
                .filter(name -> field.member(name).isEmpty())
                .forEach(name -> fail(where, "member", name, field.memberNames()));
    }

    void profile(Profile profile) {
        String where = "the profile " + profile.id();
        if (!profile.foundWhen().isEmpty()) {
            condition(where, profile.foundWhen());
        }
        for (Profile.Question question : profile.questions()) {
            question.answers().forEach(path -> path(where, path));
            Stream.concat(Stream.of(question.when()), question.parts().stream().map(Profile.Part::when))
                    .filter(when -> !when.isEmpty())
                    .forEach(when -> condition(where, when));
        }
    }

    private void path(String where, String path) {
        if (vocabulary.field(path).isEmpty() && vocabulary.section(path).isEmpty()) {
            fail(where, "field", path, vocabulary.names());
        }
    }

    private void condition(String where, String name) {
        if (!vocabulary.conditions().containsKey(name)) {
            fail(where, "condition", name, vocabulary.conditions().keySet());
        }
    }

    private static void fail(String where, String what, String name, Collection<String> known) {
        throw new DatacardException("The library is broken: " + where + " names the " + what + " \"" + name
                + "\", which does not exist. " + Nearest.hint(name, known));
    }
}
