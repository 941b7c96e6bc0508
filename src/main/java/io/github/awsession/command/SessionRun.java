package io.github.awsession.command;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.environment.EndSignals;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.ServiceException;
import io.github.awsession.error.UsageException;
import io.github.awsession.lifecycle.SessionKind;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.DurationText;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code awsession session run}: a command with a session of its own, which ends with it in
 * whatever way. Nothing is printed on standard output, which is the command's.
 */
final class SessionRun {
    private static final String SERVICE = "service";
    private static final List<Option> OPTIONS =
            List.of(
                    Option.choice(SERVICE, SessionKind.sparkWords()),
                    Option.value(WaitOptions.WAIT_TIMEOUT),
                    Option.choice(WaitOptions.PROGRESS, ProgressForm.WORDS));
    private static final String ENGINE = "--engine-configuration";
    private static final WaitLimits TO_END = WaitLimits.within(Duration.ofMinutes(2));
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private final SessionSite site;

    SessionRun(SessionSite site) {
        this.site = site;
    }

    /** The options beside those of the service's start. */
    static List<Option> options() {
        return OPTIONS;
    }

    /**
     * Starts a session, runs the command, terminates the session.
     *
     * @return the command's status; if we were told to end, that of the signal; another one than 0
     *     when the session could not be terminated
     */
    int run(List<String> words, List<String> command) {
        TakenOptions own = TakenOptions.of(words, OPTIONS);
        ServiceModel service = ModelLoader.load(own.require(SERVICE));
        Optional<Invocation> invocation =
                new OperationWords(service, LiveSession.operation(service, "start-session"))
                        .read(startWords(service, own.rest()), site.globals());
        if (invocation.isEmpty()) {
            new HelpPager(site.environment()).show(SessionHelp.page("run"));
            return 0;
        }
        if (invocation.get().skeleton().isPresent() || invocation.get().has(OwnOptions.DRY_RUN)) {
            return new OperationRunner(site.environment(), site.log(), site.settings())
                    .run(invocation.get())
                    .status();
        }
        if (command.isEmpty()) {
            throw TakenOptions.wrong("the following arguments are required: command");
        }
        Plan plan = new Plan(invocation.get(), limits(own), progress(own), command);
        return isThere(command.getFirst()) ? run(plan) : NOT_FOUND;
    }

    /** What was asked for. */
    private record Plan(
            Invocation start, WaitLimits limits, ProgressForm progress, List<String> command) {}

    /** Athena demands a configuration of the engine, but an empty one will do. */
    private static List<String> startWords(ServiceModel service, List<String> typed) {
        boolean complete =
                !service.name().equals(SessionKind.ATHENA.word())
                        || typed.contains(CommandTree.HELP)
                        || typed.stream().anyMatch(SessionRun::configuresEngine);
        if (complete) {
            return typed;
        }
        List<String> words = new ArrayList<>(typed);
        words.addAll(List.of(ENGINE, "{}"));
        return words;
    }

    private static boolean configuresEngine(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        return name.startsWith("--cli-input-")
                || (name.length() > "--e".length() && ENGINE.startsWith(name));
    }

    private static WaitLimits limits(TakenOptions own) {
        Optional<String> typed = own.find(WaitOptions.WAIT_TIMEOUT);
        return typed.isEmpty()
                ? WaitLimits.USUAL
                : WaitLimits.within(duration(WaitOptions.WAIT_TIMEOUT, typed.get()));
    }

    static Duration duration(String option, String text) {
        return DurationText.parse(text)
                .orElseThrow(
                        () ->
                                TakenOptions.wrong(
                                        "argument --"
                                                + option
                                                + ": invalid duration value: "
                                                + PythonText.quoted(text)));
    }

    private static ProgressForm progress(TakenOptions own) {
        return own.find(WaitOptions.PROGRESS).map(ProgressForm::of).orElse(ProgressForm.AUTO);
    }

    private boolean isThere(String program) {
        boolean there = site.environment().processes().find(program).isPresent();
        if (!there) {
            site.tell("session run: cannot find the command " + program + "; nothing was started");
        }
        return there;
    }

    private int run(Plan plan) {
        Value.Structure parameters =
                new ArgumentReader(site.environment(), plan.start().service())
                        .read(
                                plan.start().operation(),
                                plan.start().parameters(),
                                plan.start().cliInput());
        try (EndSignals signals = EndSignals.watch(site.environment().streams())) {
            LiveSession session = new SessionStart(site, plan.start()).start(parameters);
            int status = ExitCode.GENERAL.status();
            boolean ended = false;
            try {
                status = use(session, plan, signals);
            } finally {
                ended = new SessionEnd(site, signals, TO_END, plan.progress()).end(session);
            }
            return status == 0 && !ended ? ExitCode.GENERAL.status() : status;
        }
    }

    private int use(LiveSession session, Plan plan, EndSignals signals) {
        try {
            var _ =
                    signals.interruptibly(
                            0,
                            () -> {
                                session.awaitReady(plan.limits(), plan.progress());
                                return session;
                            });
            Map<String, String> additions = additions(session);
            return signals.run(site.environment().processes(), plan.command(), additions);
        } catch (FileFailure failure) {
            site.tell("session run: cannot run the command: " + failure.getMessage());
            return NOT_EXECUTABLE;
        } catch (AwsessionException failure) {
            // Whatever else went wrong is a consequence.
            return signals.told().map(ExitCode::status).orElseThrow(() -> failure);
        }
    }

    private Map<String, String> additions(LiveSession session) {
        Map<String, String> additions = session.variables();
        try {
            additions.put("SPARK_REMOTE", session.endpoint().remote());
        } catch (ServiceException | UsageException failure) {
            site.tell("session run: no SPARK_REMOTE is set: " + failure.text());
        }
        return additions;
    }
}
