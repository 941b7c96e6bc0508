package io.github.awsession.command.session.exec;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.environment.text.TerminalText;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows how a command ended on several targets.
 *
 * @param endings those of the targets, in their order
 */
record Statuses(List<String> targets, List<Ending> endings) {
    private static final String TITLE = "TARGET";
    private static final String STATUS = "STATUS";

    /** Prints a document in the format that the user has typed. */
    void print(CallContext context) {
        ResponsePrinter.Options asked = context.globals().printing();
        ResponsePrinter.Options unpaged =
                new ResponsePrinter.Options(asked.format(), asked.query(), asked.color(), false);
        new ResponsePrinter(context.environment(), context.settings(), unpaged)
                .print("Statuses", document());
    }

    private Value.Structure document() {
        List<Value> entries = new ArrayList<>();
        for (int index = 0; index < targets.size(); index++) {
            Ending ending = endings.get(index);
            StructureBuilder entry = new StructureBuilder().put("Target", targets.get(index));
            if (!ending.session().isEmpty()) {
                entry.put("SessionId", ending.session());
            }
            if (ending.problem().isPresent()) {
                entry.put("Problem", ending.problem().get());
            } else {
                entry.put("Status", Value.Integral.of(ending.status()));
            }
            entries.add(entry.build());
        }
        return new StructureBuilder().put("Targets", new Value.Sequence(entries)).build();
    }

    /** Writes a table to standard error. */
    void tell(CallContext context) {
        int width = TITLE.length();
        for (String target : targets) {
            width = Math.max(width, target.length());
        }
        StringBuilder table = new StringBuilder();
        row(table, width, TITLE, STATUS);
        for (int index = 0; index < targets.size(); index++) {
            Ending ending = endings.get(index);
            row(
                    table,
                    width,
                    targets.get(index),
                    ending.problem()
                            .map(TerminalText::line)
                            .orElse(Integer.toString(ending.status())));
        }
        context.environment().streams().tell(table.toString());
    }

    private static void row(StringBuilder table, int width, String target, String status) {
        table.append(target).repeat(' ', width - target.length() + 2).append(status).append('\n');
    }
}
