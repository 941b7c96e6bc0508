/**
 * Carries the messages of a data channel over connections that may break: in order, each exactly
 * once, with a bounded number in flight. Clients and agents follow the same rules.
 */
@NullMarked
package io.github.awsession.datachannel.stream;

import org.jspecify.annotations.NullMarked;
