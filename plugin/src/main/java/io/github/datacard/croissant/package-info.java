/** Croissant files that others wrote: read as linked data without fetching anything, and judged by the specification. */
@NullMarked
package io.github.datacard.croissant;

import org.jspecify.annotations.NullMarked;
