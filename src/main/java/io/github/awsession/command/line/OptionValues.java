package io.github.awsession.command.line;

import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;

/**
 * Checks what the parser itself has to say about an option's value; all else is the argument
 * reader's.
 */
final class OptionValues {
    private OptionValues() {}

    static void check(Option option, String value) throws WordFault {
        switch (option.type()) {
            case LONG -> {
                try {
                    Numbers.whole(value);
                } catch (NumberSyntaxException _) {
                    throw new WordFault(
                            "argument "
                                    + option.word()
                                    + ": invalid int value: "
                                    + PythonText.quoted(value));
                }
            }
            case TEXT -> {}
        }
        if (!option.choices().isEmpty()) {
            Choices.check("argument " + option.word(), value, option.choices());
        }
    }
}
