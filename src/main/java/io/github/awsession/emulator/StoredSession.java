package io.github.awsession.emulator;

/** What every service's sessions have, so that one store can keep them. */
interface StoredSession {
    /** Unique in the whole emulator. */
    String id();

    /** What one region holds is unknown to the others. */
    String region();
}
