package io.github.awsession.command.completion;

import io.github.awsession.command.help.ShapeHelp;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.PagingOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.Pagination;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.List;

/**
 * Describes mirrored options as picocli's option specifications. Picocli never parses these
 * options; the specifications serve completion, which walks the tree of commands. Descriptions that
 * are not in a model come from {@code OptionTexts}, where picocli looks them up.
 */
final class OptionSpecs {
    private static final String FILE = "ca-bundle";

    private OptionSpecs() {}

    /**
     * Describes an operation or a waiter with all its options; options that help omits are hidden.
     */
    static CommandSpec of(ServiceCommand command) {
        ServiceModel service = command.service();
        Operation operation = command.operation();
        Pagination pages = operation.pagination().orElse(null);
        CommandSpec spec = withGlobals(CommandSpec.create().name(operation.commandName()));
        spec.usageMessage().description(command.documentation());
        for (Option option : OperationOptions.of(service, operation)) {
            Member member = member(service, operation, option);
            OptionSpec.Builder builder =
                    member == null
                            ? builder(option, option.choices())
                            : of(option, member, service);
            boolean hidden = pages != null && PagingOptions.replace(pages, option);
            spec.addOption(builder.hidden(hidden).build());
        }
        for (Option option : OwnOptions.of(command)) {
            spec.addOption(builder(option, option.choices()).build());
        }
        return spec;
    }

    /** Describes the program with the global options. */
    static CommandSpec ofProgram() {
        CommandSpec spec = CommandSpec.create().name("awsession");
        GlobalOptions.TABLE
                .options()
                .forEach(option -> spec.addOption(builder(option, option.choices()).build()));
        return spec;
    }

    /** Adds the global options to a command, and returns the command. */
    static CommandSpec withGlobals(CommandSpec command) {
        for (Option option : GlobalOptions.TABLE.options()) {
            command.addOption(builder(option, option.choices()).inherited(true).build());
        }
        return command;
    }

    private static OptionSpec.Builder of(Option option, Member member, ServiceModel service) {
        Shape shape = service.target(member);
        return builder(option, values(service, shape))
                .description(ShapeHelp.documentation(member, shape));
    }

    private static OptionSpec.Builder builder(Option option, List<String> values) {
        // Bash's completion keeps values in a variable named after the label.
        OptionSpec.Builder builder =
                OptionSpec.builder(option.word())
                        .paramLabel(option.name())
                        .required(option.required());
        if (option.arity() == Option.Arity.NONE) {
            return builder.arity("0").type(boolean.class);
        }
        if (!values.isEmpty()) {
            builder.completionCandidates(values);
        }
        return switch (option.arity()) {
            case ANY -> builder.arity("0..*").type(List.class).auxiliaryTypes(String.class);
            case ZERO_OR_ONE -> builder.arity("0..1").type(String.class);
            default ->
                    builder.arity("1").type(option.name().equals(FILE) ? Path.class : String.class);
        };
    }

    private static @Nullable Member member(
            ServiceModel service, Operation operation, Option option) {
        for (Member member : service.input(operation).members()) {
            if (member.name().equals(option.destination())) {
                return member;
            }
        }
        return null;
    }

    private static List<String> values(ServiceModel service, Shape shape) {
        return switch (shape) {
            case Shape.StringShape string -> string.values();
            case Shape.ListShape list -> values(service, service.shape(list.item()));
            default -> List.of();
        };
    }
}
