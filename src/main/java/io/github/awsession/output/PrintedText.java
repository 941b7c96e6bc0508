package io.github.awsession.output;

import io.github.awsession.value.PythonText;
import io.github.awsession.value.Value;

/**
 * Spells values as the text and table formats show them: {@code None}, {@code True}, numbers as in
 * JSON, text as it is; a list or structure where a scalar was expected with quoted texts.
 */
final class PrintedText {
    private PrintedText() {}

    static String of(Value value) {
        return PythonText.of(value);
    }
}
