package io.github.awsession.client.setting;

import io.github.awsession.environment.setting.Settings;

import java.util.Optional;

/** Reads the name that users give their application in the {@code User-Agent} header. */
public final class ApplicationId {
    private static final String ALLOWED_MARKS = "!#$%&'*+-.^_`|~,";

    private ApplicationId() {}

    /**
     * Returns the name in {@code AWS_SDK_UA_APP_ID} or the profile, with dashes for the characters
     * that the header does not allow.
     */
    public static Optional<String> of(Settings settings) {
        Optional<String> named = settings.find("AWS_SDK_UA_APP_ID", "sdk_ua_app_id");
        return named.isEmpty() || named.get().isEmpty()
                ? Optional.empty()
                : Optional.of(clean(named.get()));
    }

    private static String clean(String name) {
        StringBuilder clean = new StringBuilder(name.length());
        name.codePoints().forEach(character -> clean.appendCodePoint(allowed(character)));
        return clean.toString();
    }

    private static int allowed(int character) {
        boolean fits =
                character < 128
                        && (Character.isLetterOrDigit(character)
                                || ALLOWED_MARKS.indexOf(character) >= 0);
        return fits ? character : '-';
    }
}
