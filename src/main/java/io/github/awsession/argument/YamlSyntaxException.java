package io.github.awsession.argument;

/** The text is not one document of the YAML that AWS CLI accepts; it prints no reason. */
final class YamlSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    YamlSyntaxException() {
        super(null, null, false, false);
    }
}
