package io.github.awsession.command.session.remote;

import io.github.awsession.client.Attempt;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.SessionStarter;
import io.github.awsession.command.session.view.LastingCalls;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.session.SessionBackend;
import io.github.awsession.session.SessionTicket;
import io.github.awsession.value.StructureBuilder;

import java.util.Objects;

/** Starts sessions of Session Manager, and terminates them as if each cost money. */
public final class RemoteSessions {
    private final CallContext context;
    private final ServiceModel service;
    private final SessionStarter starter;

    public RemoteSessions(CallContext context) {
        this.context = context;
        this.service = ModelLoader.load("ssm");
        this.starter = new SessionStarter(context, service);
    }

    /** Returns what starts the sessions. */
    public SessionStarter starter() {
        return starter;
    }

    /**
     * Finds the credentials for all sessions, which may ask the user, and which any signal may end
     * at once.
     */
    public void prepare() {
        context.caller(service).findCredentials(operation("start-session"));
    }

    /** Makes what a session needs of the services while it is open. */
    public SessionBackend backend(SessionTicket ticket) {
        SessionBackend usual = starter.backend(ticket);
        return new SessionBackend(
                usual.lines(), usual.resumption(), () -> terminate(ticket), usual.keys());
    }

    /** Terminates a session, with as many attempts as a throttled service needs. */
    private void terminate(SessionTicket ticket) {
        try {
            Attempt attempt =
                    new LastingCalls(context.environment(), context.caller(service))
                            .call(
                                    operation("terminate-session"),
                                    new StructureBuilder().put("SessionId", ticket.id()).build());
            if (attempt instanceof Attempt.Refused refused) {
                throw refused.failure();
            }
        } catch (ServiceException refusal) {
            if (!Refusals.code(refusal).equals("DoesNotExistException")) {
                throw refusal;
            }
        }
    }

    private Operation operation(String name) {
        return Objects.requireNonNull(service.operation(name));
    }
}
