/**
 * Is a client of AWS Systems Manager Session Manager's data channel, which knows nothing of command
 * lines, credentials and terminals. {@link io.github.awsession.datachannel.DataChannel} is the
 * entry point.
 */
@NullMarked
package io.github.awsession.datachannel;

import org.jspecify.annotations.NullMarked;
