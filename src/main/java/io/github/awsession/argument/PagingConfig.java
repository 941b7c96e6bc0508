package io.github.awsession.argument;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Describes which part of a paged result the user requests. As in AWS CLI, this configuration is a
 * structure among the parameters of the call, which the whole-input options may contain as well;
 * validation of an operation without pages rejects the structure as an unknown parameter.
 *
 * @param startingToken the token at which the result continues
 * @param pageSize the number of items that the service puts on a page
 * @param maxItems the greatest number of items to print
 */
public record PagingConfig(
        Optional<String> startingToken,
        Optional<BigInteger> pageSize,
        Optional<BigInteger> maxItems) {
    /** Names the parameter that holds this configuration. */
    public static final String NAME = "PaginationConfig";

    public static final String STARTING_TOKEN = "StartingToken";
    public static final String PAGE_SIZE = "PageSize";
    public static final String MAX_ITEMS = "MaxItems";

    /**
     * Reads the parameter; a number may be any value that Python's {@code int()} accepts.
     *
     * @throws GeneralException for any other value
     */
    public static PagingConfig of(@Nullable Value config) {
        if (config == null) {
            return new PagingConfig(Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (!(config instanceof Value.Structure members)) {
            throw new GeneralException(NAME + " is not a structure");
        }
        return new PagingConfig(
                text(members.get(STARTING_TOKEN)),
                number(PAGE_SIZE, members.get(PAGE_SIZE)),
                number(MAX_ITEMS, members.get(MAX_ITEMS)));
    }

    private static Optional<String> text(@Nullable Value value) {
        return switch (value == null ? Value.Null.NULL : value) {
            case Value.Null _ -> Optional.empty();
            case Value.Text(String text) -> Optional.of(text);
            default -> throw new GeneralException("Bad starting token: it is not a text");
        };
    }

    private static Optional<BigInteger> number(String name, @Nullable Value value) {
        return switch (value == null ? Value.Null.NULL : value) {
            case Value.Null _ -> Optional.empty();
            case Value.Integral(BigInteger number) -> Optional.of(number);
            case Value.Bool(boolean truth) -> Optional.of(truth ? BigInteger.ONE : BigInteger.ZERO);
            case Value.Decimal(double number) -> Optional.of(whole(number));
            case Value.Text(String text) -> Optional.of(whole(text));
            default -> throw new GeneralException(name + " is not a number");
        };
    }

    private static BigInteger whole(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new GeneralException(
                    "cannot convert float "
                            + (Double.isNaN(number) ? "NaN" : "infinity")
                            + " to integer");
        }
        return new BigDecimal(number).toBigInteger();
    }

    private static BigInteger whole(String text) {
        try {
            return Numbers.whole(text);
        } catch (NumberSyntaxException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }
}
