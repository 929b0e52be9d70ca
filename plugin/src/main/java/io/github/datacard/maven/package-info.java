/** The goals. The only package that uses Maven. */
@NullMarked
package io.github.datacard.maven;

import org.jspecify.annotations.NullMarked;
