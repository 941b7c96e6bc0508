package io.github.awsession.emulator.service;

import java.util.concurrent.ThreadLocalRandom;

/** Makes random identifiers. */
public final class RandomIds {
    private static final String HEX = "0123456789abcdef";
    private static final String ALPHANUMERIC = "0123456789abcdefghijklmnopqrstuvwxyz";

    private RandomIds() {}

    public static String hexadecimal(int length) {
        return of(HEX, length);
    }

    public static String alphanumeric(int length) {
        return of(ALPHANUMERIC, length);
    }

    private static String of(String alphabet, int length) {
        StringBuilder id = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            id.append(alphabet.charAt(ThreadLocalRandom.current().nextInt(alphabet.length())));
        }
        return id.toString();
    }
}
