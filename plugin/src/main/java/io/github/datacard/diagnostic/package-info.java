/** What can be said about an input: findings with their place, severity, reason and remedy. */
@NullMarked
package io.github.datacard.diagnostic;

import org.jspecify.annotations.NullMarked;
