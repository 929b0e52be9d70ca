/** What licenses permit and demand: verdicts on uses, on what is made from a source, and on mixtures. */
@NullMarked
package io.github.datacard.license;

import org.jspecify.annotations.NullMarked;
