/** Generates the code that makes the service models. */
@NullMarked
package build.models;

import org.jspecify.annotations.NullMarked;
