package io.github.awsession.emulator.service;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Holds a key pair with which clients sign requests.
 *
 * @param id the access key id, which every request shows
 * @param secret the secret access key
 */
public record KeyPair(String id, String secret) {
    /**
     * Is the pair that the documentation of tools and old scripts know. Everybody can sign with it,
     * so it opens nothing.
     */
    public static final KeyPair WELL_KNOWN = new KeyPair("emulator", "emulator");

    private static final String ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_BYTES = 30;

    /** Returns a pair that nobody can guess. */
    public static KeyPair random() {
        SecureRandom random = new SecureRandom();
        StringBuilder id = new StringBuilder("EMULATOR");
        for (int count = 0; count < ID_LENGTH; count++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyPair(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "KeyPair[" + id + "]";
    }
}
