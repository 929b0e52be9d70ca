/** From the files of a workspace to datasets and findings. */
@NullMarked
package io.github.datacard.judging;

import org.jspecify.annotations.NullMarked;
