package io.github.awsession.emulator;

/**
 * A request that arrived.
 *
 * @param region from the credential scope; what one region holds is unknown to the others
 * @param parameters the body
 */
record Call(String region, Parameters parameters) {}
