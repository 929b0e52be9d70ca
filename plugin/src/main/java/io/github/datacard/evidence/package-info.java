/** Quotes that a descriptor gives as evidence, looked for in the files that they come from. */
@NullMarked
package io.github.datacard.evidence;

import org.jspecify.annotations.NullMarked;
