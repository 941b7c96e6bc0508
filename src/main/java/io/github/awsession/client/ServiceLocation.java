package io.github.awsession.client;

/**
 * Describes where a service is called.
 *
 * @param region the name of the region; may be empty
 * @param endpointUrl the endpoint as configured, or the region's endpoint without a slash at the
 *     end
 */
public record ServiceLocation(String region, String endpointUrl) {}
