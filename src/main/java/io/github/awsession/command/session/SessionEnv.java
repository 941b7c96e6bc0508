package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.session.view.EnvironmentForm;
import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.command.session.view.SparkEndpoint;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.output.OutputFormat;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/**
 * Implements {@code awsession session env}, which prints the variables with which clients reach a
 * session.
 */
@Command(name = "env")
final class SessionEnv implements Callable<Integer> {
    private final CallContext context;

    @Option(
            names = "--service",
            required = true,
            paramLabel = "SERVICE",
            converter = SessionValues.SparkService.class,
            completionCandidates = SessionValues.SparkService.class)
    private SessionKind kind = SessionKind.ATHENA;

    @Option(names = "--session-id", required = true, paramLabel = "ID")
    private String session = "";

    @Option(names = "--application-id", paramLabel = "ID")
    private Optional<String> application = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = SessionValues.Form.class,
            completionCandidates = SessionValues.Form.class)
    private String form = "export";

    SessionEnv(CallContext context) {
        this.context = context;
    }

    /** Prints the variables; no other output of the program contains the token. */
    @Override
    public Integer call() {
        SequencedMap<String, String> variables = variables(session());
        if (form.equals(EnvironmentForm.JSON)) {
            printJson(variables);
        } else {
            context.environment().streams().print(EnvironmentForm.text(form, variables));
        }
        return ExitCode.OK.status();
    }

    private LiveSession session() {
        ServiceModel service = ModelLoader.load(kind.word());
        SequencedMap<String, Value> name = new LinkedHashMap<>();
        for (Member member :
                service.input(LiveSession.operation(service, "get-session-endpoint")).members()) {
            boolean isSession = member.name().equalsIgnoreCase("sessionId");
            name.put(member.name(), new Value.Text(isSession ? session : application()));
        }
        return new LiveSession(
                context, service, context.caller(service), new Value.Structure(name));
    }

    private String application() {
        return application.orElseThrow(
                () -> new UsageException("the following arguments are required: --application-id"));
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
