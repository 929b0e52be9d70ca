/** Deterministic writing: UTF-8, line feeds, whole files, and escaping for each output language. */
@NullMarked
package io.github.datacard.text;

import org.jspecify.annotations.NullMarked;
