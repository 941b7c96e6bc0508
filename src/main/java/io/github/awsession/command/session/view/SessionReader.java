package io.github.awsession.command.session.view;

import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** Converts the services' descriptions of their sessions to one form. */
public final class SessionReader {
    private static final long SECONDS_PER_MINUTE = 60;
    private static final double MILLIS = 1000;

    private SessionReader() {}

    /**
     * Reads a description.
     *
     * @param scope the work group or application of the request; a target is read from the
     *     description itself
     * @param description a response of {@code get-session}, or an entry of a list
     */
    public static ListedSession read(
            SessionKind kind, String region, String scope, Value.Structure description) {
        return switch (kind) {
            case ATHENA -> athena(region, scope, description);
            case EMR_SERVERLESS -> emr(region, scope, inside(description));
            case SSM ->
                    new ListedSession(
                            new ListedSession.Owner(
                                    kind,
                                    region,
                                    text(description, "Target"),
                                    text(description, "SessionId")),
                            description,
                            text(description, "Status"),
                            timestamp(find(description, "StartDate")),
                            Optional.empty(),
                            OptionalLong.empty(),
                            "");
        };
    }

    private static ListedSession athena(String region, String scope, Value.Structure session) {
        String state = text(session, "Status.State");
        OptionalLong minutes = number(session, "SessionConfiguration.SessionIdleTimeoutInMinutes");
        OptionalLong seconds = number(session, "SessionConfiguration.IdleTimeoutSeconds");
        OptionalLong usage = number(session, "Statistics.DpuExecutionInMillis");
        return new ListedSession(
                new ListedSession.Owner(
                        SessionKind.ATHENA, region, scope, text(session, "SessionId")),
                session,
                state,
                timestamp(find(session, "Status.StartDateTime")),
                state.equals("IDLE")
                        ? timestamp(find(session, "Status.IdleSinceDateTime"))
                        : Optional.empty(),
                seconds.isPresent() && minutes.isEmpty()
                        ? OptionalLong.of(seconds.getAsLong() / SECONDS_PER_MINUTE)
                        : minutes,
                usage.isPresent() ? usage.getAsLong() / MILLIS + " DPU seconds" : "");
    }

    private static ListedSession emr(String region, String scope, Value.Structure session) {
        String state = text(session, "state");
        return new ListedSession(
                new ListedSession.Owner(
                        SessionKind.EMR_SERVERLESS, region, scope, text(session, "sessionId")),
                session,
                state,
                timestamp(find(session, "createdAt")),
                state.equals("IDLE") ? timestamp(find(session, "idleSince")) : Optional.empty(),
                number(session, "idleTimeoutMinutes"),
                usage(session));
    }

    /** Returns the billed usage, or the total usage as long as none is billed. */
    private static String usage(Value.Structure session) {
        StringJoiner usage = new StringJoiner(", ");
        String whole =
                find(session, "billedResourceUtilization") == null
                        ? "totalResourceUtilization."
                        : "billedResourceUtilization.";
        for (String[] part :
                new String[][] {
                    {"vCPUHour", "vCPU hours"},
                    {"memoryGBHour", "GB hours of memory"},
                    {"storageGBHour", "GB hours of storage"}
                }) {
            Value amount = find(session, whole + part[0]);
            if (amount instanceof Value.Decimal(double number)) {
                usage.add(rounded(number) + ' ' + part[1]);
            } else if (amount instanceof Value.Integral number) {
                usage.add(number.value() + " " + part[1]);
            }
        }
        return usage.toString();
    }

    private static double rounded(double number) {
        return Math.round(number * MILLIS) / MILLIS;
    }

    /** Returns the description, which responses of {@code get-session} hold as a member. */
    private static Value.Structure inside(Value.Structure description) {
        return description.get("session") instanceof Value.Structure session
                ? session
                : description;
    }

    private static @Nullable Value find(Value.Structure document, String path) {
        Value found = document;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Value.Structure structure ? structure.get(name) : null;
        }
        return found;
    }

    private static String text(Value.Structure document, String path) {
        return find(document, path) instanceof Value.Text(String text) ? text : "";
    }

    private static OptionalLong number(Value.Structure document, String path) {
        return find(document, path) instanceof Value.Integral number
                ? OptionalLong.of(number.value().longValue())
                : OptionalLong.empty();
    }

    /** Reads a timestamp in any {@code cli_timestamp_format}: a text in ISO 8601, or seconds. */
    private static Optional<Instant> timestamp(@Nullable Value value) {
        try {
            return switch (value) {
                case Value.Text(String text) -> Optional.of(OffsetDateTime.parse(text).toInstant());
                case Value.Decimal(double seconds) ->
                        Optional.of(ofSeconds(new BigDecimal(seconds)));
                case Value.Integral seconds ->
                        Optional.of(ofSeconds(new BigDecimal(seconds.value())));
                case null, default -> Optional.empty();
            };
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Instant ofSeconds(BigDecimal seconds) {
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }
}
