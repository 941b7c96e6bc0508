package io.github.awsession.emulator.http;

import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.FaultOutcome;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Routes every request to its service. The checks follow the order of real services: protocol,
 * operation, signature, syntax, shape, behaviour; injected faults come behind the signature.
 */
public final class RequestRouter {
    /**
     * Is the path that returns the counts of the injected faults, for which no signature is needed.
     */
    static final String COUNTS_PATH = "/emulator/faults";

    private final Protocol json;
    private final Protocol rest;
    private final FaultInjector faults;
    private final RequestSignature signatures;
    private final Value.Structure introduction;

    /**
     * Makes a router for these services.
     *
     * @param own the emulator's own key pair
     */
    public RequestRouter(List<EmulatedService> services, FaultInjector faults, KeyPair own) {
        this.signatures = new RequestSignature(own);
        this.json = new JsonProtocol(services);
        this.rest = new RestProtocol(services);
        this.faults = faults;
        this.introduction = introduction(services);
    }

    /**
     * Returns the reply to one request; absent when the connection is to be closed without a reply.
     */
    Optional<Reply> reply(Request request) {
        Protocol protocol = protocol(request);
        if (request.path().equals(COUNTS_PATH)) {
            return Optional.of(rest.success(faults.counts().members().build()));
        }
        if (protocol == rest && request.path().equals("/") && isReading(request)) {
            return Optional.of(rest.success(introduction));
        }
        try {
            return answer(request).map(protocol::success);
        } catch (ServiceFault fault) {
            return Optional.of(protocol.failure(fault));
        } catch (RuntimeException | StackOverflowError problem) {
            return Optional.of(
                    protocol.failure(
                            ServiceFault.common(
                                    500, "InternalServerException", problem.toString())));
        }
    }

    /** Returns the response to one request; absent when it gets lost. */
    Optional<Value.Structure> answer(Request request) throws ServiceFault {
        Protocol protocol = protocol(request);
        Target target = protocol.target(request);
        SignedScope scope = scope(request, target, protocol);
        faults.delay();
        FaultOutcome outcome = faults.next(target.service(), target.operation());
        if (outcome == FaultOutcome.LOST_BEFORE) {
            return Optional.empty();
        }
        try {
            Value.Structure parameters = protocol.parameters(request, target);
            Call call =
                    new Call(
                            scope.region(),
                            request.header("Host"),
                            scope.signer(),
                            new Parameters(parameters));
            Value.Structure answer = perform(target, call);
            return outcome == FaultOutcome.LOST_AFTER ? Optional.empty() : Optional.of(answer);
        } catch (ServiceFault fault) {
            if (outcome == FaultOutcome.LOST_AFTER) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static Value.Structure perform(Target target, Call call) throws ServiceFault {
        EmulatedService service = target.service();
        List<String> violations =
                RequestCheck.violations(
                        service.model(), target.operation(), call.parameters().structure());
        if (!violations.isEmpty()) {
            String noun = violations.size() == 1 ? " validation error" : " validation errors";
            throw service.invalid(
                    violations.size() + noun + " detected: " + String.join("; ", violations));
        }
        return service.answer(target.operation(), call);
    }

    private SignedScope scope(Request request, Target target, Protocol protocol)
            throws ServiceFault {
        try {
            return signatures.check(request, target.service().signingName());
        } catch (ServiceFault fault) {
            throw fault.under(protocol.refusalStatus());
        }
    }

    /** Returns whether a request is one of those that a browser or a health check sends. */
    private static boolean isReading(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static Value.Structure introduction(List<EmulatedService> services) {
        List<Value> names = new ArrayList<>();
        services.forEach(service -> names.add(new Value.Text(service.model().name())));
        return new StructureBuilder()
                .put("name", "awsession emulator")
                .put("description", "Plays services of AWS for tests; this is not AWS.")
                .put("services", new Value.Sequence(names))
                .put("faults", COUNTS_PATH)
                .build();
    }

    private Protocol protocol(Request request) {
        return request.header("X-Amz-Target").isEmpty() ? rest : json;
    }
}
