package io.github.awsession.command.session.exec;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.TargetWait;
import io.github.awsession.command.session.remote.Crew;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Runs a command on several targets, and keeps how it ended on each. */
final class Fleet {
    private static final Ending UNTOUCHED = failed("not started");
    private static final Ending UNKNOWN = failed("not ended");

    private final CallContext context;
    private final List<String> targets;
    private final boolean quiet;
    private final boolean documented;
    private final AtomicReferenceArray<Ending> endings;

    Fleet(CallContext context, List<String> targets, boolean quiet) {
        this.context = context;
        this.targets = List.copyOf(targets);
        this.quiet = quiet;
        this.documented = context.globals().printing().format().isPresent();
        this.endings = new AtomicReferenceArray<>(targets.size());
        for (int index = 0; index < targets.size(); index++) {
            endings.set(index, UNTOUCHED);
        }
    }

    /** Begins to run the command on all targets. */
    void begin(Crew crew, RemoteCommand command, TargetWait wait) {
        for (int index = 0; index < targets.size(); index++) {
            int number = index;
            crew.begin(
                    requests -> {
                        endings.set(number, UNKNOWN);
                        endings.set(number, run(targets.get(number), command, wait, requests));
                    });
        }
    }

    private Ending run(
            String target, RemoteCommand command, TargetWait wait, EndRequests requests) {
        Streams streams = context.environment().streams();
        byte[] prefix = (target + ": ").getBytes(StandardCharsets.UTF_8);
        // With a document for programs on standard output, nothing else is written there.
        OutputStream main = documented ? streams.err() : streams.out();
        try (PrefixedLines out = new PrefixedLines(prefix, main);
                PrefixedLines err = new PrefixedLines(prefix, streams.err())) {
            Environment environment = context.environment().with(streams(streams, out, err));
            return command.run(target, environment, quiet, target, wait, requests);
        } catch (InterruptedByUserException interrupt) {
            streams.tell(interrupt.consequence());
            return UNTOUCHED;
        } catch (AwsessionException failure) {
            streams.tell(failure.consequence());
            return failed(failure.text());
        } catch (IOException problem) {
            return failed("cannot write the output: " + problem.getMessage());
        } catch (RuntimeException bug) {
            return failed(String.valueOf(bug));
        }
    }

    private static Streams streams(Streams streams, PrefixedLines out, PrefixedLines err) {
        return new Streams(
                InputStream.nullInputStream(), out, err, false, false, false, streams.encoding());
    }

    private static Ending failed(String reason) {
        return new Ending("", ExitCode.GENERAL.status(), Optional.of(reason));
    }

    /** Shows how the command ended on each target. */
    void report() {
        Statuses statuses = new Statuses(targets, endings());
        if (documented) {
            statuses.print(context);
        } else if (!quiet) {
            statuses.tell(context);
        }
    }

    private List<Ending> endings() {
        List<Ending> all = new ArrayList<>();
        for (int index = 0; index < targets.size(); index++) {
            all.add(endings.get(index));
        }
        return all;
    }

    /**
     * Returns 0 if the command ended with 0 on all targets, 255 if there is a target on which
     * nobody knows how it ended, and else the greatest status.
     */
    int status() {
        int greatest = 0;
        for (Ending ending : endings()) {
            greatest =
                    ending.problem().isPresent()
                            ? ExitCode.GENERAL.status()
                            : Math.max(greatest, ending.status());
        }
        return greatest;
    }
}
