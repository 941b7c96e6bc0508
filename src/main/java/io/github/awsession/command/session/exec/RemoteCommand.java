package io.github.awsession.command.session.exec;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.ShellQuote;
import io.github.awsession.command.run.TargetWait;
import io.github.awsession.command.session.remote.RemoteSessions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.error.GeneralException;
import io.github.awsession.session.LocalPort;
import io.github.awsession.session.SessionClient;
import io.github.awsession.session.SessionOutcome;
import io.github.awsession.session.SessionTicket;
import io.github.awsession.session.StatusLines;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Runs one command on targets, each time in a session of its own.
 *
 * @param separate whether standard output and error are kept apart; agents report the exit status
 *     only then
 */
record RemoteCommand(
        CallContext context,
        RemoteSessions sessions,
        String document,
        boolean separate,
        List<String> command) {
    private static final String NO_STATUS =
            "The agent reported no exit status of the command; agents before 3.1.1511.0 do not.";

    /**
     * Runs the command on a target.
     *
     * @param environment has the streams for its output
     * @param subject what lines about the session begin with; may be empty
     * @throws io.github.awsession.error.AwsessionException when the session cannot be started or
     *     fails
     */
    Ending run(
            String target,
            Environment environment,
            boolean quiet,
            String subject,
            TargetWait wait,
            EndRequests requests) {
        Value.Structure parameters = parameters(target);
        wait.await(parameters);
        SessionTicket ticket = wait.start(sessions.starter(), parameters, requests);
        SessionOutcome outcome =
                new SessionClient(
                                environment,
                                sessions.backend(ticket),
                                LocalPort.unbound(""),
                                requests,
                                StatusLines.ofTrouble(
                                        context.environment().streams(), quiet, subject))
                        .run(ticket);
        return switch (outcome) {
            case SessionOutcome.Ended(int status, boolean reported) ->
                    ending(ticket.id(), status, reported, requests);
            case SessionOutcome.UnknownType(String type) ->
                    throw new GeneralException("The session has the unknown type " + type + ".");
        };
    }

    private Ending ending(String session, int status, boolean reported, EndRequests requests) {
        if (reported) {
            return new Ending(session, status, Optional.empty());
        }
        if (requests.told().isPresent()) {
            return new Ending(session, status, Optional.of("ended by a signal"));
        }
        if (status == 0 && separate) {
            throw new GeneralException(NO_STATUS);
        }
        return new Ending(
                session, status, status == 0 ? Optional.empty() : Optional.of("session ended"));
    }

    private Value.Structure parameters(String target) {
        StringJoiner words = new StringJoiner(" ");
        command.forEach(word -> words.add(ShellQuote.posix(word)));
        StructureBuilder values = new StructureBuilder().put("command", one(words.toString()));
        if (separate) {
            values.put("separateOutputStream", one("true"));
        }
        return new StructureBuilder()
                .put("Target", target)
                .put("DocumentName", document)
                .put("Parameters", values)
                .build();
    }

    private static Value one(String text) {
        return new Value.Sequence(List.of(new Value.Text(text)));
    }
}
