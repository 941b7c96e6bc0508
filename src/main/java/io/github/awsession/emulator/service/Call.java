package io.github.awsession.emulator.service;

/**
 * Describes a request to an emulated service.
 *
 * @param region the region in the credential scope; the regions share no sessions
 * @param host the emulator's host and port as the client addresses them
 * @param signer whose key pair signed the request
 * @param parameters all input members, regardless of where the protocol puts them
 */
public record Call(String region, String host, Signer signer, Parameters parameters) {}
