/** Opens sessions on managed nodes by handing them over to the external plugin. */
@NullMarked
package io.github.awsession.session.plugin;

import org.jspecify.annotations.NullMarked;
