package io.github.awsession.model;

import org.jspecify.annotations.Nullable;

/**
 * Models that need not be read: the build of the image writes code here that makes them, without
 * their documentation.
 */
final class StoredModels {
    private StoredModels() {}

    /** The model of a service; null where it has to be read. */
    static @Nullable ServiceModel of(@SuppressWarnings("unused") String service) {
        return null;
    }
}
