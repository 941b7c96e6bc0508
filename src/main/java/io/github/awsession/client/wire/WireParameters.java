package io.github.awsession.client.wire;

import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.DecimalText;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the parts of a request that follow from its parameters alone, as AWS CLI writes them.
 *
 * @param body the members of the request's document; null for a request without a document
 * @param query the values of each name in the query string
 */
public record WireParameters(Value.@Nullable Structure body, Map<String, List<String>> query) {
    /** Returns the parts of a request to a service that takes all parameters in one document. */
    public static WireParameters ofDocument(Value.Structure parameters) {
        return new WireParameters(parameters, Map.of());
    }

    /**
     * Returns the parts of a request to a REST service, where each member has its place in the
     * path, the query string or the document.
     */
    public static WireParameters ofRest(
            ServiceModel model, Shape.StructureShape input, Value.Structure parameters) {
        StructureBuilder body = new StructureBuilder();
        Map<String, List<String>> query = new LinkedHashMap<>();
        boolean bodied = false;
        for (Member member : input.members()) {
            Value value = parameters.get(member.name());
            bodied |= member.location().isEmpty();
            if (value == null || value == Value.Null.NULL) {
                continue;
            }
            switch (member.location()) {
                case "" -> body.put(member.locationName(), value);
                case "querystring" -> query.put(member.locationName(), texts(value));
                case "uri" -> {
                    // The SDK puts the member in the path.
                }
                default -> throw new GeneralException("No place for " + member.name());
            }
        }
        return new WireParameters(bodied ? body.build() : null, query);
    }

    private static List<String> texts(Value value) {
        if (value instanceof Value.Sequence(List<Value> items)) {
            List<String> texts = new ArrayList<>(items.size());
            items.forEach(item -> texts.add(text(item)));
            return texts;
        }
        return List.of(text(value));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Integral(var number) -> number.toString();
            case Value.Decimal(double number) -> DecimalText.of(number);
            case Value.Bool(boolean truth) -> Boolean.toString(truth);
            default -> throw new GeneralException("A query string cannot hold a structure");
        };
    }
}
