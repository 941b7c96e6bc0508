/** Contains the program that builds the image to ship; see README.md in the folder above. */
@NullMarked
package build.image;

import org.jspecify.annotations.NullMarked;
