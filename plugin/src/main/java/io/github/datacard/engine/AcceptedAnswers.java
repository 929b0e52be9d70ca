package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the fields that errors and warnings are about take, so that whoever fixes them need not look elsewhere. */
final class AcceptedAnswers {
    private final Vocabulary vocabulary;

    AcceptedAnswers(Library library) {
        this.vocabulary = library.vocabulary();
    }

    /** Each field by its path. */
    Map<String, Object> of(List<Finding> findings) {
        Map<String, Object> fields = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .flatMap(finding -> finding.path().stream())
                .distinct()
                .forEach(path -> vocabulary.field(path).ifPresent(field -> fields.put(path, accepted(field))));
        return fields;
    }

    private Map<String, Object> accepted(Field field) {
        return JsonText.object(
                "question", field.text().question(),
                "guidance", field.text().guidance().strip(),
                "type", field.type().word(),
                "list", field.list(),
                "values", new Explaining(vocabulary).values(field),
                "members", field.memberNames(),
                "example", field.text().example());
    }
}
