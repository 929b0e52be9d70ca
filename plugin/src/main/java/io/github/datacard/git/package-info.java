/** Reads what a git repository holds at another commit. It never changes the repository and never asks the network. */
@NullMarked
package io.github.datacard.git;

import org.jspecify.annotations.NullMarked;
