package io.github.awsession.command.help;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTexts;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Makes the help page of an operation or a waiter from the model. */
public final class OperationHelp {
    private static final int INNER = Page.BODY + 3;

    private final ServiceCommand command;
    private final ServiceModel service;
    private final Operation operation;
    private final Page page = new Page();
    private final ShapeHelp shapes;

    private OperationHelp(ServiceCommand command) {
        this.command = command;
        this.service = command.service();
        this.operation = command.operation();
        this.shapes = new ShapeHelp(service, page);
    }

    /** Returns the page of a command, whose service must have been loaded with documentation. */
    public static String page(ServiceCommand command) {
        return new OperationHelp(command).write().toString();
    }

    private Page write() {
        List<Option> options = OperationOptions.documented(service, operation);
        page.title(operation.commandName());
        page.section("NAME").line(Page.BODY, operation.commandName() + " -");
        page.section("DESCRIPTION").text(Page.BODY, command.documentation());
        operation
                .pagination()
                .ifPresent(
                        pagination ->
                                page.blank()
                                        .text(
                                                Page.BODY,
                                                OptionTexts.of("pages") + pagination.resultKey()));
        page.section("SYNOPSIS").lines(INNER, Synopsis.of(operation.commandName(), options));
        page.section("OPTIONS");
        Synopsis.groups(options).forEach(this::option);
        page.section("GLOBAL OPTIONS");
        GlobalHelp.write(page, Page.BODY);
        page.section("OPTIONS OF AWSESSION");
        OwnOptions.of(command).forEach(this::own);
        page.section("OUTPUT");
        output();
        return page;
    }

    private void own(Option option) {
        String type = option.arity() == Option.Arity.NONE ? " (boolean)" : " (string)";
        page.line(Page.BODY, option.word() + type);
        page.text(INNER, OptionTexts.of(option.name())).blank();
    }

    private void option(List<Option> group) {
        Option option = group.getFirst();
        Member member = member(option);
        if (member == null) {
            String type = option.type() == Option.ValueType.LONG ? " (integer)" : " (string)";
            page.line(Page.BODY, Synopsis.words(group) + type);
            page.text(INNER, OptionTexts.of(option.name())).blank();
            return;
        }
        Shape shape = service.target(member);
        String required = option.required() ? " [required]" : "";
        page.line(Page.BODY, Synopsis.words(group) + " (" + ShapeHelp.type(shape) + ')' + required);
        String documentation = ShapeHelp.documentation(member, shape);
        if (!documentation.isEmpty()) {
            page.text(INNER, documentation);
        }
        shapes.details(INNER, shape);
        syntax(shape);
        page.blank();
    }

    private @Nullable Member member(Option option) {
        for (Member member : service.input(operation).members()) {
            if (CommandNames.of(member.name()).equals(option.name())) {
                return member;
            }
        }
        return null;
    }

    private void syntax(Shape shape) {
        ShorthandSyntax.of(service, shape)
                .ifPresent(
                        example ->
                                page.blank()
                                        .line(Page.BODY, "Shorthand Syntax:")
                                        .blank()
                                        .line(INNER, example));
        if (shape instanceof Shape.ListShape list
                && ShorthandSyntax.isScalar(service.shape(list.item()))) {
            String type = '"' + ShapeHelp.type(service.shape(list.item())) + '"';
            page.blank().line(Page.BODY, "Syntax:").blank().line(INNER, type + ' ' + type + " ...");
        } else if (!ShorthandSyntax.isScalar(shape)) {
            page.blank()
                    .line(Page.BODY, "JSON Syntax:")
                    .blank()
                    .lines(INNER, JsonSyntax.of(service, shape));
        }
    }

    private void output() {
        Shape.StructureShape output = service.output(operation);
        if (output.members().isEmpty() || command instanceof ServiceCommand.OfWaiter) {
            page.line(Page.BODY, "None");
        } else {
            shapes.members(Page.BODY, output);
        }
    }
}
