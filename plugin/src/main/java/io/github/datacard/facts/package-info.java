/** What is known of data files: the facts, how they are kept, and how they answer questions. */
@NullMarked
package io.github.datacard.facts;

import org.jspecify.annotations.NullMarked;
