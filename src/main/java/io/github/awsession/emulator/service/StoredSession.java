package io.github.awsession.emulator.service;

/** Describes what the sessions of every service have, so that one store can keep them. */
public interface StoredSession {
    /** Returns the id, which is unique in the whole emulator. */
    String id();

    /** Returns the region; the regions share no sessions. */
    String region();

    /** Returns about as many characters as the session needs in memory. */
    long size();
}
