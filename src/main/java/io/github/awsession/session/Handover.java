package io.github.awsession.session;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code session-manager-plugin} is told, in the order of its arguments.
 *
 * @param response session id, token and stream URL as JSON; a secret
 * @param region where the session was started; may be empty
 * @param profile {@code --profile} as typed, or empty; the plugin takes credentials from it when it
 *     resumes the session by itself
 * @param parameters the parameters of StartSession as JSON
 * @param endpointUrl where StartSession was called
 */
public record Handover(
        String response, String region, String profile, String parameters, String endpointUrl) {
    private static final String OPERATION = "StartSession";

    /** The arguments, with the response or the name of the variable that holds it in front. */
    List<String> arguments(String first) {
        List<String> arguments = new ArrayList<>();
        arguments.add(first);
        arguments.add(region);
        arguments.add(OPERATION);
        arguments.add(profile);
        arguments.add(parameters);
        arguments.add(endpointUrl);
        return arguments;
    }

    /** Without the response, so that no message shows the token by accident. */
    @Override
    public String toString() {
        return "Handover to " + endpointUrl;
    }
}
