package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.sso.SsoSession;
import io.github.awsession.environment.setting.Settings;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Looks for credentials in the places and in the order of AWS CLI. The search sends no request, so
 * the last place, the metadata service of an instance, is assumed to have credentials.
 */
public final class CredentialsChain {
    private final CredentialContext context;
    private final CredentialPlaces places;

    public CredentialsChain(CredentialContext context) {
        this.context = context;
        this.places = new CredentialPlaces(context);
    }

    /**
     * Checks the login session that the profile names, which AWS CLI does whatever signs a call.
     *
     * @throws io.github.awsession.error.GeneralException for a session that is missing or
     *     incomplete
     */
    public static void checkLogin(Settings settings) {
        String profile = settings.profileName();
        Optional<String> session = settings.configuration().profile(profile).find("sso_session");
        if (session.isPresent()) {
            SsoSession.required(settings.configuration(), profile, session.get());
        }
    }

    /** Returns the credential source; empty when no place has credentials. */
    public Optional<CredentialSource> find() {
        boolean explicit = context.options().explicitProfile();
        String profile = context.settings().profileName();
        CredentialSource found =
                explicit
                        ? null
                        : places.told("variables AWS_ACCESS_KEY_ID", "", places.inVariables());
        if (found == null) {
            found = places.told("role of profile ", profile, role(profile));
        }
        if (found == null) {
            found = places.inProfile(profile, !explicit, true);
        }
        if (found == null) {
            found = places.told("files of older tools", "", places.inOlderFiles());
        }
        if (found == null) {
            found = places.told("container", "", places.container());
        }
        if (found == null) {
            found = places.told("instance metadata", "", places.instance());
        }
        return Optional.ofNullable(found);
    }

    private @Nullable CredentialSource role(String profile) {
        return context.profile(profile).find("role_arn").isEmpty()
                ? null
                : new AssumedRole(context, places).find(profile);
    }
}
