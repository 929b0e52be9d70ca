/** Reading cards that others wrote, for a first descriptor. */
@NullMarked
package io.github.datacard.takeover;

import org.jspecify.annotations.NullMarked;
