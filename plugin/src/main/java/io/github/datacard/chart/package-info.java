/** Pictures as static SVG: pure functions from tables to text that follow the reader's theme by style classes. */
@NullMarked
package io.github.datacard.chart;

import org.jspecify.annotations.NullMarked;
