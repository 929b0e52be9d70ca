/** What readers learn about a dataset, before it is Markdown or HTML: the data model of all templates. */
@NullMarked
package io.github.datacard.document;

import org.jspecify.annotations.NullMarked;
