package io.github.awsession.emulator.service;

/**
 * Describes a request to an emulated service.
 *
 * @param region the region in the credential scope; the regions share no sessions
 * @param host the emulator's host and port as the client addresses them
 * @param parameters all input members, regardless of where the protocol puts them
 */
public record Call(String region, String host, Parameters parameters) {}
