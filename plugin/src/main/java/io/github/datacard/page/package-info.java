/** HTML pages of datasets, and the catalog of them. */
@NullMarked
package io.github.datacard.page;

import org.jspecify.annotations.NullMarked;
