package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the decoded parameters behind a question mark, in order; a name may occur several times.
 */
record QueryParameters(List<Pair> pairs) {
    private static final double MILLIS_PER_SECOND = 1000;

    QueryParameters {
        pairs = List.copyOf(pairs);
    }

    record Pair(String name, String value) {}

    /** Reads a query as sent. */
    static QueryParameters of(String query) {
        List<Pair> pairs = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                String[] sides = part.split("=", 2);
                String value = sides.length == 1 ? "" : PercentEncoding.decoded(sides[1]);
                pairs.add(new Pair(PercentEncoding.decoded(sides[0]), value));
            }
        }
        return new QueryParameters(pairs);
    }

    /** Returns the value of a member in the type of its shape; absent when it was not sent. */
    Optional<Value> find(ServiceModel model, Member member) throws ServiceFault {
        List<String> texts =
                pairs.stream()
                        .filter(pair -> pair.name().equals(member.locationName()))
                        .map(Pair::value)
                        .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (!(model.target(member) instanceof Shape.ListShape list)) {
            return Optional.of(value(model.target(member), texts.getFirst(), member));
        }
        List<Value> items = new ArrayList<>(texts.size());
        for (String text : texts) {
            items.add(value(model.shape(list.item()), text, member));
        }
        return Optional.of(new Value.Sequence(items));
    }

    private static Value value(Shape shape, String text, Member member) throws ServiceFault {
        try {
            return switch (shape) {
                case Shape.IntegerShape _ -> new Value.Integral(new BigInteger(text));
                case Shape.TimestampShape _ ->
                        new Value.Decimal(timestamp(text).toEpochMilli() / MILLIS_PER_SECOND);
                default -> new Value.Text(text);
            };
        } catch (NumberFormatException | DateTimeParseException _) {
            throw JsonBody.syntax(
                    "The value '" + text + "' of '" + member.name() + "' cannot be read");
        }
    }

    private static Instant timestamp(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
