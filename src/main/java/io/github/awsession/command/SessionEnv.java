package io.github.awsession.command;

import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.lifecycle.EnvironmentForm;
import io.github.awsession.lifecycle.SessionKind;
import io.github.awsession.lifecycle.SparkEndpoint;
import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.output.OutputFormat;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code awsession session env}: the variables with which clients reach a session. */
final class SessionEnv {
    private static final String SERVICE = "service";
    private static final String SESSION = "session-id";
    private static final String APPLICATION = "application-id";
    private static final String FORMAT = "format";

    private final CallContext context;

    SessionEnv(CallContext context) {
        this.context = context;
    }

    /** The options. */
    static List<Option> options() {
        return List.of(
                Option.choice(SERVICE, SessionKind.sparkWords()),
                Option.value(SESSION),
                Option.value(APPLICATION),
                Option.choice(FORMAT, EnvironmentForm.WORDS));
    }

    /** Prints them; nothing else ever shows the token. */
    int run(List<String> words) {
        Map<String, List<String>> typed = RepeatedOptions.read(words, options());
        String word = required(typed, SERVICE);
        ServiceModel service = ModelLoader.load(word);
        LiveSession session = session(service, typed);
        SequencedMap<String, String> variables = variables(session);
        String form = typed.getOrDefault(FORMAT, List.of("export")).getLast();
        if (form.equals(EnvironmentForm.JSON)) {
            printJson(variables);
        } else {
            context.environment().streams().print(EnvironmentForm.text(form, variables));
        }
        return 0;
    }

    private LiveSession session(ServiceModel service, Map<String, List<String>> typed) {
        SdkOperationCaller caller = context.caller(service);
        SequencedMap<String, Value> name = new LinkedHashMap<>();
        for (Member member :
                service.input(LiveSession.operation(service, "get-session-endpoint")).members()) {
            String option = member.name().equalsIgnoreCase("sessionId") ? SESSION : APPLICATION;
            name.put(member.name(), new Value.Text(required(typed, option)));
        }
        return new LiveSession(context, service, caller, new Value.Structure(name));
    }

    private static String required(Map<String, List<String>> typed, String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            throw TakenOptions.wrong("the following arguments are required: --" + name);
        }
        return values.getLast();
    }

    private static SequencedMap<String, String> variables(LiveSession session) {
        SparkEndpoint endpoint = session.endpoint();
        SequencedMap<String, String> variables = new LinkedHashMap<>(session.variables());
        variables.put("AWSESSION_ENDPOINT", endpoint.url());
        variables.put("AWSESSION_AUTH_TOKEN", endpoint.token());
        variables.put("AWSESSION_AUTH_TOKEN_EXPIRES", endpoint.expires());
        variables.put("SPARK_REMOTE", endpoint.remote());
        return variables;
    }

    private void printJson(SequencedMap<String, String> variables) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        variables.forEach((name, value) -> members.put(name, new Value.Text(value)));
        ResponsePrinter.Options asked = context.globals().printing();
        new ResponsePrinter(
                        context.environment(),
                        context.settings(),
                        new ResponsePrinter.Options(
                                Optional.of(OutputFormat.JSON),
                                asked.query(),
                                asked.color(),
                                asked.pager()))
                .print("SessionEnvironment", new Value.Structure(members));
    }
}
