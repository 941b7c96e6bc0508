package io.github.awsession.waiting;

import java.util.List;

/**
 * Describes a kind of target that has a state.
 *
 * @param naming the command name of the operation whose input names one such target and nothing
 *     else
 * @param polls the polls, made one after the other until one finds the target
 * @param state the dotted path of the state in the target's description
 * @param reason the dotted path of the reason in the target's description
 */
public record WaitTarget(String naming, List<Poll> polls, String state, String reason) {
    static final WaitTarget ATHENA_SESSION =
            of("get-session", "Status.State", "Status.StateChangeReason");
    static final WaitTarget CALCULATION =
            of("get-calculation-execution", "Status.State", "Status.StateChangeReason");
    static final WaitTarget EMR_SESSION =
            of("get-session", "session.state", "session.stateDetails");
    static final WaitTarget TARGET = of("get-connection-status", "Status", "");

    /**
     * A session moves from the active ones to the history, so it is searched in this order. Only
     * the input of its termination is an id alone.
     */
    static final WaitTarget SSM_SESSION =
            new WaitTarget(
                    "terminate-session",
                    List.of(Poll.among("Active"), Poll.among("History")),
                    "Status",
                    "Details");

    public WaitTarget {
        polls = List.copyOf(polls);
    }

    private static WaitTarget of(String operation, String state, String reason) {
        return new WaitTarget(operation, List.of(Poll.of(operation)), state, reason);
    }
}
