package io.github.awsession.client.setting;

import software.amazon.awssdk.regions.Region;

import java.util.List;

/** The regions that the SDK knows. */
public final class ServiceRegions {
    private static final String DEFAULT_PARTITION = "aws";

    private ServiceRegions() {}

    /** All regions of a region's partition, by name; those of the commercial one for no region. */
    public static List<String> like(String region) {
        String partition = region.isEmpty() ? DEFAULT_PARTITION : partition(Region.of(region));
        return Region.regions().stream()
                .filter(known -> !known.isGlobalRegion() && partition(known).equals(partition))
                .map(Region::id)
                .sorted()
                .toList();
    }

    private static String partition(Region region) {
        return region.metadata() == null ? DEFAULT_PARTITION : region.metadata().partition().id();
    }
}
