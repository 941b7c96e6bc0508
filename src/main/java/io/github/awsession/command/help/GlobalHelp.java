package io.github.awsession.command.help;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.line.OptionTexts;
import io.github.awsession.command.option.GlobalOptions;

/** Writes the part of a help page that describes the global options. */
public final class GlobalHelp {
    private GlobalHelp() {}

    public static void write(Page page, int indent) {
        for (Option option : GlobalOptions.TABLE.options()) {
            page.blank().line(indent, option.word() + " (" + type(option) + ')');
            page.text(indent + Page.STEP, OptionTexts.of(option.name()));
            if (!option.choices().isEmpty()) {
                page.blank();
                option.choices().forEach(choice -> page.bullet(indent + Page.STEP, choice));
            }
        }
    }

    /** Returns the type of an option's value, as help calls it. */
    static String type(Option option) {
        boolean seconds = option.name().endsWith("-timeout");
        return option.arity() == Arity.NONE ? "boolean" : seconds ? "int" : "string";
    }
}
