package io.github.awsession.argument;

import java.util.List;

/** The pieces of a text and the place that the reader has come to. */
final class MomentTokens {
    private final List<String> tokens;
    private int position;

    MomentTokens(String text) {
        tokens = MomentCutter.cut(text);
    }

    /** The piece some places further or back, or an empty text beyond the ends. */
    String at(int places) {
        int place = position + places;
        return place >= 0 && place < tokens.size() ? tokens.get(place) : "";
    }

    /** Whether there is a piece that many places further. */
    boolean has(int places) {
        return position + places < tokens.size();
    }

    void advance(int places) {
        position += places;
    }
}
