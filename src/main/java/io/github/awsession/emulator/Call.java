package io.github.awsession.emulator;

/**
 * A request that arrived.
 *
 * @param region from the credential scope; what one region holds is unknown to the others
 * @param host the emulator's host and port as the client addresses them
 * @param parameters all input members, wherever the protocol puts them
 */
record Call(String region, String host, Parameters parameters) {}
