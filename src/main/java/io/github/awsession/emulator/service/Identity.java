package io.github.awsession.emulator.service;

/** Describes the account that the emulator pretends to be. */
public final class Identity {
    public static final String ACCOUNT = "123456789012";
    public static final String USER = "emulator";

    private Identity() {}

    /** Returns the ARN of the user who makes all requests of a region. */
    public static String userArn(String region) {
        return "arn:" + partition(region) + ":iam::" + ACCOUNT + ":user/" + USER;
    }

    /** Returns the partition that a region belongs to. */
    public static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
