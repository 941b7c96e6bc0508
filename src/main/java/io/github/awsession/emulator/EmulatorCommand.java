package io.github.awsession.emulator;

import io.github.awsession.emulator.athena.AthenaService;
import io.github.awsession.emulator.emr.EmrService;
import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.FaultReport;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.http.EmulatorServer;
import io.github.awsession.emulator.http.RequestRouter;
import io.github.awsession.emulator.kms.DataKeys;
import io.github.awsession.emulator.kms.KmsService;
import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.emulator.ssm.SsmService;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * Implements {@code awsession emulator}, which emulates the services on this machine, so that
 * commands and scripts can be tried without an AWS account.
 */
@Command(name = EmulatorCommand.NAME)
public final class EmulatorCommand implements Callable<Integer> {
    /** Holds the word on the command line. */
    public static final String NAME = "emulator";

    private final Environment environment;

    @Mixin private final EmulatorOptions options = new EmulatorOptions();

    /** Makes a command whose options have not been read yet. */
    public EmulatorCommand(Environment environment) {
        this.environment = environment;
    }

    /**
     * Runs the emulator until its command ends, or until the process is interrupted.
     *
     * @return the exit status of the command, which is 128 plus the number of a signal that ended
     *     the command; 127 when the command was not found, 126 when the command cannot be executed
     * @throws io.github.awsession.error.UsageException when an option is wrong
     * @throws GeneralException when the port is taken or standard output is closed
     * @throws InterruptedByUserException when the thread is interrupted
     */
    @Override
    public Integer call() {
        KeyPair keys = KeyPair.random();
        FaultInjector faults =
                new FaultInjector(options.faults(), environment.clock(), environment.sleeper());
        DataKeys dataKeys = new DataKeys();
        try (EmulatorChannels channels =
                        EmulatorChannels.start(options, environment, faults.counts(), dataKeys);
                EmulatorServer server = start(faults, keys, channels, dataKeys);
                FaultReport _ = FaultReport.atTheEnd(faults.counts(), environment.streams())) {
            return serve(server, keys);
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }

    private int serve(EmulatorServer server, KeyPair keys) throws InterruptedException {
        ClientVariables variables =
                ClientVariables.of(server.endpoint(), keys, environment.variables());
        if (options.command().isEmpty()) {
            print(variables.shellLines());
            new CountDownLatch(1).await();
            return ExitCode.OK.status();
        }
        return new ClientProcess(environment, variables).run(options.command());
    }

    private EmulatorServer start(
            FaultInjector faults, KeyPair keys, EmulatorChannels channels, DataKeys dataKeys) {
        Timing timing = new Timing(options.speed(), options.faults());
        EmulatorContext context = new EmulatorContext(environment.clock(), timing, faults);
        List<EmulatedService> services =
                List.of(
                        new AthenaService(context),
                        new EmrService(options.applications(), context),
                        new SsmService(
                                options.targets(), options.documents(), context, channels.host()),
                        new KmsService(options.kmsKey(), dataKeys));
        try {
            return EmulatorServer.start(options.port(), new RequestRouter(services, faults, keys));
        } catch (IOException problem) {
            throw new GeneralException(
                    "Cannot listen on 127.0.0.1 port "
                            + options.port()
                            + ": "
                            + problem.getMessage());
        }
    }

    private void print(String text) {
        try {
            environment.streams().out().write(text.getBytes(StandardCharsets.UTF_8));
            environment.streams().out().flush();
        } catch (IOException problem) {
            throw new GeneralException("Cannot write to standard output: " + problem.getMessage());
        }
    }
}
