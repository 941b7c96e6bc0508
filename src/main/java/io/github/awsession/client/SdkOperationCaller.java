package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/** Calls a service through its AWS SDK client. */
public final class SdkOperationCaller implements OperationCaller {
    /** A caller for one service; nothing is resolved or opened yet. */
    @SuppressWarnings("UnusedVariable")
    public SdkOperationCaller(
            Environment environment, Settings settings, ServiceModel service, ClientOptions options) {}

    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        throw new UnsupportedOperationException();
    }
}
