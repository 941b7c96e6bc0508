package io.github.awsession.environment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds environment variables. */
public record Variables(Map<String, String> values) {
    private static final String KEPT = "AWSESSION_KEPT_";

    public Variables {
        values = Map.copyOf(values);
    }

    /**
     * Returns the user's own variables in a process that the launcher started. The launcher sets
     * some variables for Java alone. Their earlier values are kept in variables whose names have
     * the prefix {@value KEPT}; an empty value stands for a variable that was not set.
     */
    public static Variables behindLauncher(Map<String, String> process) {
        Map<String, String> own = new HashMap<>(process);
        for (Map.Entry<String, String> variable : process.entrySet()) {
            if (variable.getKey().startsWith(KEPT)) {
                own.remove(variable.getKey());
                restore(own, variable.getKey().substring(KEPT.length()), variable.getValue());
            }
        }
        return new Variables(own);
    }

    private static void restore(Map<String, String> own, String name, String kept) {
        if (kept.isEmpty()) {
            own.remove(name);
        } else {
            own.put(name, kept);
        }
    }

    /** Returns the value of a variable that is set, possibly to an empty text. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the value of a variable that is set and not empty. */
    public Optional<String> findNotEmpty(String name) {
        return find(name).filter(value -> !value.isEmpty());
    }
}
