package io.github.awsession.emulator.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/** Makes the tokens of one session, each of which opens it once. */
final class StreamTokens {
    private static final int BYTES = 32;

    /** Limits the tokens that are not used; a client that asks again may have lost an answer. */
    private static final int MOST = 8;

    private final SecureRandom random;
    private final Deque<byte[]> tokens = new ArrayDeque<>();

    StreamTokens(SecureRandom random) {
        this.random = random;
    }

    /** Returns a new token. */
    synchronized String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.addLast(token.getBytes(StandardCharsets.UTF_8));
        if (tokens.size() > MOST) {
            tokens.removeFirst();
        }
        return token;
    }

    /** Uses a token up; returns false for any other text, in a time that tells nothing about it. */
    synchronized boolean use(String text) {
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        byte[] found = null;
        for (byte[] token : tokens) {
            if (MessageDigest.isEqual(token, given)) {
                found = token;
            }
        }
        return found != null && tokens.remove(found);
    }
}
