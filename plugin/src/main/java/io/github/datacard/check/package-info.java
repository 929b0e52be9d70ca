/** One small class for each rule: pure functions of descriptors and assessments that give findings. */
@NullMarked
package io.github.datacard.check;

import org.jspecify.annotations.NullMarked;
