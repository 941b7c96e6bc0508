package io.github.awsession.command.run;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.SessionOptions;
import io.github.awsession.command.option.TypedWait;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.session.LocalPort;
import io.github.awsession.session.SessionClient;
import io.github.awsession.session.SessionOutcome;
import io.github.awsession.session.SessionTicket;
import io.github.awsession.session.StatusLines;
import io.github.awsession.session.plugin.PluginInstallation;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.ProgressForm;

import java.util.Optional;

/** Starts a session of Session Manager and opens it without the plugin. */
public final class OpenChannel {
    private final CallContext context;
    private final Invocation invocation;
    private final ServiceModel service;

    public OpenChannel(CallContext context, Invocation invocation) {
        this.context = context;
        this.invocation = invocation;
        this.service = invocation.service();
    }

    /**
     * Returns whether a command opens a session, and does so without the plugin.
     *
     * @throws io.github.awsession.error.ConfigurationException when the configuration names a
     *     client that is unknown
     */
    public static boolean isFor(CallContext context, Invocation invocation) {
        return invocation.opensSession()
                && invocation.skeleton().isEmpty()
                && !invocation.has(OwnOptions.DRY_RUN)
                && !SessionClientChoice.isPlugin(
                        context, invocation.first(SessionOptions.SESSION_CLIENT));
    }

    /** Runs a session from its start to its end, and returns the exit status. */
    public int run() {
        Value.Structure parameters =
                new ArgumentReader(context.environment(), service)
                        .read(
                                invocation.operation(),
                                invocation.parameters(),
                                invocation.cliInput());
        context.log().tree("Parameters of " + invocation.operation().name(), parameters);
        Optional<TargetWait> wait = targetWait();
        String type;
        try (LocalPort local = LocalEnd.of(parameters);
                EndSignals signals = watch()) {
            try {
                SessionStarter starter = new SessionStarter(context, service);
                wait.ifPresent(connected -> connected.await(parameters));
                SessionTicket ticket =
                        wait.isPresent()
                                ? wait.get().start(starter, parameters, signals)
                                : starter.start(parameters, signals);
                SessionClient client =
                        new SessionClient(
                                context.environment(),
                                starter.backend(ticket),
                                local,
                                signals,
                                StatusLines.ofCourse(
                                        context.environment().streams(),
                                        invocation.has(SessionOptions.QUIET)));
                SessionOutcome outcome = client.run(ticket);
                if (outcome instanceof SessionOutcome.Ended(int status, boolean _)) {
                    return status;
                }
                type = ((SessionOutcome.UnknownType) outcome).type();
            } catch (InterruptedByUserException interrupt) {
                context.environment().streams().tell(interrupt.consequence());
                return signals.told().orElse(ExitCode.INTERRUPTED.status());
            }
        }
        return handOver(type, parameters);
    }

    private EndSignals watch() {
        return context.environment().streams().inTerminal()
                ? EndSignals.watchKeys()
                : EndSignals.watch();
    }

    private Optional<TargetWait> targetWait() {
        return invocation.has(SessionOptions.WAIT_TARGET)
                ? Optional.of(
                        new TargetWait(
                                context, new TypedWait(invocation).target(), ProgressForm.AUTO))
                : Optional.empty();
    }

    /** Has the plugin open another session, because only it may know the type of the document. */
    private int handOver(String type, Value.Structure parameters) {
        if (context.environment().processes().find(PluginInstallation.PROGRAM).isEmpty()) {
            throw new GeneralException(
                    "The session has the type "
                            + type
                            + ", which awsession does not know. AWS's session-manager-plugin may"
                            + " know it. "
                            + PluginInstallation.advice(context.environment().processes()));
        }
        context.tell(
                "the type "
                        + type
                        + " of the session is unknown here; session-manager-plugin opens another"
                        + " one");
        return new OperationRunner(context).run(invocation, parameters).status();
    }
}
