/** Holds what the verbs that open several sessions on managed nodes have in common. */
@NullMarked
package io.github.awsession.command.session.remote;

import org.jspecify.annotations.NullMarked;
