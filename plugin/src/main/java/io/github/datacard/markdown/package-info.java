/** CommonMark: to safe HTML, to plain text, and fitted into a card. The only package that uses CommonMark. */
@NullMarked
package io.github.datacard.markdown;

import org.jspecify.annotations.NullMarked;
