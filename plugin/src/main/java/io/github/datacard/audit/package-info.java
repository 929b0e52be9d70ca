/** Measures many cards that have no descriptor: as a study did, and for what stands in them. */
@NullMarked
package io.github.datacard.audit;

import org.jspecify.annotations.NullMarked;
