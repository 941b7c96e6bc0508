package io.github.awsession.command.session.view;

import java.util.List;

/**
 * Lists the kinds of sessions, in the order in which commands list them.
 *
 * @see #word the command word of the service
 */
public enum SessionKind {
    /** Athena for Apache Spark has sessions in work groups. */
    ATHENA("athena", "session-idle", "SessionIdleTimeoutInMinutes"),
    /** EMR Serverless has interactive sessions in applications. */
    EMR_SERVERLESS("emr-serverless", "session-idle", "idleTimeoutMinutes"),
    /** Session Manager has sessions on targets. */
    SSM("ssm", "session-connected", "");

    private final String word;
    private final String ready;
    private final String idleTimeout;

    SessionKind(String word, String ready, String idleTimeout) {
        this.word = word;
        this.ready = ready;
        this.idleTimeout = idleTimeout;
    }

    /** Returns the words of all kinds. */
    public static List<String> words() {
        return List.of(ATHENA.word, EMR_SERVERLESS.word, SSM.word);
    }

    /** Returns the words of the kinds that run Spark, and that clients reach by Spark Connect. */
    public static List<String> sparkWords() {
        return List.of(ATHENA.word, EMR_SERVERLESS.word);
    }

    /** Returns the kind with this word. */
    public static SessionKind of(String word) {
        for (SessionKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** Returns the command word of the service. */
    public String word() {
        return word;
    }

    /** Returns the waiter for the state in which a session can be used. */
    public String ready() {
        return ready;
    }

    /** Returns the input member of the start operation for the idle timeout in minutes. */
    public String idleTimeout() {
        return idleTimeout;
    }
}
