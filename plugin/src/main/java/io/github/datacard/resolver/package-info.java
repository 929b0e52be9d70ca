/** Artifacts by Maven's resolver, in a build and without Maven, and the settings of who runs it. */
@NullMarked
package io.github.datacard.resolver;

import org.jspecify.annotations.NullMarked;
