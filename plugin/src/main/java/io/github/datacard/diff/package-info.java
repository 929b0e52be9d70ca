/** What changed in meaning between two states of a dataset, how much it matters, and what a release has to do about it. */
@NullMarked
package io.github.datacard.diff;

import org.jspecify.annotations.NullMarked;
