package io.github.awsession.emulator.emr;

import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/** Emulates the sessions of EMR Serverless; nothing is computed. */
public final class EmrService implements EmulatedService {
    private final ServiceModel model = ModelLoader.load("emr-serverless");
    private final EmrSessions sessions;

    public EmrService(EmrApplications applications, EmulatorContext context) {
        sessions = new EmrSessions(applications, context);
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public String signingName() {
        return "emr-serverless";
    }

    @Override
    public ServiceFault invalid(String message) {
        return EmrFault.invalid(message);
    }

    @Override
    public Value.Structure answer(Operation operation, Call call) throws ServiceFault {
        return switch (operation.name()) {
            case "StartSession" -> sessions.start(call);
            case "GetSession" -> sessions.get(call);
            case "ListSessions" -> sessions.list(call);
            case "TerminateSession" -> sessions.terminate(call);
            case "GetSessionEndpoint" -> sessions.endpoint(call);
            default -> throw new IllegalStateException("no behaviour for " + operation.name());
        };
    }
}
