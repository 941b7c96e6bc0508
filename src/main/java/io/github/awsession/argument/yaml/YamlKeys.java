package io.github.awsession.argument.yaml;

import io.github.awsession.argument.check.Validator;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rejects maps with keys that YAML does not read as text ({@code 1: x}), as validation in AWS CLI
 * does.
 */
public final class YamlKeys {
    private final ServiceModel service;
    private final YamlDocument document;
    private final List<String> violations = new ArrayList<>();

    public YamlKeys(ServiceModel service, YamlDocument document) {
        this.service = service;
        this.document = document;
    }

    /**
     * Checks the keys of a document for an input.
     *
     * @throws GeneralException for a name of a parameter that is not text; AWS CLI passes these
     *     names on before it validates anything
     */
    public void check(Shape.StructureShape shape) {
        if (document.otherKeys().isEmpty()) {
            return;
        }
        if (document.value() instanceof Value.Structure input) {
            for (Value key : document.otherKeys().getOrDefault(input, List.of())) {
                throw new GeneralException(
                        "The name of a parameter must be text: " + PythonText.of(key));
            }
        }
        check("", shape, document.value());
        Validator.text(violations)
                .ifPresent(
                        text -> {
                            throw new UsageException(text);
                        });
    }

    private void check(String path, Shape shape, Value value) {
        if (shape instanceof Shape.ListShape list && value instanceof Value.Sequence sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                check(
                        path + "[" + index + "]",
                        service.shape(list.item()),
                        sequence.items().get(index));
            }
        } else if (value instanceof Value.Structure structure) {
            if (shape instanceof Shape.MapShape map) {
                keys(path.substring(1), structure);
                Shape target = service.shape(map.value());
                structure.members().forEach((key, item) -> check(path + "." + key, target, item));
            } else if (shape instanceof Shape.StructureShape parent) {
                members(path, parent, structure);
            }
        }
    }

    private void members(String path, Shape.StructureShape shape, Value.Structure structure) {
        for (Map.Entry<String, Value> given : structure.members().entrySet()) {
            Member member = shape.member(given.getKey());
            if (member != null) {
                check(path + "." + member.name(), service.target(member), given.getValue());
            }
        }
    }

    private void keys(String path, Value.Structure structure) {
        for (Value key : document.otherKeys().getOrDefault(structure, List.of())) {
            String spelled = PythonText.of(key);
            violations.add(
                    "Invalid type for parameter "
                            + path
                            + " (key: "
                            + spelled
                            + "), value: "
                            + spelled
                            + ", type: "
                            + PythonText.typeOf(key)
                            + ", valid types: <class 'str'>");
        }
    }
}
