package io.github.datacard.diff;

import java.util.Locale;

/** In which way something differs. */
public enum ChangeKind {
    /** It is said now. */
    ADDED,
    /** It is not said any more. */
    REMOVED,
    /** Something else is said. */
    CHANGED,
    /** The same is said in nearly the same words. */
    REWORDED,
    /** Less is allowed or possible than before. */
    NARROWED,
    /** More is allowed or possible than before. */
    WIDENED,
    /** A figure is larger. */
    GREW,
    /** A figure is smaller. */
    SHRANK,
    /** The same thing has another name. */
    RENAMED,
    /** The same thing is in another place. */
    MOVED,
    /** Names that stand for numbers have another order. */
    REORDERED,
    /** The files of a split hold something else, though as many items. */
    CONTENT,
    /** It was answered and is a stated gap now. */
    OPENED,
    /** It was a stated gap and is answered now. */
    CLOSED,
    /** It was not mentioned and is a stated gap now, or one of another kind. */
    STATED,
    /** It was a stated gap and is not mentioned any more. */
    DROPPED;

    /** The word for it in files and reports, such as {@code reworded}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
