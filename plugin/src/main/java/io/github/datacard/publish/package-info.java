/**
 * Sends what was made to other places: the Hub by its commit API, a git repository by the program git, a folder by one
 * rename. All of them stand behind {@link io.github.datacard.publish.Destination}.
 */
@NullMarked
package io.github.datacard.publish;

import org.jspecify.annotations.NullMarked;
