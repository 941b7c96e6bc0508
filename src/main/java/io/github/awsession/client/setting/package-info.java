/** Reads region, endpoint, retries and similar settings from options, variables and the profile. */
@NullMarked
package io.github.awsession.client.setting;

import org.jspecify.annotations.NullMarked;
