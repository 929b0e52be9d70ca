/** Findings where people and machines read them: console, JSON, SARIF, JUnit XML. */
@NullMarked
package io.github.datacard.findings;

import org.jspecify.annotations.NullMarked;
