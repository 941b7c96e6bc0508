/**
 * Opens connections, through proxies and TLS, exchanges requests and responses over them, and
 * explains their failures.
 */
@NullMarked
package io.github.awsession.client.http;

import org.jspecify.annotations.NullMarked;
