/** Holds credentials, renews and caches them, and calls the services that issue them. */
@NullMarked
package io.github.awsession.client.credentials.store;

import org.jspecify.annotations.NullMarked;
