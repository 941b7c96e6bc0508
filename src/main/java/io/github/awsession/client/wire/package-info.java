/**
 * Writes request documents and reads response documents along the model, with service errors and
 * timestamps.
 */
@NullMarked
package io.github.awsession.client.wire;

import org.jspecify.annotations.NullMarked;
