package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code personal-data-in-example}: an example shows what looks like an e-mail address or a phone number. */
final class PersonalDataInExample implements Rule<Subject> {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]{1,64}@(?!(?:[\\w-]+\\.)*example\\.)(?:[\\w-]{1,63}\\.)+\\p{L}{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()/-]{7,20}\\d");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.EXAMPLES).stream()
                .flatMap(examples -> Stream.of("typical", "atypical").flatMap(examples::at))
                .flatMap(Value::flat)
                .filter(Value.Scalar.class::isInstance)
                .filter(value -> EMAIL.matcher(((Value.Scalar) value).text()).find()
                        || PHONE.matcher(((Value.Scalar) value).text()).find())
                .map(value -> r.at(value.location())
                        .about(Paths.EXAMPLES)
                        .say(
                                "This example seems to show an e-mail address or a phone number",
                                "Take another item, or replace it by one such as name@example.org."));
    }
}
