package io.github.datacard.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * What texts may not say beside an answer, or beside a license.
 *
 * @param id its name
 * @param group of several in one group the first that holds is reported; its name if it stands alone
 * @param question the field with the answer; empty where it is the license that says otherwise
 * @param answers the answers of which one is given
 * @param unless the field whose presence makes it none; empty for none
 * @param permits a use that the licenses permit; empty if that is not asked
 * @param forbids a use that no license permits; empty if that is not asked
 * @param texts the fields in which a text says the opposite
 * @param list the value list with the phrases that say it
 */
public record Contradiction(
        String id,
        String group,
        String question,
        List<String> answers,
        String unless,
        String permits,
        String forbids,
        List<String> texts,
        String list) {
    /** All fields that it reads. */
    public Stream<String> paths() {
        return Stream.concat(Stream.of(question, unless).filter(path -> !path.isEmpty()), texts.stream());
    }
}
