package io.github.awsession.command.session.exec;

import java.util.Optional;

/**
 * Says how a command on one target ended.
 *
 * @param session the id of the session; empty when none was started
 * @param status the exit status
 * @param problem why the status is not that of the command, if it is not
 */
record Ending(String session, int status, Optional<String> problem) {}
