/** Distinguishes answers from what only fills their place. */
@NullMarked
package io.github.datacard.substance;

import org.jspecify.annotations.NullMarked;
