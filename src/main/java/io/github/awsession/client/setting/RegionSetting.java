package io.github.awsession.client.setting;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;

import java.util.Optional;

/**
 * Finds the region in the option, {@code AWS_REGION}, {@code AWS_DEFAULT_REGION} or the profile, in
 * this order; an empty text counts as a region.
 */
public final class RegionSetting {
    private static final int MAX_LABEL = 63;

    private RegionSetting() {}

    /**
     * Returns the name of the region, which may be an empty text; absent when no region is
     * configured.
     *
     * @throws GeneralException when the name could not be part of a host name
     */
    public static Optional<String> of(ClientOptions options, Settings settings) {
        Optional<String> region =
                settings.lookUp("region")
                        .option("--region", options.region())
                        .variable("AWS_REGION")
                        .variable("AWS_DEFAULT_REGION")
                        .key("region")
                        .find();
        region.ifPresent(RegionSetting::check);
        return region;
    }

    /**
     * Refuses a region that could not be part of a host name.
     *
     * @throws GeneralException for such a region, in the words of AWS CLI
     */
    public static void check(String region) {
        if (!isHostLabel(region)) {
            throw new GeneralException(
                    "Provided region_name '" + region + "' doesn't match a supported format.");
        }
    }

    /**
     * Returns the region without {@code fips}, which older tools put into the name to select FIPS
     * endpoints.
     */
    public static String withoutFips(String region) {
        return region.contains("fips") ? region.replace("fips-", "").replace("-fips", "") : region;
    }

    private static boolean isHostLabel(String name) {
        return name.length() <= MAX_LABEL
                && name.chars().allMatch(RegionSetting::isLabelPart)
                && !name.startsWith("-")
                && !name.endsWith("-")
                && (name.isEmpty() || !name.chars().allMatch(Character::isDigit));
    }

    private static boolean isLabelPart(int character) {
        return character == '-'
                || (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }
}
