package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.value.Value;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Selects the sessions of a description: those that fit every condition.
 *
 * @param active whether it selects the sessions that can be resumed, or else the history
 * @param conditions the conditions, with at most one value each
 */
record SsmSessionFilter(boolean active, List<Condition> conditions) {
    SsmSessionFilter {
        conditions = List.copyOf(conditions);
    }

    /**
     * Describes one condition.
     *
     * @param key a key of the model's enumeration
     * @param value the value of the session's property, or a timestamp in ISO 8601
     */
    record Condition(String key, String value) {}

    static SsmSessionFilter of(Parameters parameters) throws ServiceFault {
        List<Condition> conditions =
                parameters.items("Filters").stream().map(SsmSessionFilter::condition).toList();
        for (Condition condition : conditions) {
            if (condition.key().startsWith("Invoked")) {
                timestamp(condition.value());
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
            case "InvokedAfter" -> session.started().isAfter(timestamp(value));
            case "InvokedBefore" -> session.started().isBefore(timestamp(value));
            case "Target" -> session.target().equals(value);
            case "Owner" -> session.owner().equals(value);
            case "Status" -> status.word().equals(value);
            case "SessionId" -> session.id().equals(value);
            case "AccessType" -> SsmResponses.ACCESS_TYPE.equals(value);
            default -> throw SsmFault.invalid("unknown filter " + condition.key());
        };
    }

    private static Instant timestamp(String text) throws ServiceFault {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            throw SsmFault.invalid(
                    "The filter value '" + text + "' is not of the form 2018-08-29T00:00:00Z");
        }
    }

    /** Returns a text of the filter, which is the same for equal filters. */
    String question() {
        return "DescribeSessions " + active + conditions;
    }
}
