package io.github.awsession.session.plugin;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.ProgramOutput;
import io.github.awsession.environment.signal.ForegroundProgram;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a session in the terminal with AWS's {@code session-manager-plugin}. The plugin is called as
 * AWS CLI 2.36 calls it: first for its version, then with six arguments and the standard streams of
 * this process.
 *
 * <p>The response holds the token that opens the session. Plugins that can take the token from the
 * environment get it there, because every user of the machine may read arguments.
 */
public final class SessionPlugin {
    private static final String PROGRAM = PluginInstallation.PROGRAM;
    private static final String RESPONSE = "AWS_SSM_START_SESSION_RESPONSE";
    private static final int NO_SUCH_FILE = 2;
    private static final int SIGNALLED = 128;
    private static final int LAST_SIGNAL = 64;

    private final Environment environment;

    /** Makes a runner of the plugin that the environment's {@code PATH} leads to. */
    public SessionPlugin(Environment environment) {
        this.environment = environment;
    }

    /**
     * Runs a session until it ends.
     *
     * @return {@code OK}, or the status of a process that was asked to end meanwhile. A plugin that
     *     exists and cannot be started (no permission, no known format) is {@code OK} too,
     *     silently, as with AWS CLI
     * @throws PluginMissingException when there is no plugin, so that no program uses the session
     * @throws GeneralException when the plugin fails
     */
    public ExitCode open(Handover handover) throws PluginMissingException {
        try {
            return run(handover, PluginVersion.of(version()));
        } catch (FileFailure failure) {
            if (failure.number() == NO_SUCH_FILE) {
                throw new PluginMissingException();
            }
            return ExitCode.OK;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }

    private String version() throws FileFailure, InterruptedException {
        Process process =
                environment
                        .processes()
                        .start(
                                new Processes.Launch(
                                        List.of(PROGRAM, "--version"),
                                        Map.of(),
                                        Redirect.INHERIT,
                                        Redirect.PIPE,
                                        Redirect.INHERIT));
        ProgramOutput.End end = output(process);
        requireSuccess(PROGRAM + " --version", end.status());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(end.output()))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new GeneralException(PROGRAM + " --version printed text that is not UTF-8");
        }
    }

    private static ProgramOutput.End output(Process process) throws InterruptedException {
        try {
            return ProgramOutput.of(process, PROGRAM + " --version");
        } catch (IOException problem) {
            throw new GeneralException(
                    "Cannot read the version of " + PROGRAM + ": " + problem.getMessage());
        }
    }

    private ExitCode run(Handover handover, PluginVersion version)
            throws FileFailure, InterruptedException {
        boolean variable = version.takesVariable();
        List<String> command = new ArrayList<>();
        command.add(PROGRAM);
        command.addAll(handover.arguments(variable ? RESPONSE : handover.response()));
        Map<String, String> additions = variable ? Map.of(RESPONSE, handover.response()) : Map.of();
        ForegroundProgram.End end =
                new ForegroundProgram(environment.processes()).run(command, additions);
        if (end instanceof ForegroundProgram.ToldToEnd(ExitCode status)) {
            return status;
        }
        requireSuccess(PROGRAM, ((ForegroundProgram.Exited) end).status());
        return ExitCode.OK;
    }

    /**
     * Checks the status of the plugin. The message of AWS CLI names the arguments, and with them
     * the token that an older plugin gets.
     */
    private static void requireSuccess(String program, int status) {
        int signal = status - SIGNALLED;
        if (signal > 0 && signal <= LAST_SIGNAL) {
            throw new GeneralException(
                    program + " ended with status " + status + ", as after signal " + signal + ".");
        }
        if (status != 0) {
            throw new GeneralException(program + " ended with status " + status + ".");
        }
    }
}
