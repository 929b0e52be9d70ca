/** A look at data files: which there are, of which type, and what their heads say. */
@NullMarked
package io.github.datacard.data;

import org.jspecify.annotations.NullMarked;
