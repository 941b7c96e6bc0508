package io.github.awsession.client.setting;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;

import java.math.BigInteger;
import java.util.Optional;

/** Reads whole numbers in settings, as Python's {@code int()} does. */
public final class WholeNumber {
    private WholeNumber() {}

    /**
     * Returns the number in a setting, or {@code usual} without the setting. Numbers that 32 bits
     * cannot hold become the greatest 32-bit number or its negative.
     */
    static int of(Settings settings, String variable, String key, int usual) {
        Optional<String> text = settings.find(variable, key);
        return text.isEmpty()
                ? usual
                : limited(
                        parse(text.get())
                                .orElseThrow(
                                        () ->
                                                new GeneralException(
                                                        "Value provided to \""
                                                                + key
                                                                + "\" is not an integer: "
                                                                + PythonText.quoted(text.get()))));
    }

    public static int limited(BigInteger number) {
        return number.bitLength() < Integer.SIZE
                ? number.intValue()
                : Integer.MAX_VALUE * number.signum();
    }

    /** Returns the number in a text; absent when the text is not a whole number. */
    public static Optional<BigInteger> parse(String text) {
        try {
            return Optional.of(Numbers.whole(text));
        } catch (NumberSyntaxException _) {
            return Optional.empty();
        }
    }
}
