package io.github.awsession.emulator;

import java.time.Clock;

/**
 * What all services share.
 *
 * @param clock the emulator's time
 * @param tempo how long things take
 * @param faults what goes wrong on request
 */
record Circumstances(Clock clock, Tempo tempo, FaultInjector faults) {}
