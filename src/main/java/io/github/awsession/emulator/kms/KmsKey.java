package io.github.awsession.emulator.kms;

import io.github.awsession.emulator.service.Identity;
import io.github.awsession.error.UsageException;

import java.util.UUID;

/**
 * Names the one key of KMS that exists in every region.
 *
 * @param name the name that sessions ask for: an id, an alias, or the ARN of one of them
 * @param id the id of the key
 */
public record KmsKey(String name, String id) {
    private static final String FORM =
            "(arn:[\\w-]+:kms:[\\w-]+:\\d{12}:)?(alias/|key/)?[\\w/-]{1,256}";

    /**
     * Makes a key of this name.
     *
     * @throws UsageException when the text cannot name a key
     */
    public static KmsKey of(String name) {
        if (!name.matches(FORM)) {
            throw new UsageException(
                    "argument --kms-key: an alias, an id or an ARN of a key is expected: '"
                            + name
                            + "'");
        }
        return new KmsKey(name, UUID.randomUUID().toString());
    }

    /** Returns the ARN of the key in a region. */
    String arn(String region) {
        return prefix(region) + "key/" + id;
    }

    /** Returns whether a request of this region means this key. */
    boolean isMeant(String text, String region) {
        return text.equals(name)
                || text.equals(id)
                || text.equals(arn(region))
                || text.equals(prefix(region) + name);
    }

    private static String prefix(String region) {
        return "arn:"
                + Identity.partition(region)
                + ":kms:"
                + region
                + ":"
                + Identity.ACCOUNT
                + ":";
    }
}
