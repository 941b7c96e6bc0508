package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.SessionStore;
import io.github.awsession.emulator.service.TokenLedger;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/** Emulates Athena's sessions and calculations; nothing is computed. */
public final class AthenaService implements EmulatedService {
    private final ServiceModel model = ModelLoader.load("athena");
    private final AthenaSessions sessions;
    private final AthenaCalculations calculations;

    public AthenaService(EmulatorContext context) {
        SessionStore<AthenaSession> store =
                new SessionStore<>(
                        context.clock(),
                        session -> AthenaTimeline.of(session, context.timing()).ended());
        TokenLedger tokens = new TokenLedger(context.clock(), "ClientRequestToken");
        sessions = new AthenaSessions(store, tokens, context);
        calculations = new AthenaCalculations(store, tokens, context);
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public String signingName() {
        return "athena";
    }

    @Override
    public ServiceFault invalid(String message) {
        return AthenaFault.invalid(message);
    }

    @Override
    public Value.Structure answer(Operation operation, Call call) throws ServiceFault {
        return switch (operation.name()) {
            case "StartSession" -> sessions.start(call);
            case "GetSession" -> sessions.get(call);
            case "GetSessionStatus" -> sessions.status(call);
            case "GetSessionEndpoint" -> sessions.endpoint(call);
            case "ListSessions" -> sessions.list(call);
            case "ListNotebookSessions" -> sessions.listOfNotebook(call);
            case "TerminateSession" -> sessions.terminate(call);
            case "StartCalculationExecution" -> calculations.start(call);
            case "GetCalculationExecution" -> calculations.get(call);
            case "GetCalculationExecutionCode" -> calculations.code(call);
            case "GetCalculationExecutionStatus" -> calculations.status(call);
            case "ListCalculationExecutions" -> calculations.list(call);
            case "StopCalculationExecution" -> calculations.stop(call);
            default -> throw new IllegalStateException("no behaviour for " + operation.name());
        };
    }
}
