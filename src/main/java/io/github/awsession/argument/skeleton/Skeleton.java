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

/**
 * Makes sample inputs and responses of operations, as {@code --generate-cli-skeleton} prints them.
 */
public final class Skeleton {
    private final ServiceModel service;

    /** Makes skeletons of one service's operations. */
    public Skeleton(ServiceModel service) {
        this.service = service;
    }

    /** Returns the sample input as JSON text with a line feed at the end. */
    public String inputJson(Operation operation) {
        return json(new Sample(service, false).of(service.input(operation)));
    }

    /**
     * Returns the sample input as JSON text with a line feed at the end; the given values replace
     * sample values.
     */
    public String inputJson(Operation operation, Value.Structure given) {
        Value.Structure sample = new Sample(service, false).of(service.input(operation));
        return json(new Prefill(service).merge(service.input(operation), sample, given));
    }

    /** Returns the sample input as YAML text with comments. */
    public String inputYaml(Operation operation) {
        return inputYaml(operation, Value.Structure.EMPTY);
    }

    /**
     * Returns the sample input as YAML text with comments; the given values replace sample values.
     */
    public String inputYaml(Operation operation, Value.Structure given) {
        return new YamlSkeleton(service).write(service.input(operation), given);
    }

    private static String json(Value value) {
        return JsonWriter.write(value, JsonWriter.Layout.INDENTED, true) + "\n";
    }

    /**
     * Returns a sample response: every text is the name of its member, every timestamp is {@code
     * 1970-01-01T00:00:00} without an offset.
     *
     * @throws UsageException when AWS CLI's own sample response fails AWS CLI's validation
     */
    public Value.Structure response(Operation operation) {
        Shape.StructureShape shape = service.output(operation);
        Value.Structure response = new Sample(service, true).of(shape);
        // Sample timestamps are complete, so no part of them is taken from today.
        Clock anyDay = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Validator.check(service, shape, response, anyDay)
                .ifPresent(
                        violations -> {
                            throw new UsageException(violations);
                        });
        return response;
    }
}
