package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Operation;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Implements the protocol AWS JSON 1.1: every request is a {@code POST /} whose header {@code
 * X-Amz-Target} names the operation.
 */
public final class JsonProtocol implements Protocol {
    public static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private final List<EmulatedService> services;

    JsonProtocol(List<EmulatedService> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public Target target(Request request) throws ServiceFault {
        if (!request.method().equals("POST")
                || !request.path().equals("/")
                || !isJson(request.header("Content-Type"))) {
            throw new ServiceFault(404, "UnknownOperationException", new StructureBuilder());
        }
        String target = request.header("X-Amz-Target");
        int dot = target.lastIndexOf('.');
        String prefix = target.substring(0, Math.max(dot, 0));
        String name = target.substring(dot + 1);
        for (EmulatedService service : services) {
            if (prefix.equals(service.model().metadata().get("targetPrefix"))) {
                Operation operation = service.model().operation(CommandNames.of(name));
                if (operation != null && operation.name().equals(name)) {
                    return new Target(service, operation, Map.of());
                }
            }
        }
        throw new ServiceFault(400, "UnknownOperationException", new StructureBuilder());
    }

    private static boolean isJson(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(CONTENT_TYPE);
    }

    @Override
    public Value.Structure parameters(Request request, Target target) throws ServiceFault {
        return JsonBody.read(request.body());
    }

    @Override
    public Reply success(Value.Structure answer) {
        return new Reply(200, Map.of("Content-Type", CONTENT_TYPE), answer);
    }

    /** Writes an error, which the body's {@code __type} names. */
    @Override
    public Reply failure(ServiceFault fault) {
        return new Reply(fault.status(), Map.of("Content-Type", CONTENT_TYPE), fault.body());
    }

    @Override
    public int refusalStatus() {
        return 400;
    }
}
