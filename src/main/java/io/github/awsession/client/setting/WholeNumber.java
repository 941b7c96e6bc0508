package io.github.awsession.client.setting;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;

import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers in settings, written as Python's {@code int()} reads them. */
public final class WholeNumber {
    private WholeNumber() {}

    /** A setting; numbers that 32 bits cannot hold become the largest or the smallest of those. */
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

    /** The number that a text stands for, if it is one. */
    public static Optional<BigInteger> parse(String text) {
        try {
            return Optional.of(Numbers.whole(text));
        } catch (NumberSyntaxException _) {
            return Optional.empty();
        }
    }
}
