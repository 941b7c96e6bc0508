/** Holds the messages of a data channel and their binary form. */
@NullMarked
package io.github.awsession.datachannel.message;

import org.jspecify.annotations.NullMarked;
