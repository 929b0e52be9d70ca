/** Tests that start Maven itself, as users do. The build hands over the plugin, the distributions and its repository. */
package io.github.datacard.it;
