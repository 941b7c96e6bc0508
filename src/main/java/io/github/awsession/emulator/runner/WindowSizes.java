package io.github.awsession.emulator.runner;

import io.github.awsession.environment.TerminalSize;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the sizes of terminals that clients send. */
final class WindowSizes {
    private static final int MOST = 0xffff;

    private WindowSizes() {}

    /** Returns the size in a payload, if it is one. */
    static Optional<TerminalSize> read(byte[] payload) {
        try {
            String text = new String(payload, StandardCharsets.UTF_8);
            return new JsonReader().read(text) instanceof Value.Structure size
                            && number(size.get("rows")) > 0
                            && number(size.get("cols")) > 0
                    ? Optional.of(
                            new TerminalSize(number(size.get("rows")), number(size.get("cols"))))
                    : Optional.empty();
        } catch (JsonSyntaxException _) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable Value value) {
        return value instanceof Value.Integral(var number)
                        && number.bitLength() < Integer.SIZE
                        && number.intValue() <= MOST
                ? number.intValue()
                : 0;
    }
}
