/**
 * Writes request documents and reads response documents as the model describes them, with service
 * errors and timestamps.
 */
@NullMarked
package io.github.awsession.client.wire;

import org.jspecify.annotations.NullMarked;
