/**
 * YAML as a tree in which every node knows its place; scalars by the core schema of YAML 1.2. The only package that
 * uses SnakeYAML.
 */
@NullMarked
package io.github.datacard.yaml;

import org.jspecify.annotations.NullMarked;
