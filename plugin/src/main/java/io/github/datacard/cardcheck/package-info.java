/** Judges cards: the front matter and texts of any card, and all of a card that has no descriptor. */
@NullMarked
package io.github.datacard.cardcheck;

import org.jspecify.annotations.NullMarked;
