/** JSON, read as a tree in which every node knows its place, and written in the order of its trees. The only package that uses Jackson. */
@NullMarked
package io.github.datacard.json;

import org.jspecify.annotations.NullMarked;
