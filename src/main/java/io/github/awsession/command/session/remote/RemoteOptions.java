package io.github.awsession.command.session.remote;

import io.github.awsession.command.own.DurationValue;
import io.github.awsession.command.own.ProgressChoice;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.TargetWait;
import io.github.awsession.waiting.ProgressForm;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Optional;

/** Holds the options of the verbs that open sessions on managed nodes; picocli sets the fields. */
public final class RemoteOptions {
    @Option(names = "--wait-target", paramLabel = "TIME", converter = DurationValue.class)
    private Optional<Duration> waitTarget = Optional.empty();

    @Option(
            names = "--progress",
            paramLabel = "FORM",
            converter = ProgressChoice.class,
            completionCandidates = ProgressChoice.class)
    private ProgressForm progress = ProgressForm.AUTO;

    @Option(names = "--quiet")
    private boolean quiet;

    /** Returns whether nothing but failures is shown. */
    public boolean quiet() {
        return quiet;
    }

    /**
     * Returns the wait for targets, whose time begins now.
     *
     * @param several whether there are several such waits at the same time
     */
    public TargetWait targetWait(CallContext context, boolean several) {
        boolean changing = progress == ProgressForm.AUTO && !quiet;
        ProgressForm form = quiet ? ProgressForm.NONE : progress;
        return new TargetWait(context, waitTarget, changing && several ? ProgressForm.PLAIN : form);
    }
}
