package io.github.datacard.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named condition on a descriptor.
 *
 * @param id its name
 * @param says the condition in words, such as "the data is about people"
 * @param test what has to hold
 */
public record Condition(String id, String says, Test test) {
    /** What has to hold; three-valued, since what it asks for may not have been answered. */
    public sealed interface Test {
        /** All paths that the test reads. */
        default Stream<String> paths() {
            if (this instanceof All all) {
                return all.tests().stream().flatMap(Test::paths);
            }
            if (this instanceof Any any) {
                return any.tests().stream().flatMap(Test::paths);
            }
            if (this instanceof Not not) {
                return not.test().paths();
            }
            if (this instanceof Mentions mentions) {
                return mentions.fields().stream();
            }
            if (this instanceof Above above) {
                return Stream.of(above.field());
            }
            if (this instanceof AsMany many) {
                return Stream.of(many.field(), many.other());
            }
            return Stream.of(this instanceof OneOf one ? one.field() : ((Present) this).field());
        }

        /** All value lists whose phrases the test looks for. */
        default Stream<String> lists() {
            if (this instanceof All all) {
                return all.tests().stream().flatMap(Test::lists);
            }
            if (this instanceof Any any) {
                return any.tests().stream().flatMap(Test::lists);
            }
            if (this instanceof Not not) {
                return not.test().lists();
            }
            return this instanceof Mentions mentions ? Stream.of(mentions.list()) : Stream.empty();
        }
    }

    /** At least one value of a field is among these. */
    public record OneOf(String field, List<String> values) implements Test {}

    /** A field has a value. */
    public record Present(String field) implements Test {}

    /** A number of a field is greater than this one. */
    public record Above(String field, BigDecimal least) implements Test {}

    /** A field has at least as many values as another one. */
    public record AsMany(String field, String other) implements Test {}

    /** The text of one of some fields has a phrase of a value list. */
    public record Mentions(List<String> fields, String list) implements Test {}

    /** A test does not hold. */
    public record Not(Test test) implements Test {}

    /** All tests hold. */
    public record All(List<Test> tests) implements Test {}

    /** At least one test holds. */
    public record Any(List<Test> tests) implements Test {}
}
