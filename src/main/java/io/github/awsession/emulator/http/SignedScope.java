package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.Signer;

/**
 * Holds what the signature of a request tells.
 *
 * @param region the region for which the request was signed
 * @param signer whose key pair signed it
 */
record SignedScope(String region, Signer signer) {}
