package io.github.datacard.descriptor;

import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** How to write as a record what stands there as a plain text. */
final class MeantRecord {
    private static final Pattern FILES = Pattern.compile(".*[./*].*");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d][\\p{L}\\d./_:*-]{0,80}");

    private MeantRecord() {}

    /** A sentence with a blank after it, or nothing. */
    static String hint(Field field, Node node) {
        Optional<String> text = node instanceof Node.Scalar scalar
                ? Optional.of(scalar.text())
                        .filter(plain -> PLAIN.matcher(plain).matches())
                : Optional.empty();
        return field.map().isEmpty()
                ? text.flatMap(value -> address(field, value)).orElse("")
                : "Write one line for each: \"" + String.join(": ", field.map()) + "\""
                        + text.flatMap(value -> pair(field, value)).orElse("") + ". ";
    }

    /** A path cannot be the name that a pair begins with. */
    private static Optional<String> pair(Field field, String value) {
        return !FILES.matcher(value).matches()
                ? Optional.empty()
                : field.member(field.map().get(0))
                        .map(key -> String.valueOf(key.text().example()))
                        .filter(example -> PLAIN.matcher(example).matches())
                        .map(example -> ", such as \"" + example + ": " + value + "\"");
    }

    private static Optional<String> address(Field field, String value) {
        return Optional.of(MeantAddress.of(value).orElse(value))
                .filter(SafeUrl::isComplete)
                .flatMap(address -> field.fields().stream()
                        .filter(member -> member.type() == FieldType.URL)
                        .findFirst()
                        .map(member -> "Say what it leads to, such as \"" + member.name() + ": " + address + "\". "));
    }
}
