/** Gives the sessions of all services a common view: their names, endpoints and lists. */
@NullMarked
package io.github.awsession.command.session.view;

import org.jspecify.annotations.NullMarked;
