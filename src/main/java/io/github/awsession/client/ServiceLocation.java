package io.github.awsession.client;

/**
 * Where a service is called.
 *
 * @param region the name of the region; may be empty
 * @param endpointUrl the endpoint as configured, or that of the region without a slash at the end
 */
public record ServiceLocation(String region, String endpointUrl) {}
