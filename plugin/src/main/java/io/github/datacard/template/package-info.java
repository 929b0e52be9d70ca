/** Templates: FreeMarker without access to anything but the data model. The only package that uses FreeMarker. */
@NullMarked
package io.github.datacard.template;

import org.jspecify.annotations.NullMarked;
