package io.github.awsession.argument;

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
        Value sample = new Sample(service, false).of(service.input(operation));
        return JsonWriter.write(sample, JsonWriter.Layout.INDENTED, true) + "\n";
    }

    /** The input as commented YAML text. */
    public String inputYaml(Operation operation) {
        return new YamlSkeleton(service).write(service.input(operation));
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
