package io.github.awsession.emulator;

import io.github.awsession.environment.Environment;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * {@code awsession emulator}: plays the services on this machine, so that commands and scripts can
 * be tried without an AWS account.
 */
public final class EmulatorCommand {
    private static final String HELP =
            """
            Usage: awsession emulator [--port N] [--speed X] [-- COMMAND [ARGUMENT...]]

            Plays the Athena session service on this machine: no AWS account is needed, nothing
            is computed and nothing costs money. Any AWS client can use it.

            With a COMMAND, runs it with the variables that lead AWS clients to the emulator, and
            ends when it ends, with its exit status:

                awsession emulator -- sh -c 'awsession athena list-sessions --work-group test'

            Without one, prints these variables as lines for a shell and serves until Ctrl-C.

            Options:
              --port N     listen on this port of 127.0.0.1; 0, the default, takes a free one
              --speed X    let sessions change X times as fast; the default is 1: a session is
                           ready after two seconds and a calculation takes two. The idle
                           timeout is shortened too.
            """;

    private EmulatorCommand() {}

    /**
     * Runs the emulator until its command ends, or until the process is interrupted.
     *
     * @param arguments what follows {@code emulator} on the command line
     * @return the command's status, 128 and the signal's number when a signal ended it, 127 when it
     *     was not found, 126 when it cannot be executed; 0 for help
     * @throws io.github.awsession.error.UsageException when the arguments are wrong
     * @throws GeneralException when the port is taken or standard output is closed
     * @throws InterruptedByUserException when the thread is interrupted
     */
    public static int run(Environment environment, List<String> arguments) {
        EmulatorOptions options = EmulatorOptions.parse(arguments);
        if (options.help()) {
            environment.streams().print(HELP);
            return ExitCode.OK.status();
        }
        try (EmulatorServer server = start(environment, options)) {
            ClientVariables variables =
                    ClientVariables.of(server.endpoint(), environment.variables());
            if (options.command().isEmpty()) {
                print(environment, variables.shellLines());
                new CountDownLatch(1).await();
                return ExitCode.OK.status();
            }
            return new ClientProcess(environment, variables).run(options.command());
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }

    private static EmulatorServer start(Environment environment, EmulatorOptions options) {
        AthenaService athena = new AthenaService(environment.clock(), new Tempo(options.speed()));
        try {
            return EmulatorServer.start(options.port(), new JsonFront(List.of(athena)));
        } catch (IOException problem) {
            throw new GeneralException(
                    "Cannot listen on 127.0.0.1 port "
                            + options.port()
                            + ": "
                            + problem.getMessage());
        }
    }

    private static void print(Environment environment, String text) {
        try {
            environment.streams().out().write(text.getBytes(StandardCharsets.UTF_8));
            environment.streams().out().flush();
        } catch (IOException problem) {
            throw new GeneralException("Cannot write to standard output: " + problem.getMessage());
        }
    }
}
