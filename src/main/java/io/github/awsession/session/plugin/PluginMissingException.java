package io.github.awsession.session.plugin;

/**
 * Reports that there is no {@code session-manager-plugin}, or no interpreter for it, so that no
 * program uses the session.
 */
public final class PluginMissingException extends Exception {
    private static final long serialVersionUID = 1;

    PluginMissingException() {
        super("session-manager-plugin is missing", null, false, false);
    }
}
