package io.github.awsession.emulator.fault;

import java.time.Clock;

/**
 * Holds what all emulated services share.
 *
 * @param clock the clock of the emulator
 * @param timing the durations of state changes
 * @param faults the faults to inject
 */
public record EmulatorContext(Clock clock, Timing timing, FaultInjector faults) {}
