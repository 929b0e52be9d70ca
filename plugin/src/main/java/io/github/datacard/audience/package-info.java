/** What the readers of a run may see: documents and cards for the public or for the organization. */
@NullMarked
package io.github.datacard.audience;

import org.jspecify.annotations.NullMarked;
