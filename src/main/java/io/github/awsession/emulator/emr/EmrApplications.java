package io.github.awsession.emulator.emr;

import io.github.awsession.error.UsageException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds the applications that exist in every region, by their id. */
public record EmrApplications(Map<String, EmrApplication> kinds) {
    /** Returns the applications that exist without an option. */
    public static final EmrApplications PREDEFINED =
            new EmrApplications(
                    Map.of(
                            "00emulator1", EmrApplication.SESSIONS,
                            "00emulator2", EmrApplication.SESSIONS,
                            "00nosessions", EmrApplication.NO_SESSIONS,
                            "00stopped", EmrApplication.STOPPED));

    private static final String ID = "[0-9a-z]{1,64}";

    public EmrApplications {
        kinds = Map.copyOf(kinds);
    }

    Optional<EmrApplication> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /**
     * Returns these applications and one more, given as {@code ID} or {@code ID=KIND}.
     *
     * @throws UsageException when the text has neither form
     */
    public EmrApplications with(String text) {
        String[] sides = text.split("=", 2);
        if (!sides[0].matches(ID)) {
            throw wrong("an id of 1 to 64 small letters and digits is expected", text);
        }
        Map<String, EmrApplication> all = new LinkedHashMap<>(kinds);
        all.put(sides[0], sides.length == 1 ? EmrApplication.SESSIONS : kind(sides[1], text));
        return new EmrApplications(all);
    }

    private static EmrApplication kind(String word, String text) {
        return switch (word) {
            case "sessions" -> EmrApplication.SESSIONS;
            case "no-sessions" -> EmrApplication.NO_SESSIONS;
            case "stopped" -> EmrApplication.STOPPED;
            default -> throw wrong("sessions, no-sessions or stopped is expected behind =", text);
        };
    }

    private static UsageException wrong(String reason, String text) {
        return new UsageException("argument --application: " + reason + ": '" + text + "'");
    }
}
