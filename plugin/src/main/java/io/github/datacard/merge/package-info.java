/** Bringing a committed card up to date without losing what is in it. */
@NullMarked
package io.github.datacard.merge;

import org.jspecify.annotations.NullMarked;
