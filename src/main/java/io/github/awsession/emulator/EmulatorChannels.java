package io.github.awsession.emulator;

import io.github.awsession.datachannel.stream.StreamClock;
import io.github.awsession.emulator.agent.AgentSettings;
import io.github.awsession.emulator.channel.ChannelHost;
import io.github.awsession.emulator.channel.Gateway;
import io.github.awsession.emulator.channel.GatewaySettings;
import io.github.awsession.emulator.fault.FaultCounts;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.kms.DataKeys;
import io.github.awsession.emulator.kms.KmsKey;
import io.github.awsession.emulator.runner.Programs;
import io.github.awsession.environment.AtExit;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.GeneralException;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Serves data channels, if they are wanted, until it is closed or the process ends. */
final class EmulatorChannels implements AutoCloseable {
    private static final int IDLE_MINUTES = 20;

    private final Optional<Gateway> gateway;
    private final Optional<AtExit> atExit;

    private EmulatorChannels(Optional<Gateway> gateway) {
        this.gateway = gateway;
        this.atExit = gateway.map(each -> AtExit.run(each::close));
    }

    static EmulatorChannels start(
            EmulatorOptions options,
            Environment environment,
            FaultCounts counts,
            DataKeys dataKeys) {
        if (!options.opensChannels()) {
            return new EmulatorChannels(Optional.empty());
        }
        FaultPlan faults = options.faults();
        AgentSettings agents =
                new AgentSettings(
                        options.agentVersion(),
                        Programs.of(environment.variables(), environment.files()),
                        options.kmsKey().map(KmsKey::name),
                        dataKeys,
                        idle(options),
                        new StreamClock(
                                environment.clock(),
                                () -> environment.sleeper().passed().toNanos()));
        try {
            return new EmulatorChannels(
                    Optional.of(
                            Gateway.start(
                                    new GatewaySettings(
                                            agents, faults.channel(), faults.seed(), counts))));
        } catch (IOException problem) {
            throw new GeneralException(
                    "Cannot listen on a second port of 127.0.0.1: " + problem.getMessage());
        }
    }

    private static Duration idle(EmulatorOptions options) {
        Duration fault = options.faults().channel().idle();
        return fault.isZero()
                ? new Timing(options.speed(), options.faults()).connectionTimeout(IDLE_MINUTES)
                : fault;
    }

    /** Returns what serves data channels; absent when none are wanted. */
    Optional<ChannelHost> host() {
        return gateway.map(each -> each);
    }

    @Override
    public void close() {
        atExit.ifPresent(AtExit::close);
        gateway.ifPresent(Gateway::close);
    }
}
