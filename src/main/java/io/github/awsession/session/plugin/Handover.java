package io.github.awsession.session.plugin;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds what {@code session-manager-plugin} receives, in the order of its arguments.
 *
 * @param response session id, token and stream URL as JSON; a secret
 * @param region the region of the session, which may be empty
 * @param profile {@code --profile} as typed, or empty; the plugin takes credentials from it when it
 *     resumes the session by itself
 * @param parameters the parameters of StartSession as JSON
 * @param endpointUrl the endpoint of the StartSession call
 */
public record Handover(
        String response, String region, String profile, String parameters, String endpointUrl) {
    private static final String OPERATION = "StartSession";

    /**
     * Returns the arguments, with the response or the name of the variable that holds it in front.
     */
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

    /** Leaves the response out, so that no message shows the token by accident. */
    @Override
    public String toString() {
        return "Handover to " + endpointUrl;
    }
}
