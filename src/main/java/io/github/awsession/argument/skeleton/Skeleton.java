package io.github.awsession.argument.skeleton;

import io.github.awsession.argument.check.Validator;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Sample inputs and responses of an operation, as {@code --generate-cli-skeleton} prints them. */
public final class Skeleton {
    private final ServiceModel service;

    /** Skeletons of one service's operations. */
    public Skeleton(ServiceModel service) {
        this.service = service;
    }

    /** The input as JSON text with its line end. */
    public String inputJson(Operation operation) {
        return json(new Sample(service, false).of(service.input(operation)));
    }

    /** The input as JSON text with its line end, filled with values in place of made-up ones. */
    public String inputJson(Operation operation, Value.Structure given) {
        Value.Structure sample = new Sample(service, false).of(service.input(operation));
        return json(new Prefill(service).merge(service.input(operation), sample, given));
    }

    /** The input as commented YAML text. */
    public String inputYaml(Operation operation) {
        return inputYaml(operation, Value.Structure.EMPTY);
    }

    /** The input as commented YAML text, filled with values in place of made-up ones. */
    public String inputYaml(Operation operation, Value.Structure given) {
        return new YamlSkeleton(service).write(service.input(operation), given);
    }

    private static String json(Value value) {
        return JsonWriter.write(value, JsonWriter.Layout.INDENTED, true) + "\n";
    }

    /**
     * A made-up response: every text is the name of its member, every moment {@code
     * 1970-01-01T00:00:00} without offset.
     *
     * @throws UsageException where AWS CLI's own made-up response fails its validation
     */
    public Value.Structure response(Operation operation) {
        Shape.StructureShape shape = service.output(operation);
        Value.Structure response = new Sample(service, true).of(shape);
        // Made-up moments are complete, so nothing of them is taken from today.
        Clock anyDay = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Validator.check(service, shape, response, anyDay)
                .ifPresent(
                        violations -> {
                            throw new UsageException(violations);
                        });
        return response;
    }
}
