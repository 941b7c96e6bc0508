package io.github.awsession.emulator.channel;

import io.github.awsession.emulator.agent.AgentSettings;
import io.github.awsession.emulator.fault.ChannelFaults;
import io.github.awsession.emulator.fault.FaultCounts;

/**
 * Holds what a gateway needs to know.
 *
 * @param agents the settings of all agents
 * @param faults the faults of data channels
 * @param seed the seed of the choices for faults
 * @param counts counts the faults
 */
public record GatewaySettings(
        AgentSettings agents, ChannelFaults faults, long seed, FaultCounts counts) {}
