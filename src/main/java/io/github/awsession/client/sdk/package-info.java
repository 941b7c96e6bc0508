/** Adapts the AWS SDK: its clients, operations, request trees and retry rules. */
@NullMarked
package io.github.awsession.client.sdk;

import org.jspecify.annotations.NullMarked;
