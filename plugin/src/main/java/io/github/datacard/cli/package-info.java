/** The command line: the same use cases as the goals of Maven, without Maven. */
@NullMarked
package io.github.datacard.cli;

import org.jspecify.annotations.NullMarked;
