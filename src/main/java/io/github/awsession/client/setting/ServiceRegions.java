package io.github.awsession.client.setting;

import software.amazon.awssdk.regions.Region;

import java.util.List;

/** Lists the regions that the SDK knows. */
public final class ServiceRegions {
    private static final String DEFAULT_PARTITION = "aws";

    private ServiceRegions() {}

    /**
     * Returns the names of all regions in a region's partition, sorted; an empty region stands for
     * the commercial partition.
     */
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
