/** Data files measured by SQL: counts, types and distributions of columns. */
@NullMarked
package io.github.datacard.measure;

import org.jspecify.annotations.NullMarked;
