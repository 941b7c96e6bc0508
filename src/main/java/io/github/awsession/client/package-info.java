/** Adapter to the AWS SDK: services, credentials, retries, errors. */
@NullMarked
package io.github.awsession.client;

import org.jspecify.annotations.NullMarked;
