package io.github.awsession.command.run;

import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.command.option.Globals;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.environment.text.TerminalText;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.output.ResponsePrinter;

import java.util.Optional;

/**
 * Holds the values that every command that calls operations needs, and makes the parts of a call
 * from them.
 */
public record CallContext(
        Environment environment, DebugLog log, Settings settings, Globals globals) {
    public SdkOperationCaller caller(ServiceModel service) {
        return new SdkOperationCaller(environment, settings, service, globals.client());
    }

    public ValidatingCaller calls(ServiceModel service, OperationCaller caller) {
        return new ValidatingCaller(environment, settings, log, service, caller);
    }

    public ResponsePrinter printer() {
        return new ResponsePrinter(environment, settings, globals.printing());
    }

    /** Returns the region that was typed or is configured. */
    public Optional<String> region() {
        return globals.client()
                .region()
                .or(
                        () ->
                                settings.lookUp("region")
                                        .variable("AWS_REGION")
                                        .variable("AWS_DEFAULT_REGION")
                                        .key("region")
                                        .find());
    }

    /** Returns a copy of this context for calls to the given region. */
    public CallContext in(String region) {
        return with(
                new Globals(
                        globals.profile(),
                        globals.client().in(region),
                        globals.printing(),
                        globals.paginate()));
    }

    /** Returns a copy of this context with other global options. */
    public CallContext with(Globals others) {
        return new CallContext(environment, log, settings, others);
    }

    /** Writes a line for people to standard error, because standard output is for data. */
    public void tell(String text) {
        String shown = environment.streams().errTerminal() ? TerminalText.lines(text) : text;
        environment.streams().tell("awsession: " + shown + '\n');
    }
}
