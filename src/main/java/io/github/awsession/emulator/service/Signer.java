package io.github.awsession.emulator.service;

/** Tells whose key pair signed a request. */
public enum Signer {
    /** The request is signed with the emulator's own pair, which only its user knows. */
    OWNER,
    /** The request is signed with {@link KeyPair#WELL_KNOWN}. */
    GUEST,
    /** The emulator does not know the secret, and could not check the signature. */
    STRANGER
}
