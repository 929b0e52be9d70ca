/** Where a run works and what it asks: folders, policy, access to data, threads. */
@NullMarked
package io.github.datacard.workspace;

import org.jspecify.annotations.NullMarked;
