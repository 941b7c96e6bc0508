package io.github.awsession.model;

import io.github.awsession.model.Shape.StructureShape;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * One service's description.
 *
 * @param name the command word, {@code athena}
 * @param metadata protocol, names and versions as in the model's {@code metadata}
 * @param operations by command name, in the model's order
 * @param shapes by shape name
 * @param documentation what the service is, or an empty text
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
     * Whether its protocol is REST JSON: paths, query strings and methods of HTTP mean something.
     */
    public boolean isRest() {
        return "rest-json".equals(metadata.get("protocol"));
    }

    /** The operation with that command name, or null. */
    public @Nullable Operation operation(String commandName) {
        return operations.get(commandName);
    }

    /** The shape of that name; every name in a model resolves. */
    public Shape shape(String shapeName) {
        Shape shape = shapes.get(shapeName);
        if (shape == null) {
            throw new IllegalArgumentException(name + " has no shape " + shapeName);
        }
        return shape;
    }

    /** The shape that a member targets. */
    public Shape target(Member member) {
        return shape(member.target());
    }

    /** The input structure of an operation. */
    public StructureShape input(Operation operation) {
        return (StructureShape) shape(operation.input());
    }

    /** The output structure of an operation. */
    public StructureShape output(Operation operation) {
        return (StructureShape) shape(operation.output());
    }

    /** Whether anything in an operation's input is a moment. */
    public boolean takesMoments(Operation operation) {
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
