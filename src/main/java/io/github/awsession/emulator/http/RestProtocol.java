package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Implements the protocol REST JSON: method and path name the operation; members are labels of the
 * path, parameters of the query, or members of the JSON body, as the model says.
 */
final class RestProtocol implements Protocol {
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

    private final List<EmulatedService> services;

    RestProtocol(List<EmulatedService> services) {
        this.services = services.stream().filter(EmulatedService::isRest).toList();
    }

    @Override
    public Target target(Request request) throws ServiceFault {
        for (EmulatedService service : services) {
            for (Operation operation : service.model().operations().values()) {
                Optional<Map<String, String>> labels =
                        operation.method().equals(request.method())
                                ? PathLabels.match(operation.uri(), request.path())
                                : Optional.empty();
                if (labels.isPresent()) {
                    return new Target(service, operation, labels.get());
                }
            }
        }
        throw new ServiceFault(404, "UnknownOperationException", new StructureBuilder());
    }

    @Override
    public Value.Structure parameters(Request request, Target target) throws ServiceFault {
        Value.Structure body = JsonBody.read(request.body());
        QueryParameters query = QueryParameters.of(request.query());
        StructureBuilder members = new StructureBuilder();
        for (Member member : target.service().model().input(target.operation()).members()) {
            Optional<Value> value =
                    switch (member.location()) {
                        case "uri" ->
                                Optional.ofNullable(target.labels().get(member.locationName()))
                                        .map(Value.Text::new);
                        case "querystring" -> query.find(target.service().model(), member);
                        default -> Optional.ofNullable(body.get(member.locationName()));
                    };
            members.putIfPresent(member.name(), value);
        }
        return members.build();
    }

    @Override
    public Reply success(Value.Structure answer) {
        return new Reply(200, HEADERS, answer);
    }

    /** Writes an error, which a header names. */
    @Override
    public Reply failure(ServiceFault fault) {
        Map<String, String> headers = new LinkedHashMap<>(HEADERS);
        headers.put("x-amzn-ErrorType", fault.code());
        return new Reply(fault.status(), headers, fault.members());
    }

    @Override
    public int refusalStatus() {
        return 403;
    }
}
