package io.github.awsession.command.line;

import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;

/**
 * Checks the form and the choices of an option's value, as the parser itself does; the argument
 * reader checks everything else.
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
