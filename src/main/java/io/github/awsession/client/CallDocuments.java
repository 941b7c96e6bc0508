package io.github.awsession.client;

import io.github.awsession.client.http.CallRecord;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.client.sdk.OpenClient;
import io.github.awsession.client.sdk.SdkOperations;
import io.github.awsession.client.sdk.StopAfterResponse;
import io.github.awsession.client.wire.ErrorReader;
import io.github.awsession.client.wire.ResponseReader;
import io.github.awsession.client.wire.TimestampFormat;
import io.github.awsession.client.wire.WireParameters;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import software.amazon.awssdk.core.exception.SdkException;

/** Sends the requests and reads the responses of one service. */
record CallDocuments(Environment environment, Settings settings, ServiceModel service) {
    /**
     * Sends the parameters. The response, if any, is found in the record of the call.
     *
     * @throws GeneralException when no request was sent
     */
    CallRecord send(OpenClient client, Operation operation, Value.Structure parameters) {
        CallRecord callRecord = client.callRecord();
        try {
            SdkOperations.find(service.name(), operation.name())
                    .call(client, parameters, wire(operation, parameters));
        } catch (StopAfterResponse _) {
            // The call record holds the response.
        } catch (SdkException problem) {
            if (callRecord.attempts() == 0) {
                throw new GeneralException(String.valueOf(problem.getMessage()));
            }
        }
        return callRecord;
    }

    private WireParameters wire(Operation operation, Value.Structure parameters) {
        return service.isRest()
                ? WireParameters.ofRest(service, service.input(operation), parameters)
                : WireParameters.ofDocument(parameters);
    }

    Value.Structure response(Operation operation, WireResponse answer) {
        return reader().structure(service.output(operation), answer.document());
    }

    ErrorReader errors() {
        return new ErrorReader(service, reader());
    }

    private ResponseReader reader() {
        return new ResponseReader(service, TimestampFormat.of(environment, settings));
    }
}
