package io.github.awsession.datachannel.websocket;

import java.util.Optional;

/** Reads headers that hold words between commas. */
final class UpgradeHeaders {
    private UpgradeHeaders() {}

    /** Returns whether a header holds a word, in any case. */
    static boolean has(Optional<String> header, String word) {
        if (header.isEmpty()) {
            return false;
        }
        for (String part : header.get().split(",", -1)) {
            if (part.strip().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }
}
