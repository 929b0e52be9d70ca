/** Which questions of which profiles a descriptor answers. */
@NullMarked
package io.github.datacard.assessment;

import org.jspecify.annotations.NullMarked;
