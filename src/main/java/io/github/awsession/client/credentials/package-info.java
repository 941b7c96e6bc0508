/** Finds the credentials that sign a request, or describes where they come from. */
@NullMarked
package io.github.awsession.client.credentials;

import org.jspecify.annotations.NullMarked;
