package io.github.awsession.argument.skeleton;

import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Puts given values into a sample. Structures are merged member by member; any other given value,
 * lists and maps included, replaces the sample's value. Members that the model does not know come
 * last, so that no given value is lost.
 */
record Prefill(ServiceModel service) {
    Value.Structure merge(
            Shape.StructureShape shape, Value.Structure sample, Value.Structure given) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(sample.members());
        for (Map.Entry<String, Value> entry : given.members().entrySet()) {
            Member member = shape.member(entry.getKey());
            members.put(
                    entry.getKey(),
                    member != null
                                    && service.target(member) instanceof Shape.StructureShape inner
                                    && members.get(entry.getKey())
                                            instanceof Value.Structure innerSample
                                    && entry.getValue() instanceof Value.Structure innerGiven
                            ? merge(inner, innerSample, innerGiven)
                            : entry.getValue());
        }
        return new Value.Structure(members);
    }
}
