/** What a descriptor says: YAML by the vocabulary, short forms made long, and typed views on what is computed. */
@NullMarked
package io.github.datacard.descriptor;

import org.jspecify.annotations.NullMarked;
