package io.github.awsession.client.setting;

import software.amazon.awssdk.regions.Region;

/** Selects one of a service's regular endpoints. */
public record EndpointVariant(Region region, boolean fips, boolean dualStack) {}
