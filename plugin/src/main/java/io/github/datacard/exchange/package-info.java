/** Formats in which datasets are written for others, and documentation of others that is read: one small class each. */
@NullMarked
package io.github.datacard.exchange;

import org.jspecify.annotations.NullMarked;
