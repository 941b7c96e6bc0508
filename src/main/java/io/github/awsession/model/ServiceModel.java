package io.github.awsession.model;

import io.github.awsession.model.Shape.StructureShape;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Describes one service.
 *
 * @param name the command word of the service, {@code athena}
 * @param metadata protocol, names and versions as in the model's {@code metadata}
 * @param operations the operations by command name, in the model's order
 * @param shapes the shapes by name
 * @param documentation the purpose of the service, or an empty text
 */
public record ServiceModel(
        String name,
        Map<String, String> metadata,
        SequencedMap<String, Operation> operations,
        Map<String, Shape> shapes,
        String documentation) {
    public ServiceModel {
        metadata = Collections.unmodifiableMap(metadata);
        operations = Collections.unmodifiableSequencedMap(operations);
        shapes = Collections.unmodifiableMap(shapes);
    }

    /**
     * Returns whether the protocol is REST JSON, in which paths, query strings and methods of HTTP
     * carry meaning.
     */
    public boolean isRest() {
        return "rest-json".equals(metadata.get("protocol"));
    }

    /** Returns the operation with this command name, or null. */
    public @Nullable Operation operation(String commandName) {
        return operations.get(commandName);
    }

    /** Returns the shape with this name; every name in a model resolves. */
    public Shape shape(String shapeName) {
        Shape shape = shapes.get(shapeName);
        if (shape == null) {
            throw new IllegalArgumentException(name + " has no shape " + shapeName);
        }
        return shape;
    }

    /** Returns the shape that a member targets. */
    public Shape target(Member member) {
        return shape(member.target());
    }

    /** Returns the input structure of an operation. */
    public StructureShape input(Operation operation) {
        return (StructureShape) shape(operation.input());
    }

    /** Returns the output structure of an operation. */
    public StructureShape output(Operation operation) {
        return (StructureShape) shape(operation.output());
    }

    /** Returns whether the input of an operation contains a timestamp. */
    public boolean takesTimestamps(Operation operation) {
        return hasMoments(operation.input(), new HashSet<>());
    }

    private boolean hasMoments(String shapeName, Set<String> seen) {
        Shape shape = shape(shapeName);
        if (shape instanceof Shape.ListShape list) {
            return hasMoments(list.item(), seen);
        }
        if (shape instanceof Shape.MapShape map) {
            return hasMoments(map.value(), seen);
        }
        if (shape instanceof StructureShape structure && seen.add(shapeName)) {
            for (Member member : structure.members()) {
                if (hasMoments(member.target(), seen)) {
                    return true;
                }
            }
        }
        return shape instanceof Shape.TimestampShape;
    }
}
