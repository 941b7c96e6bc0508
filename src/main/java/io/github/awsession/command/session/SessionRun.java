package io.github.awsession.command.session;

import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.WaitOptions;
import io.github.awsession.command.own.DurationValue;
import io.github.awsession.command.own.OwnHelp;
import io.github.awsession.command.own.ProgressChoice;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.OperationRunner;
import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.ServiceException;
import io.github.awsession.error.UsageException;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Implements {@code awsession session run}, which runs a command with a session of its own; the
 * session ends when the command ends, however that happens. Standard output belongs to the command,
 * so nothing else is printed there.
 */
@Command(name = "run")
final class SessionRun implements Callable<Integer> {
    private static final WaitLimits TO_END = WaitLimits.within(Duration.ofMinutes(2));
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(30);
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private final CallContext context;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--service",
            required = true,
            paramLabel = "SERVICE",
            converter = SessionValues.SparkService.class,
            completionCandidates = SessionValues.SparkService.class)
    private SessionKind kind = SessionKind.ATHENA;

    @Option(
            names = "--" + WaitOptions.WAIT_TIMEOUT,
            paramLabel = "TIME",
            converter = DurationValue.class)
    private Optional<Duration> timeout = Optional.empty();

    @Option(
            names = "--" + WaitOptions.PROGRESS,
            paramLabel = "FORM",
            converter = ProgressChoice.class,
            completionCandidates = ProgressChoice.class)
    private ProgressForm progress = ProgressForm.AUTO;

    /** Holds the options of the service's {@code start-session}. */
    @Unmatched private List<String> others = new ArrayList<>();

    /** Holds all words behind {@code --}, as {@code OwnCommandLine} arranges. */
    @Option(names = "--", paramLabel = "COMMAND [ARGUMENT...]")
    private List<String> command = List.of();

    SessionRun(CallContext context) {
        this.context = context;
    }

    /**
     * Starts a session, runs the command, and terminates the session.
     *
     * @return the exit status of the command, or of the signal that asked this process to end;
     *     never 0 when the session could not be terminated
     */
    @Override
    public Integer call() {
        SessionStart start = SessionStart.of(context, kind);
        Optional<Invocation> typed = start.read(others);
        if (typed.isEmpty()) {
            new HelpPager(context.environment()).show(OwnHelp.page(spec));
            return ExitCode.OK.status();
        }
        Invocation invocation = typed.get();
        Value.Structure parameters = start.parameters(invocation);
        if (invocation.skeleton().isPresent() || invocation.has(OwnOptions.DRY_RUN)) {
            return new OperationRunner(context).run(invocation, parameters).status();
        }
        if (command.isEmpty()) {
            throw new UsageException("the following arguments are required: command");
        }
        return isThere(command.getFirst()) ? run(start, parameters) : NOT_FOUND;
    }

    private boolean isThere(String program) {
        boolean there = context.environment().processes().find(program).isPresent();
        if (!there) {
            context.tell(
                    "session run: cannot find the command " + program + "; nothing was started");
        }
        return there;
    }

    private int run(SessionStart start, Value.Structure parameters) {
        try (EndSignals signals = EndSignals.watch()) {
            LiveSession session;
            try {
                session = start.start(parameters, signals);
            } catch (AwsessionException failure) {
                return signals.told().orElseThrow(() -> failure);
            }
            int status = ExitCode.GENERAL.status();
            boolean ended = false;
            try {
                status = use(session, signals);
            } finally {
                ended = new SessionEnd(context, signals, TO_END, progress).end(session);
            }
            status = signals.told().orElse(status);
            return status == 0 && !ended ? ExitCode.GENERAL.status() : status;
        }
    }

    private int use(LiveSession session, EndSignals signals) {
        try {
            Map<String, String> additions = signals.interruptibly(() -> ready(session));
            return signals.run(context.environment().processes(), command, additions);
        } catch (FileFailure failure) {
            context.tell("session run: cannot run the command: " + failure.getMessage());
            return NOT_EXECUTABLE;
        } catch (AwsessionException failure) {
            // After a signal, any other failure is a consequence of the signal.
            return signals.told().orElseThrow(() -> failure);
        }
    }

    /** Waits until the command can use the session, and returns the variables for the command. */
    private Map<String, String> ready(LiveSession session) {
        Sleeper time = context.environment().sleeper();
        Duration limit = timeout.orElse(USUAL_LIMIT);
        Duration end = time.passed().plus(limit);
        session.awaitReady(WaitLimits.within(limit), progress);
        Map<String, String> additions = session.variables();
        try {
            additions.put(
                    "SPARK_REMOTE",
                    session.awaitEndpoint(limit, end.minus(time.passed())).remote());
        } catch (ServiceException | UsageException failure) {
            context.tell("session run: no SPARK_REMOTE is set: " + failure.text());
        }
        return additions;
    }
}
