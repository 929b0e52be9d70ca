/** Summaries of the data that a model was trained on, made from the descriptors of its datasets. */
@NullMarked
package io.github.datacard.training;

import org.jspecify.annotations.NullMarked;
