/** Opens sessions on managed nodes over a data channel. */
@NullMarked
package io.github.awsession.session;

import org.jspecify.annotations.NullMarked;
