package io.github.awsession.lifecycle;

import java.util.List;

/**
 * The kinds of sessions, in the order in which they are listed.
 *
 * @see #word the command word of the service
 */
public enum SessionKind {
    /** Sessions of Athena for Apache Spark, in work groups. */
    ATHENA("athena", "session-idle", "ClientRequestToken", "SessionIdleTimeoutInMinutes"),
    /** Interactive sessions of EMR Serverless, in applications. */
    EMR_SERVERLESS("emr-serverless", "session-idle", "clientToken", "idleTimeoutMinutes"),
    /** Sessions of Session Manager, on targets. */
    SSM("ssm", "session-connected", "", "");

    private final String word;
    private final String ready;
    private final String token;
    private final String idleTimeout;

    SessionKind(String word, String ready, String token, String idleTimeout) {
        this.word = word;
        this.ready = ready;
        this.token = token;
        this.idleTimeout = idleTimeout;
    }

    /** The words of all kinds. */
    public static List<String> words() {
        return List.of(ATHENA.word, EMR_SERVERLESS.word, SSM.word);
    }

    /** The words of those that compute, and are reached by Spark Connect. */
    public static List<String> sparkWords() {
        return List.of(ATHENA.word, EMR_SERVERLESS.word);
    }

    /** The kind of that word. */
    public static SessionKind of(String word) {
        for (SessionKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** The command word of the service. */
    public String word() {
        return word;
    }

    /** The waiter for the moment from which a session can be used. */
    public String ready() {
        return ready;
    }

    /** The member of the start's input that lets the service recognize a repeated request. */
    public String token() {
        return token;
    }

    /** The member of the start's input for the idle timeout in minutes. */
    public String idleTimeout() {
        return idleTimeout;
    }
}
