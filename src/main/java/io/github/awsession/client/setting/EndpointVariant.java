package io.github.awsession.client.setting;

import software.amazon.awssdk.regions.Region;

/** Which of a service's regular endpoints is wanted. */
public record EndpointVariant(Region region, boolean fips, boolean dualStack) {}
