/** Calls what a data channel needs of the services, and connects it to the gateway. */
@NullMarked
package io.github.awsession.client.channel;

import org.jspecify.annotations.NullMarked;
