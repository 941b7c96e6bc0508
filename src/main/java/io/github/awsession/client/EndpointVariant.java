package io.github.awsession.client;

import software.amazon.awssdk.regions.Region;

/** Which of a service's regular endpoints is wanted. */
record EndpointVariant(Region region, boolean fips, boolean dualStack) {}
