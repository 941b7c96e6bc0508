package io.github.awsession.command.session.forward;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.TargetWait;
import io.github.awsession.command.session.remote.Crew;
import io.github.awsession.command.session.remote.RemoteOptions;
import io.github.awsession.command.session.remote.RemoteSessions;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Implements {@code awsession session forward}, which forwards local ports through managed nodes,
 * each by a session of its own, until it is ended, or as long as a command runs.
 */
@Command(name = "forward")
public final class SessionForward implements Callable<Integer> {
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private final CallContext context;

    @Option(names = "--target", required = true, paramLabel = "ID")
    private String target = "";

    @Option(
            names = "-L",
            required = true,
            paramLabel = "[ADDRESS:]PORT:[HOST:]REMOTE_PORT",
            converter = ForwardValue.class)
    private List<LocalForward> forwards = List.of();

    @Mixin private final RemoteOptions options = new RemoteOptions();

    /** Holds all words behind {@code --}, as {@code OwnCommandLine} arranges. */
    @Option(names = "--", paramLabel = "COMMAND [ARGUMENT...]")
    private List<String> command = List.of();

    public SessionForward(CallContext context) {
        this.context = context;
    }

    /**
     * Forwards the ports.
     *
     * @return the exit status of the command, or of the signal that asked this process to end; 0
     *     for Ctrl-C where there is no command
     */
    @Override
    public Integer call() {
        if (!command.isEmpty() && !isThere(command.getFirst())) {
            return NOT_FOUND;
        }
        try (ForwardSet set = ForwardSet.bind(context, target, forwards, options.quiet());
                EndSignals signals = EndSignals.watch()) {
            TargetWait wait = options.targetWait(context, false);
            wait.await(forwards.getFirst().parameters(target, 0));
            RemoteSessions sessions = new RemoteSessions(context);
            sessions.prepare();
            return run(set, sessions, wait, signals);
        }
    }

    private boolean isThere(String program) {
        boolean there = context.environment().processes().find(program).isPresent();
        if (!there) {
            context.tell(
                    "session forward: cannot find the command "
                            + program
                            + "; nothing was started");
        }
        return there;
    }

    private int run(ForwardSet set, RemoteSessions sessions, TargetWait wait, EndSignals signals) {
        Openings openings = new Openings(forwards.size());
        Crew crew = new Crew(signals, context.environment().sleeper(), forwards.size());
        int status;
        try {
            signals.protect();
            set.begin(crew, sessions, wait, openings);
            status = use(set, openings, signals);
        } finally {
            crew.end();
        }
        return command.isEmpty() ? status : signals.told().orElse(status);
    }

    private int use(ForwardSet set, Openings openings, EndSignals signals) {
        boolean open = false;
        try {
            open = signals.interruptibly(openings::awaitAll);
            set.announce();
            return command.isEmpty()
                    ? signals.interruptibly(openings::awaitFailure)
                    : signals.run(context.environment().processes(), command, set.variables());
        } catch (FileFailure failure) {
            context.tell("session forward: cannot run the command: " + failure.getMessage());
            return NOT_EXECUTABLE;
        } catch (InterruptedByUserException interrupt) {
            int told = signals.told().orElseThrow(() -> interrupt);
            boolean isUsual = open && command.isEmpty() && told == ExitCode.INTERRUPTED.status();
            return isUsual ? ExitCode.OK.status() : told;
        }
    }
}
