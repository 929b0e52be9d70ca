/** What was measured in data files: the facts, how they are kept, and how they answer questions. */
@NullMarked
package io.github.datacard.data;

import org.jspecify.annotations.NullMarked;
