package io.github.awsession.emulator.agent;

import io.github.awsession.datachannel.stream.StreamClock;
import io.github.awsession.emulator.kms.DataKeys;
import io.github.awsession.emulator.runner.Programs;

import java.time.Duration;
import java.util.Optional;

/**
 * Holds what all agents have in common.
 *
 * @param version the version that they name
 * @param programs starts the programs of sessions
 * @param kmsKey the key that encrypts shells and commands, if they are to be encrypted
 * @param dataKeys opens the data keys of clients
 * @param idle the time without traffic after which a session ends
 * @param clock tells the time
 */
public record AgentSettings(
        String version,
        Programs programs,
        Optional<String> kmsKey,
        DataKeys dataKeys,
        Duration idle,
        StreamClock clock) {}
