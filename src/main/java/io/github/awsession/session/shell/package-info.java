/** Sessions of shells and commands: keyboard, screen and size of the terminal over a channel. */
@NullMarked
package io.github.awsession.session.shell;

import org.jspecify.annotations.NullMarked;
