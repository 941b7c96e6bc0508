package io.github.awsession.command.run;

import io.github.awsession.client.MaskedParameters;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells how to find what was started by a request whose response is unknown: by the same request,
 * which has the same token, and in the list of all.
 *
 * @param parameters the parameters of the request
 */
public record LostStart(
        CallContext context,
        ServiceModel service,
        SdkOperationCaller caller,
        Operation operation,
        Value.Structure parameters) {
    private static final String SESSION_ID = "sessionId";

    /** Returns whether this operation starts something that costs money until it is ended. */
    static boolean isPossible(Operation operation) {
        return operation.name().startsWith("Start");
    }

    /** Returns whether the service recognizes a repeated request. */
    boolean hasToken() {
        return token().isPresent();
    }

    private Optional<Member> token() {
        for (Member member : service.input(operation).members()) {
            if (member.idempotencyToken()) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /** Returns whether a response lacks the id of the session that it reports. */
    boolean isNameless(Value.Structure response) {
        if (!startsSession()) {
            return false;
        }
        for (Map.Entry<String, Value> member : response.members().entrySet()) {
            if (member.getKey().equalsIgnoreCase(SESSION_ID)
                    && member.getValue() instanceof Value.Text id
                    && !id.value().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean startsSession() {
        return operation.name().equals("StartSession");
    }

    /** Returns the lines for standard error, or an empty text if nothing can have been started. */
    public String text() {
        return caller.mayHaveActed() ? told() : "";
    }

    private String told() {
        String thing = startsSession() ? "session" : "calculation";
        String place = PlaceOptions.of(context.globals(), caller.location(operation).region());
        String again = hasToken() ? again(thing, place) : "";
        return "\nawsession: a "
                + thing
                + " may have been started, but no response told its id.\n"
                + again
                + "This lists the "
                + thing
                + "s:\n\n    "
                + listing()
                + place
                + "\n\n";
    }

    /** Returns the command that sends the same request; secrets in it are not shown. */
    private String again(String thing, String place) {
        Value shown = MaskedParameters.of(parameters);
        String secrets = shown.equals(parameters) ? "" : " (fill in what **** stands for)";
        return "This returns the id, because the client token in it belongs to that "
                + thing
                + secrets
                + ":\n\n    awsession "
                + service.name()
                + ' '
                + operation.commandName()
                + " --cli-input-json "
                + ShellQuote.posix(JsonWriter.write(shown, JsonWriter.Layout.COMPACT, true))
                + place
                + "\n\n";
    }

    private String listing() {
        String command =
                !startsSession()
                        ? "list-calculation-executions"
                        : hasToken() ? "list-sessions" : "describe-sessions --state Active";
        StringBuilder words = new StringBuilder("awsession " + service.name() + ' ' + command);
        Operation list = Objects.requireNonNull(service.operation(command.replaceFirst(" .*", "")));
        for (Member member : service.input(list).members()) {
            if (member.required()
                    && parameters.get(member.name()) instanceof Value.Text(var name)) {
                words.append(" --").append(CommandNames.of(member.name())).append(' ');
                words.append(ShellQuote.posix(name));
            }
        }
        return words.toString();
    }
}
