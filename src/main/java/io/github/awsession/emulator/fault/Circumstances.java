package io.github.awsession.emulator.fault;

import java.time.Clock;

/**
 * Holds what all emulated services share.
 *
 * @param clock the clock of the emulator
 * @param tempo the durations of state changes
 * @param faults the faults to inject
 */
public record Circumstances(Clock clock, Tempo tempo, FaultInjector faults) {}
