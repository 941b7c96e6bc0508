package io.github.awsession.client.credentials.sso;

import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.SharedConfiguration;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;

/** Finds the login session that a profile names. */
public final class SsoSession {
    private SsoSession() {}

    /**
     * Returns the section of a session.
     *
     * @throws GeneralException for a session that is missing or incomplete
     */
    public static ConfigurationSection required(
            SharedConfiguration shared, String profile, String session) {
        ConfigurationSection section =
                shared.ssoSessions().getOrDefault(session, ConfigurationSection.EMPTY);
        String start =
                "The profile \"" + profile + "\" is configured to use the SSO token provider but ";
        if (section.values().isEmpty()) {
            throw new GeneralException(
                    start + "the \"" + session + "\" sso_session configuration does not exist.");
        }
        List<Value> missing = new ArrayList<>();
        for (String key : List.of("sso_start_url", "sso_region")) {
            if (section.find(key).isEmpty()) {
                missing.add(new Value.Text(key));
            }
        }
        if (!missing.isEmpty()) {
            throw new GeneralException(
                    start
                            + "is missing the following configuration: "
                            + PythonText.of(new Value.Sequence(missing))
                            + ".");
        }
        return section;
    }
}
