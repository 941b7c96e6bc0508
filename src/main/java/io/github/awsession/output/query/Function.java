package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.output.query.Signature.Argument;
import io.github.awsession.output.query.Signature.ArgumentType;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Lists the functions of JMESPath; the name of a function in queries is its constant's name in
 * lower case.
 */
enum Function {
    ABS(Signature.of(Types.NUMBER)),
    AVG(Signature.of(Types.NUMBERS)),
    CEIL(Signature.of(Types.NUMBER)),
    CONTAINS(Signature.of(Types.ARRAY_OR_STRING, Types.ANY)),
    ENDS_WITH(Signature.of(Types.STRING, Types.STRING)),
    FLOOR(Signature.of(Types.NUMBER)),
    JOIN(Signature.of(Types.STRING, Types.STRINGS)),
    KEYS(Signature.of(Types.OBJECT)),
    LENGTH(Signature.of(Types.SIZED)),
    MAP(Signature.of(Types.EXPRESSION, Types.ARRAY)),
    MAX(Signature.of(Types.NUMBERS_OR_STRINGS)),
    MAX_BY(Signature.of(Types.ARRAY, Types.EXPRESSION)),
    MERGE(new Signature(List.of(Types.OBJECT), true)),
    MIN(Signature.of(Types.NUMBERS_OR_STRINGS)),
    MIN_BY(Signature.of(Types.ARRAY, Types.EXPRESSION)),
    NOT_NULL(new Signature(List.of(Types.ANY), true)),
    REVERSE(Signature.of(Types.ARRAY_OR_STRING)),
    SORT(Signature.of(Types.STRINGS_OR_NUMBERS)),
    SORT_BY(Signature.of(Types.ARRAY, Types.EXPRESSION)),
    STARTS_WITH(Signature.of(Types.STRING, Types.STRING)),
    SUM(Signature.of(Types.NUMBERS)),
    TO_ARRAY(Signature.of(Types.ANY)),
    TO_NUMBER(Signature.of(Types.ANY)),
    TO_STRING(Signature.of(Types.ANY)),
    TYPE(Signature.of(Types.ANY)),
    VALUES(Signature.of(Types.OBJECT));

    /** Lists the alternative types of arguments, in the order in which messages list them. */
    private static final class Types {
        static final List<ArgumentType> ANY = List.of();
        static final List<ArgumentType> NUMBER = List.of(ArgumentType.NUMBER);
        static final List<ArgumentType> STRING = List.of(ArgumentType.STRING);
        static final List<ArgumentType> ARRAY = List.of(ArgumentType.ARRAY);
        static final List<ArgumentType> OBJECT = List.of(ArgumentType.OBJECT);
        static final List<ArgumentType> EXPRESSION = List.of(ArgumentType.EXPRESSION);
        static final List<ArgumentType> NUMBERS = List.of(ArgumentType.NUMBERS);
        static final List<ArgumentType> STRINGS = List.of(ArgumentType.STRINGS);
        static final List<ArgumentType> ARRAY_OR_STRING =
                List.of(ArgumentType.ARRAY, ArgumentType.STRING);
        static final List<ArgumentType> NUMBERS_OR_STRINGS =
                List.of(ArgumentType.NUMBERS, ArgumentType.STRINGS);
        static final List<ArgumentType> STRINGS_OR_NUMBERS =
                List.of(ArgumentType.STRINGS, ArgumentType.NUMBERS);
        static final List<ArgumentType> SIZED =
                List.of(ArgumentType.STRING, ArgumentType.ARRAY, ArgumentType.OBJECT);
    }

    private final Signature signature;

    Function(Signature signature) {
        this.signature = signature;
    }

    /**
     * Calls a function.
     *
     * @throws GeneralException when no function has this name or the arguments do not fit
     */
    static Value call(String name, List<Argument> arguments) {
        for (Function function : values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
                function.signature.check(name, arguments);
                return function.apply(name, arguments);
            }
        }
        throw new GeneralException("Unknown function: " + name + "()");
    }

    private Value apply(String name, List<Argument> arguments) {
        return switch (this) {
            case MAP -> map(applied(arguments, 0), items(arguments, 1));
            case MAX_BY -> ItemOrder.last(items(arguments, 0), applied(arguments, 1), name);
            case MIN_BY -> ItemOrder.first(items(arguments, 0), applied(arguments, 1), name);
            case SORT_BY -> ItemOrder.sorted(items(arguments, 0), applied(arguments, 1), name);
            default -> apply(plain(arguments));
        };
    }

    private Value apply(List<Value> values) {
        Value first = values.getFirst();
        return switch (this) {
            case ABS -> ScalarFunctions.absolute(first);
            case AVG -> ScalarFunctions.average(items(first));
            case CEIL -> ScalarFunctions.rounded(first, true);
            case FLOOR -> ScalarFunctions.rounded(first, false);
            case SUM -> ScalarFunctions.sum(items(first));
            case TO_NUMBER -> ScalarFunctions.parsed(first);
            case CONTAINS -> ScalarFunctions.contains(first, values.get(1));
            case ENDS_WITH -> new Value.Bool(text(first).endsWith(text(values.get(1))));
            case STARTS_WITH -> new Value.Bool(text(first).startsWith(text(values.get(1))));
            case JOIN -> ScalarFunctions.joined(text(first), items(values.get(1)));
            case LENGTH -> ScalarFunctions.length(first);
            case REVERSE -> ScalarFunctions.reversed(first);
            case TO_STRING -> ScalarFunctions.json(first);
            case KEYS ->
                    new Value.Sequence(
                            members(first).keySet().stream().<Value>map(Value.Text::new).toList());
            case VALUES -> new Value.Sequence(List.copyOf(members(first).values()));
            case MERGE -> StructureMerge.of(values);
            case MAX -> ItemOrder.last(items(first), ItemOrder.ITSELF, "max");
            case MIN -> ItemOrder.first(items(first), ItemOrder.ITSELF, "min");
            case SORT -> ItemOrder.sorted(items(first), ItemOrder.ITSELF, "sort");
            case NOT_NULL ->
                    values.stream()
                            .filter(value -> value != Value.Null.NULL)
                            .findFirst()
                            .orElse(Value.Null.NULL);
            case TO_ARRAY ->
                    first instanceof Value.Sequence ? first : new Value.Sequence(List.of(first));
            case TYPE -> new Value.Text(ValueTypes.nameOf(first));
            case MAP, MAX_BY, MIN_BY, SORT_BY ->
                    throw new IllegalStateException("takes an expression");
        };
    }

    private static List<Value> plain(List<Argument> arguments) {
        List<Value> values = new ArrayList<>();
        for (Argument argument : arguments) {
            if (!(argument instanceof Argument.Plain(Value value))) {
                throw new GeneralException(
                        "An expression behind & is an argument for functions that apply it");
            }
            values.add(value);
        }
        return values;
    }

    private static Argument.Applied applied(List<Argument> arguments, int index) {
        return (Argument.Applied) arguments.get(index);
    }

    private static List<Value> items(List<Argument> arguments, int index) {
        return items(((Argument.Plain) arguments.get(index)).value());
    }

    private static List<Value> items(Value value) {
        return ((Value.Sequence) value).items();
    }

    private static SequencedMap<String, Value> members(Value value) {
        return ((Value.Structure) value).members();
    }

    private static String text(Value value) {
        return ((Value.Text) value).value();
    }

    private static Value map(Argument.Applied expression, List<Value> items) {
        return new Value.Sequence(items.stream().map(expression::to).toList());
    }
}
