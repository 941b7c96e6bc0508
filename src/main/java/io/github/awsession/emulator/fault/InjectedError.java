package io.github.awsession.emulator.fault;

import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.StructureBuilder;

import java.util.Map;
import java.util.Optional;

/**
 * Describes an error that is returned for requests that are correct.
 *
 * @param name the error's name; any service's name of its internal error means each service's own
 * @param share the share of the requests whose operation knows the error
 */
public record InjectedError(String name, double share) {
    private static final String INTERNAL = "InternalServer";
    private static final String MESSAGE = "The emulator was asked to inject this error.";

    /**
     * Lists the errors that any operation may return, with their status in AWS JSON and in REST
     * JSON.
     */
    private static final Map<String, Statuses> COMMON =
            Map.of(
                    "ThrottlingException", new Statuses(400, 429),
                    "ServiceUnavailableException", new Statuses(503, 503),
                    "InternalFailure", new Statuses(500, 500),
                    "AccessDeniedException", new Statuses(400, 403),
                    "ExpiredTokenException", new Statuses(400, 403),
                    "UnrecognizedClientException", new Statuses(400, 403),
                    "RequestExpired", new Statuses(400, 400),
                    "ValidationException", new Statuses(400, 400));

    /**
     * Lists the statuses of errors in REST JSON; AWS JSON returns 400 for all that are not
     * internal.
     */
    private static final Map<String, Integer> REST_STATUSES =
            Map.of(
                    "ResourceNotFoundException", 404,
                    "ConflictException", 409,
                    "ServiceQuotaExceededException", 402);

    private record Statuses(int json, int rest) {}

    /** Returns whether an operation of one of the services can return the error. */
    static boolean isKnown(String name) {
        return COMMON.containsKey(name)
                || ModelLoader.SERVICES.stream()
                        .map(ModelLoader::load)
                        .flatMap(model -> model.operations().values().stream())
                        .anyMatch(operation -> operation.errors().contains(name));
    }

    /** Returns the error as an operation reports it; absent when the operation does not know it. */
    Optional<ServiceFault> of(EmulatedService service, Operation operation) {
        boolean rest = service.isRest();
        Optional<String> declared =
                operation.errors().stream()
                        .filter(error -> error.equals(name) || bothInternal(error))
                        .findFirst();
        if (declared.isPresent()) {
            return Optional.of(declared(service.model(), declared.get(), rest));
        }
        return Optional.ofNullable(COMMON.get(name))
                .map(
                        statuses ->
                                ServiceFault.common(
                                        rest ? statuses.rest() : statuses.json(), name, MESSAGE));
    }

    private boolean bothInternal(String error) {
        return name.startsWith(INTERNAL) && error.startsWith(INTERNAL);
    }

    private static ServiceFault declared(ServiceModel model, String error, boolean rest) {
        StructureBuilder members = new StructureBuilder();
        if (model.shape(error) instanceof Shape.StructureShape structure) {
            for (Member member : structure.members()) {
                if (member.name().equalsIgnoreCase("message")) {
                    members.put(member.name(), MESSAGE);
                }
            }
        }
        return new ServiceFault(status(error, rest), error, members);
    }

    private static int status(String error, boolean rest) {
        if (error.startsWith(INTERNAL)) {
            return 500;
        }
        return rest ? REST_STATUSES.getOrDefault(error, 400) : 400;
    }

    /** Returns the error for a throttled request. */
    static ServiceFault throttling(EmulatedService service) {
        return ServiceFault.common(
                service.isRest() ? 429 : 400, "ThrottlingException", "Rate exceeded");
    }
}
