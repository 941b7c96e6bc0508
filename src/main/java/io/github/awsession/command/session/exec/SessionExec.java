package io.github.awsession.command.session.exec;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.TargetWait;
import io.github.awsession.command.session.remote.Crew;
import io.github.awsession.command.session.remote.RemoteOptions;
import io.github.awsession.command.session.remote.RemoteSessions;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.error.UsageException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Implements {@code awsession session exec}, which runs a command on managed nodes. */
@Command(name = "exec")
public final class SessionExec implements Callable<Integer> {
    private final CallContext context;

    @Option(names = "--target", required = true, paramLabel = "ID")
    private List<String> targets = List.of();

    @Option(names = "--document-name", paramLabel = "NAME")
    private String document = "AWS-StartNonInteractiveCommand";

    @Option(names = "--no-separate-output")
    private boolean together;

    @Option(names = "--parallel", paramLabel = "NUMBER")
    private int parallel = 10;

    @Mixin private final RemoteOptions options = new RemoteOptions();

    /** Holds all words behind {@code --}, as {@code OwnCommandLine} arranges. */
    @Option(names = "--", paramLabel = "COMMAND [ARGUMENT...]")
    private List<String> command = List.of();

    public SessionExec(CallContext context) {
        this.context = context;
    }

    /**
     * Runs the command.
     *
     * @return the exit status of the command, or of the signal that asked this process to end; of
     *     several targets 0 only if all have it
     */
    @Override
    public Integer call() {
        if (command.isEmpty()) {
            throw new UsageException("the following arguments are required: command");
        }
        if (parallel < 1) {
            throw new UsageException("argument --parallel: must be greater than 0");
        }
        RemoteSessions sessions = new RemoteSessions(context);
        RemoteCommand work = new RemoteCommand(context, sessions, document, !together, command);
        boolean several = targets.size() > 1 || context.globals().printing().format().isPresent();
        try (EndSignals signals = EndSignals.watch()) {
            TargetWait wait = options.targetWait(context, several);
            return several ? onAll(work, sessions, wait, signals) : onOne(work, wait, signals);
        }
    }

    private int onOne(RemoteCommand work, TargetWait wait, EndSignals signals) {
        try {
            Ending ending =
                    work.run(
                            targets.getFirst(),
                            context.environment(),
                            options.quiet(),
                            "",
                            wait,
                            signals);
            return ending.status();
        } catch (InterruptedByUserException interrupt) {
            context.environment().streams().tell(interrupt.consequence());
            return signals.told().orElse(ExitCode.INTERRUPTED.status());
        } catch (AwsessionException failure) {
            // After a signal, any other failure is a consequence of the signal.
            return signals.told().orElseThrow(() -> failure);
        }
    }

    private int onAll(
            RemoteCommand work, RemoteSessions sessions, TargetWait wait, EndSignals signals) {
        sessions.prepare();
        Fleet fleet = new Fleet(context, targets, options.quiet());
        Crew crew = new Crew(signals, context.environment().sleeper(), parallel);
        try {
            signals.protect();
            fleet.begin(crew, work, wait);
            crew.await();
        } catch (InterruptedByUserException _) {
            // All are asked to end below.
        } finally {
            crew.end();
        }
        fleet.report();
        return signals.told().orElseGet(fleet::status);
    }
}
