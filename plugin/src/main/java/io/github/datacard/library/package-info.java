/** Files of the library, shipped or a team's own, and how they are read: strictly, with the place of each mistake. */
@NullMarked
package io.github.datacard.library;

import org.jspecify.annotations.NullMarked;
