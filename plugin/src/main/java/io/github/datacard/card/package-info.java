/** Writing the dataset card of the Hub: front matter and body. */
@NullMarked
package io.github.datacard.card;

import org.jspecify.annotations.NullMarked;
