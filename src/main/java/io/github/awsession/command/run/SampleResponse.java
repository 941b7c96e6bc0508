package io.github.awsession.command.run;

import io.github.awsession.argument.skeleton.Skeleton;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

/**
 * Replaces the service for {@code --generate-cli-skeleton output} and returns made-up responses.
 * AWS CLI needs a region for this option, but no credentials, and refuses some of its own made-up
 * responses.
 */
record SampleResponse(SdkOperationCaller service, Skeleton skeleton) implements OperationCaller {
    /** Fails for a made-up response that AWS CLI refuses, before the parameters are validated. */
    @Override
    public void settle(Operation operation) {
        service.settle(operation);
        var _ = skeleton.response(operation);
    }

    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        return skeleton.response(operation);
    }
}
