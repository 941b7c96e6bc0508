package io.github.awsession.environment.setting;

/** Reports that a text breaks the rules of {@link IniReader}. */
final class IniSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    IniSyntaxException(String message) {
        super(message, null, false, false);
    }
}
