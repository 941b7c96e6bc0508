/** Reads the shared AWS files, and searches the places of a setting in their order. */
@NullMarked
package io.github.awsession.environment.setting;

import org.jspecify.annotations.NullMarked;
