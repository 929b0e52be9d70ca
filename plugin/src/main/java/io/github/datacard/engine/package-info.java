/** One use case for each goal: a request in, a result out. */
@NullMarked
package io.github.datacard.engine;

import org.jspecify.annotations.NullMarked;
