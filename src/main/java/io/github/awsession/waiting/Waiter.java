package io.github.awsession.waiting;

import java.time.Duration;
import java.util.List;

/**
 * What can be waited for: a thing's coming into one of some states.
 *
 * @param service the command word of the service
 * @param name the command word of the waiter, {@code session-idle}
 * @param subject what has the state
 * @param after the operations, as the service spells them, that {@code --wait} follows with this
 *     waiter
 * @param reached the states that are waited for
 * @param hopeless the states from which none of these can come any more; in all others, those that
 *     are not yet known included, the wait goes on
 * @param pace how much time there is between two looks at most, unless somebody wants another
 *     interval
 * @param patience how long the wait lasts at most, unless somebody wants another limit
 */
public record Waiter(
        String service,
        String name,
        Subject subject,
        List<String> after,
        List<String> reached,
        List<String> hopeless,
        Duration pace,
        Duration patience) {
    public Waiter {
        after = List.copyOf(after);
        reached = List.copyOf(reached);
        hopeless = List.copyOf(hopeless);
    }

    /** The name in messages, {@code SessionIdle}. */
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
