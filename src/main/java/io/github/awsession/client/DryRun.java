package io.github.awsession.client;

import io.github.awsession.client.http.Connections;
import io.github.awsession.client.http.HttpFailure;
import io.github.awsession.client.sdk.RequestAdjustment;
import io.github.awsession.client.sdk.SdkOperations;
import io.github.awsession.client.sdk.SdkTree;
import io.github.awsession.client.setting.ApplicationId;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.client.setting.EndpointSetting;
import io.github.awsession.client.setting.RetrySetting;
import io.github.awsession.client.wire.RequestTarget;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces {@link SdkOperationCaller} in a dry run: resolves the same settings, with the same
 * failures, and returns a description of the request instead of sending the request. Nothing is
 * sent over a network. Secrets among the parameters are masked.
 */
public final class DryRun implements OperationCaller {
    private final Environment environment;
    private final Settings settings;
    private final ServiceModel service;
    private final ClientOptions options;
    private @Nullable CallSettings<Value.Structure> callSettings;

    /** Makes a replacement for the caller of one service. */
    public DryRun(
            Environment environment,
            Settings settings,
            ServiceModel service,
            ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.service = service;
        this.options = options;
    }

    @Override
    public void settle(Operation operation) {
        var _ = callSettings(operation);
    }

    /**
     * Returns a description of the request: its endpoint, path and query, its parameters, its
     * signer and its retries.
     */
    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        CallSettings<Value.Structure> settled = callSettings(operation);
        RetrySetting retries = settled.retries();
        EndpointSetting endpoint = settled.endpoint();
        Value.Structure signer = settled.requiredSigner().get();
        checkConnection(endpoint);
        var _ = ApplicationId.of(settings);
        RequestTarget target = RequestTarget.of(service, operation, parameters);
        var _ =
                SdkTree.write(
                        parameters,
                        SdkOperations.find(service.name(), operation.name()).request().get());

        StructureBuilder request =
                new StructureBuilder()
                        .put("service", service.name())
                        .put("operation", operation.name())
                        .put("region", settled.region())
                        .put("endpoint", root(endpoint.uri()))
                        .put("method", operation.method())
                        .put("path", RequestAdjustment.path(endpoint.uri(), target.path()));
        if (!target.query().members().isEmpty()) {
            request.put("query", MaskedParameters.of(target.query()));
        }
        return request.put("parameters", MaskedParameters.of(parameters))
                .put("generatedParameters", new Value.Sequence(generated(operation, parameters)))
                .put("signer", signer)
                .put("retries", retries(retries))
                .build();
    }

    private static String root(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Checks the settings of the connection without opening it. */
    private void checkConnection(EndpointSetting endpoint) {
        Connections connections = Connections.of(environment, settings, options, endpoint);
        try {
            connections.check(endpoint.uri());
        } catch (IOException problem) {
            throw HttpFailure.of(problem, endpoint.uri(), connections.proxy().orElse(null));
        }
    }

    private CallSettings<Value.Structure> callSettings(Operation operation) {
        if (callSettings == null) {
            callSettings =
                    CallSettings.of(
                            environment,
                            settings,
                            SdkOperations.find(service.name(), operation.name()).service(),
                            options,
                            new RequestSigner(environment, settings, options)::describe);
        }
        return callSettings;
    }

    /** Returns the names of the absent parameters for which every call generates a new token. */
    private List<Value> generated(Operation operation, Value.Structure parameters) {
        List<Value> names = new ArrayList<>();
        for (Member member : service.input(operation).members()) {
            if (member.idempotencyToken() && parameters.get(member.name()) == null) {
                names.add(new Value.Text(member.name()));
            }
        }
        return names;
    }

    private static Value.Structure retries(RetrySetting setting) {
        return new StructureBuilder()
                .put("mode", setting.adaptive() ? "adaptive" : "standard")
                .put("maxAttempts", setting.maxAttempts())
                .build();
    }
}
