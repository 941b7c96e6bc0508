/** Gets credentials from IAM Identity Center (single sign-on). */
@NullMarked
package io.github.awsession.client.credentials.sso;

import org.jspecify.annotations.NullMarked;
