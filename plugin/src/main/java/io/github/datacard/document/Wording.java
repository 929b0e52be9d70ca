package io.github.datacard.document;

import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;

/**
 * The words and the order in which documents present what descriptors say.
 *
 * @param vocabulary what can be said
 * @param overview what is shown where
 * @param messages what tables and pictures say besides the words of the vocabulary
 */
public record Wording(Vocabulary vocabulary, Overview overview, Messages messages) {
    /** The wording of a library. */
    public static Wording of(Library library) {
        return of(library, Messages.ENGLISH);
    }

    /** The same in a language of the interface. */
    public static Wording of(Library library, String language) {
        Messages messages = Messages.read(library.files(), language);
        return new Wording(library.vocabulary().in(messages), Overview.read(library), messages);
    }
}
