package io.github.awsession.argument.yaml;

/**
 * Reports that a text is not one document of the YAML that AWS CLI accepts. There is no message,
 * because AWS CLI prints no reason.
 */
public final class YamlSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    YamlSyntaxException() {
        super(null, null, false, false);
    }
}
