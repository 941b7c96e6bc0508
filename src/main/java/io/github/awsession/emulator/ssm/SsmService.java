package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.channel.ChannelHost;
import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.util.Optional;

/**
 * Emulates the sessions of Systems Manager as its API shows them; {@link DataChannels} describes
 * where a client opens them.
 */
public final class SsmService implements EmulatedService {
    private final ServiceModel model = ModelLoader.load("ssm");
    private final SsmSessions sessions;

    /**
     * Makes the service.
     *
     * @param channels serves the data channels of the sessions of the emulator's user
     */
    public SsmService(
            SsmTargets targets,
            SsmDocuments documents,
            EmulatorContext context,
            Optional<ChannelHost> channels) {
        sessions = new SsmSessions(targets, documents, context, new DataChannels(channels));
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public String signingName() {
        return "ssm";
    }

    @Override
    public ServiceFault invalid(String message) {
        return SsmFault.invalid(message);
    }

    @Override
    public Value.Structure answer(Operation operation, Call call) throws ServiceFault {
        return switch (operation.name()) {
            case "StartSession" -> sessions.start(call);
            case "ResumeSession" -> sessions.resume(call);
            case "TerminateSession" -> sessions.terminate(call);
            case "DescribeSessions" -> sessions.describe(call);
            case "GetConnectionStatus" -> sessions.connection(call);
            default -> throw new IllegalStateException("no behaviour for " + operation.name());
        };
    }
}
