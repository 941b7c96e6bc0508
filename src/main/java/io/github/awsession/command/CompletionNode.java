package io.github.awsession.command;

import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.waiting.Waiters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as completion sees it; the whole tree is built, which only completion needs.
 *
 * @param name the word
 * @param options its options, the global ones excepted
 * @param children the words that may follow
 */
record CompletionNode(String name, List<CompletionOption> options, List<CompletionNode> children) {
    CompletionNode {
        options = List.copyOf(options);
        children = List.copyOf(children);
    }

    /** The program with all that may follow. */
    static CompletionNode program(List<String> otherCommands) {
        List<CompletionNode> commands = new ArrayList<>();
        ModelLoader.SERVICES.forEach(service -> commands.add(service(ModelLoader.load(service))));
        for (String other : otherCommands) {
            boolean shells = other.equals(CompletionCommand.NAME);
            commands.add(shells ? branch(other, CompletionCommand.SHELLS) : leaf(other));
        }
        commands.add(SessionHelp.completion());
        commands.add(branch(Positional.HELP, Topics.NAMES));
        return new CompletionNode("awsession", List.of(), commands);
    }

    /** The options that every command has. */
    static List<CompletionOption> globals() {
        List<CompletionOption> globals = new ArrayList<>();
        for (Option option : GlobalOptions.TABLE.options()) {
            globals.add(new CompletionOption(option, option.choices()));
        }
        return globals;
    }

    private static CompletionNode service(ServiceModel service) {
        List<CompletionNode> operations = new ArrayList<>();
        service.operations()
                .values()
                .forEach(
                        operation ->
                                operations.add(operation(ServiceCommand.of(service, operation))));
        operations.add(wait(service));
        operations.add(leaf(Positional.HELP));
        return new CompletionNode(service.name(), List.of(), operations);
    }

    private static CompletionNode wait(ServiceModel service) {
        List<CompletionNode> waiters = new ArrayList<>();
        Waiters.of(service.name())
                .forEach(waiter -> waiters.add(operation(ServiceCommand.of(service, waiter))));
        waiters.add(leaf(Positional.HELP));
        return new CompletionNode(WaitOptions.COMMAND, List.of(), waiters);
    }

    private static CompletionNode operation(ServiceCommand command) {
        ServiceModel service = command.service();
        Operation operation = command.operation();
        Map<String, List<String>> values = new HashMap<>();
        for (Member member : service.input(operation).members()) {
            values.put(CommandNames.of(member.name()), values(service, service.target(member)));
        }
        List<CompletionOption> options = new ArrayList<>();
        for (Option option : OperationOptions.documented(service, operation)) {
            options.add(
                    new CompletionOption(
                            option, values.getOrDefault(option.name(), option.choices())));
        }
        for (Option option : OwnOptions.of(command)) {
            options.add(new CompletionOption(option, option.choices()));
        }
        return new CompletionNode(operation.commandName(), options, List.of(leaf(Positional.HELP)));
    }

    private static List<String> values(ServiceModel service, Shape shape) {
        return switch (shape) {
            case Shape.StringShape string -> string.values();
            case Shape.ListShape list -> values(service, service.shape(list.item()));
            default -> List.of();
        };
    }

    private static CompletionNode branch(String name, List<String> words) {
        return new CompletionNode(
                name, List.of(), words.stream().map(CompletionNode::leaf).toList());
    }

    private static CompletionNode leaf(String name) {
        return new CompletionNode(name, List.of(), List.of());
    }
}
