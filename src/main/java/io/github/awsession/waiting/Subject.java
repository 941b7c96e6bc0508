package io.github.awsession.waiting;

import java.util.List;

/**
 * Describes a kind of target that has a state.
 *
 * @param naming the command name of the operation whose input names one such target and nothing
 *     else
 * @param inquiries the polls, made one after the other until one finds the target
 * @param state the dotted path of the state in the target's description
 * @param reason the dotted path of the reason in the target's description
 */
public record Subject(String naming, List<Inquiry> inquiries, String state, String reason) {
    static final Subject ATHENA_SESSION =
            of("get-session", "Status.State", "Status.StateChangeReason");
    static final Subject CALCULATION =
            of("get-calculation-execution", "Status.State", "Status.StateChangeReason");
    static final Subject EMR_SESSION = of("get-session", "session.state", "session.stateDetails");
    static final Subject TARGET = of("get-connection-status", "Status", "");

    /**
     * A session moves from the active ones to the history, so it is searched in this order. Only
     * the input of its termination is an id alone.
     */
    static final Subject SSM_SESSION =
            new Subject(
                    "terminate-session",
                    List.of(Inquiry.among("Active"), Inquiry.among("History")),
                    "Status",
                    "Details");

    public Subject {
        inquiries = List.copyOf(inquiries);
    }

    private static Subject of(String operation, String state, String reason) {
        return new Subject(operation, List.of(Inquiry.of(operation)), state, reason);
    }
}
