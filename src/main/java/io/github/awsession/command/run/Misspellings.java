package io.github.awsession.command.run;

import io.github.awsession.command.line.Hints;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Searches parameters for names or values that are spelled almost like those of the model. */
final class Misspellings {
    private final ServiceModel service;
    private final boolean ofValues;
    private final Hints hints = new Hints();

    private Misspellings(ServiceModel service, boolean ofValues) {
        this.service = service;
        this.ofValues = ofValues;
    }

    /**
     * Returns hints for members that the model does not have; the text is empty when no name in the
     * model is close.
     */
    static String ofMembers(ServiceModel service, Operation operation, Value.Structure parameters) {
        return in(new Misspellings(service, false), operation, parameters);
    }

    /**
     * Returns hints for values that are not in an enumeration of the model; the text is empty when
     * no value in the model is close.
     */
    static String ofValues(ServiceModel service, Operation operation, Value.Structure parameters) {
        return in(new Misspellings(service, true), operation, parameters);
    }

    private static String in(
            Misspellings misspellings, Operation operation, Value.Structure parameters) {
        misspellings.look(misspellings.service.input(operation), parameters);
        return misspellings.hints.text();
    }

    private void look(Shape shape, Value value) {
        switch (shape) {
            case Shape.StructureShape structure when value instanceof Value.Structure given ->
                    structure(structure, given);
            case Shape.ListShape list when value instanceof Value.Sequence(List<Value> items) ->
                    items.forEach(item -> look(service.shape(list.item()), item));
            case Shape.MapShape map when value instanceof Value.Structure entries ->
                    entries.members()
                            .values()
                            .forEach(entry -> look(service.shape(map.value()), entry));
            case Shape.StringShape string
                    when ofValues && value instanceof Value.Text(String text) ->
                    hints.add(text, string.values());
            default -> {}
        }
    }

    private void structure(Shape.StructureShape shape, Value.Structure given) {
        List<String> names = new ArrayList<>();
        for (Member member : shape.members()) {
            names.add(member.name());
        }
        for (Map.Entry<String, Value> entry : given.members().entrySet()) {
            Member member = shape.member(entry.getKey());
            if (member != null) {
                look(service.target(member), entry.getValue());
            } else if (!ofValues) {
                hints.add(entry.getKey(), names);
            }
        }
    }
}
