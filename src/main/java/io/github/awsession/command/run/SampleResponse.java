package io.github.awsession.command.run;

import io.github.awsession.argument.skeleton.Skeleton;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

/**
 * Stands in for the service behind {@code --generate-cli-skeleton output}. AWS CLI needs a region
 * for it, but no credentials, and refuses some of its own made-up responses.
 */
record SampleResponse(SdkOperationCaller service, Skeleton skeleton) implements OperationCaller {
    /** A response that AWS CLI refuses is refused before the parameters are looked at. */
    @Override
    public void settle(Operation operation) {
        service.settle(operation);
        var _ = skeleton.response(operation);
    }

    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        service.requireRegion(operation);
        return skeleton.response(operation);
    }
}
