package io.github.awsession.waiting;

import java.time.Duration;
import java.util.List;

/**
 * Describes a waiter: the target and the states that it waits for.
 *
 * @param service the command word of the service
 * @param name the command word of the waiter, {@code session-idle}
 * @param target the target that has the state
 * @param after the operations, as the service spells them, that {@code --wait} follows with this
 *     waiter
 * @param reached the awaited states
 * @param failureStates the states after which none of the awaited states can follow; in all other
 *     states, unknown ones included, the wait goes on
 * @param interval the longest time between two polls, unless an option sets another interval
 * @param timeout the longest duration of the wait, unless an option sets another timeout
 */
public record Waiter(
        String service,
        String name,
        WaitTarget target,
        List<String> after,
        List<String> reached,
        List<String> failureStates,
        Duration interval,
        Duration timeout) {
    public Waiter {
        after = List.copyOf(after);
        reached = List.copyOf(reached);
        failureStates = List.copyOf(failureStates);
    }

    /** Returns the name in messages, {@code SessionIdle}. */
    public String title() {
        StringBuilder title = new StringBuilder();
        boolean start = true;
        for (int index = 0; index < name.length(); index++) {
            char letter = name.charAt(index);
            if (letter != '-') {
                title.append(start ? Character.toUpperCase(letter) : letter);
            }
            start = letter == '-';
        }
        return title.toString();
    }
}
