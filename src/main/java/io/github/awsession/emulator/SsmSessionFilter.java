package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Which sessions a description is to hold: those that every condition admits.
 *
 * @param active whether the sessions that can be resumed are wanted, or else the history
 * @param conditions at most one value each
 */
record SsmSessionFilter(boolean active, List<Condition> conditions) {
    SsmSessionFilter {
        conditions = List.copyOf(conditions);
    }

    /**
     * One condition.
     *
     * @param key of the model's enumeration
     * @param value what the session's property is to be, or a moment in ISO 8601
     */
    record Condition(String key, String value) {}

    static SsmSessionFilter of(Parameters parameters) throws ServiceFault {
        List<Condition> conditions =
                parameters.items("Filters").stream().map(SsmSessionFilter::condition).toList();
        for (Condition condition : conditions) {
            if (condition.key().startsWith("Invoked")) {
                moment(condition.value());
            }
        }
        return new SsmSessionFilter(parameters.requiredText("State").equals("Active"), conditions);
    }

    private static Condition condition(Value filter) {
        Parameters members = new Parameters((Value.Structure) filter);
        return new Condition(members.requiredText("key"), members.requiredText("value"));
    }

    boolean admits(SsmSession session, SsmStatus status) throws ServiceFault {
        if (status.isActive() != active) {
            return false;
        }
        for (Condition condition : conditions) {
            if (!admits(condition, session, status)) {
                return false;
            }
        }
        return true;
    }

    private static boolean admits(Condition condition, SsmSession session, SsmStatus status)
            throws ServiceFault {
        String value = condition.value();
        return switch (condition.key()) {
            case "InvokedAfter" -> session.started().isAfter(moment(value));
            case "InvokedBefore" -> session.started().isBefore(moment(value));
            case "Target" -> session.target().equals(value);
            case "Owner" -> session.owner().equals(value);
            case "Status" -> status.word().equals(value);
            case "SessionId" -> session.id().equals(value);
            case "AccessType" -> SsmView.ACCESS_TYPE.equals(value);
            default -> throw SsmFault.invalid("unknown filter " + condition.key());
        };
    }

    private static Instant moment(String text) throws ServiceFault {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            throw SsmFault.invalid(
                    "The filter value '" + text + "' is not of the form 2018-08-29T00:00:00Z");
        }
    }

    /** The filter in words; the same for the same filter. */
    String question() {
        return "DescribeSessions " + active + conditions;
    }
}
