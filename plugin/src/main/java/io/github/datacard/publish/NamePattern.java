package io.github.datacard.publish;

/**
 * A name that stands for one thing of each dataset, such as its repository.
 *
 * @param text may hold {@code {id}}, the id of the dataset, and {@code {name}}, what follows the first slash of it
 */
public record NamePattern(String text) {
    private static final String ID = "{id}";
    private static final String NAME = "{name}";

    /** Whether it differs between datasets. */
    public boolean isOpen() {
        return text.contains(ID) || text.contains(NAME);
    }

    /** The name for a dataset. */
    public String of(String id) {
        return text.replace(ID, id).replace(NAME, nameOf(id));
    }

    /** What follows the first slash of an id: the name without its owner. */
    public static String nameOf(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
