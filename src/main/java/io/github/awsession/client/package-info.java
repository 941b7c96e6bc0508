/** Calls the services through the AWS SDK, or describes the calls instead of sending them. */
@NullMarked
package io.github.awsession.client;

import org.jspecify.annotations.NullMarked;
