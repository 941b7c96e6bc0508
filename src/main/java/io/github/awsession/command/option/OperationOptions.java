package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.line.Option.ValueType;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Declares the options that AWS CLI gives an operation: one for each member of the input, or a flag
 * and its opposite for a boolean, those for the whole input, those of paging, and the one for a
 * sample of the input or output.
 */
public final class OperationOptions {
    public static final String CLI_INPUT_JSON = "cli-input-json";
    public static final String CLI_INPUT_YAML = "cli-input-yaml";
    static final String SKELETON = "generate-cli-skeleton";
    public static final String SKELETON_INPUT = "input";
    public static final String SKELETON_OUTPUT = "output";
    public static final String SKELETON_YAML = "yaml-input";

    private OperationOptions() {}

    public static List<Option> of(ServiceModel service, Operation operation) {
        List<Option> options = new ArrayList<>();
        for (Member member : service.input(operation).members()) {
            add(options, member, service.target(member));
        }
        options.add(Option.value(CLI_INPUT_JSON));
        options.add(Option.value(CLI_INPUT_YAML));
        if (operation.pagination().isPresent()) {
            options.addAll(PagingOptions.all());
        }
        options.add(
                new Option(
                        SKELETON,
                        Arity.ZERO_OR_ONE,
                        SKELETON,
                        SKELETON_INPUT,
                        List.of(SKELETON_INPUT, SKELETON_OUTPUT, SKELETON_YAML),
                        ValueType.TEXT,
                        false));
        return options;
    }

    /**
     * Returns the options that help and completion show: all but the service's own paging options.
     */
    public static List<Option> documented(ServiceModel service, Operation operation) {
        List<Option> options = of(service, operation);
        operation
                .pagination()
                .ifPresent(
                        pagination ->
                                options.removeIf(
                                        option -> PagingOptions.replace(pagination, option)));
        return options;
    }

    private static void add(List<Option> options, Member member, Shape shape) {
        String name = CommandNames.of(member.name());
        boolean required = member.required() && !member.idempotencyToken();
        if (shape instanceof Shape.BooleanShape) {
            options.add(Option.flag(name, member.name(), true));
            options.add(Option.flag("no-" + name, member.name(), false));
            return;
        }
        Arity arity = shape instanceof Shape.ListShape ? Arity.ANY : Arity.ONE;
        boolean wide = shape instanceof Shape.IntegerShape integer && integer.wide();
        options.add(member(name, arity, member, wide ? ValueType.LONG : ValueType.TEXT, required));
    }

    private static Option member(
            String name, Arity arity, Member member, ValueType type, boolean required) {
        return new Option(name, arity, member.name(), "", List.of(), type, required);
    }
}
