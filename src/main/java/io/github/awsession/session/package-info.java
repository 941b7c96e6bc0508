/** Sessions opened on a managed node: the hand-over to the external plugin. */
@NullMarked
package io.github.awsession.session;

import org.jspecify.annotations.NullMarked;
