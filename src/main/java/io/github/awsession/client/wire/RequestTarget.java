package io.github.awsession.client.wire;

import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import software.amazon.awssdk.utils.http.SdkHttpUtils;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the parts of a request's URL that follow from its parameters.
 *
 * @param path the path as sent, without the path of the endpoint
 * @param query the values of each name in the query string
 */
public record RequestTarget(String path, Value.Structure query) {
    public static RequestTarget of(
            ServiceModel service, Operation operation, Value.Structure parameters) {
        if (!service.isRest()) {
            return new RequestTarget(operation.uri(), Value.Structure.EMPTY);
        }
        String path = operation.uri();
        for (Member member : service.input(operation).members()) {
            if (member.location().equals("uri")
                    && parameters.get(member.name()) instanceof Value.Text(String text)) {
                path =
                        path.replace(
                                "{" + member.locationName() + "}", SdkHttpUtils.urlEncode(text));
            }
        }
        StructureBuilder query = new StructureBuilder();
        WireParameters.ofRest(service, service.input(operation), parameters)
                .query()
                .forEach((name, texts) -> query.put(name, sequence(texts)));
        return new RequestTarget(path, query.build());
    }

    private static Value sequence(List<String> texts) {
        List<Value> items = new ArrayList<>(texts.size());
        texts.forEach(text -> items.add(new Value.Text(text)));
        return new Value.Sequence(items);
    }
}
