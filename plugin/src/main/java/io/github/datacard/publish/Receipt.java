package io.github.datacard.publish;

import java.util.List;

/**
 * What a destination made of a publication.
 *
 * @param where an address or a path at which it can be seen
 * @param remarks what is to be said of it, such as that the card was not understood
 */
public record Receipt(String where, List<String> remarks) {}
