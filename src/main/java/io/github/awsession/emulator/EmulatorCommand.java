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
            environment.streams().print(EmulatorHelp.TEXT);
            return ExitCode.OK.status();
        }
        FaultInjector faults =
                new FaultInjector(options.faults(), environment.clock(), environment.sleeper());
        try (EmulatorServer server = start(environment, options, faults);
                FaultReport _ = FaultReport.atTheEnd(faults.counts(), environment.streams())) {
            return serve(environment, options, server);
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }

    private static int serve(
            Environment environment, EmulatorOptions options, EmulatorServer server)
            throws InterruptedException {
        ClientVariables variables = ClientVariables.of(server.endpoint(), environment.variables());
        if (options.command().isEmpty()) {
            print(environment, variables.shellLines());
            new CountDownLatch(1).await();
            return ExitCode.OK.status();
        }
        return new ClientProcess(environment, variables).run(options.command());
    }

    private static EmulatorServer start(
            Environment environment, EmulatorOptions options, FaultInjector faults) {
        Tempo tempo = new Tempo(options.speed(), options.faults());
        Circumstances circumstances = new Circumstances(environment.clock(), tempo, faults);
        List<EmulatedService> services =
                List.of(
                        new AthenaService(circumstances),
                        new EmrService(options.applications(), circumstances),
                        new SsmService(options.targets(), options.documents(), circumstances));
        try {
            return EmulatorServer.start(options.port(), new Front(services, faults));
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
