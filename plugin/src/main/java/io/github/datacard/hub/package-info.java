/** What the Hub refuses or warns about in a card, without asking it. */
@NullMarked
package io.github.datacard.hub;

import org.jspecify.annotations.NullMarked;
