/** The program that builds what is shipped; see README.md in the folder above. */
@NullMarked
package build.image;

import org.jspecify.annotations.NullMarked;
