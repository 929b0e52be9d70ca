/** What can be asked of a dataset, as data: sections, fields, value lists, conditions, profiles and rule guides. */
@NullMarked
package io.github.datacard.vocabulary;

import org.jspecify.annotations.NullMarked;
